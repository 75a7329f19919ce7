import fs from "node:fs";
import { expectAccessible } from "./fixtures/accessible.ts";
import { createAdministrator } from "./fixtures/administrator.ts";
import { expect, test } from "./fixtures/test.ts";
import { signIn } from "./pages/accounts.ts";

const mark = Date.now().toString(36);

/** A word that looks like no other, the same at each run. */
function word(seed: number): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length: 5 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return `${"bdfgklmnprstvz"[state % 14]}${"aeiou"[Math.floor(state / 65_536) % 5]}`;
  }).join("");
}

const regions = ["11", "12", "21", "22", "31", "32", "33", "34"];
// Enough for a run of several batches, so that there is something to stop.
const many = Array.from({ length: 6_000 }, (_, at) => `${word(at)} ${word(at + 10_000)};AT;AT${regions[at % 8]}`);
const file = [
  "Was es ist;Land;NUTS;Ort;Website;Branchen",
  `Bündnis Zirbenholz ${mark};Österreich;AT33  / Tirol;INNSBRUCK;www.zirbe-${mark}.example;Bauwesen`,
  `Zirbe und Lärche ${mark};AUSTRIA;AT33;Innsbruck;https://zirbe-${mark}.example;Tourismus`,
  `=Rechnung ${mark};Atlantis;;;;`,
  ...many,
].join("\r\n");

test("an administrator imports a dirty file: columns, preview, stop, go on, report, and a join taken back", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, await createAdministrator());
  await page.goto("/administration/imports");
  await page
    .getByLabel("File of clusters")
    .setInputFiles({ name: "erfunden.csv", mimeType: "text/csv", buffer: Buffer.from(file, "utf16le") });
  await page.getByRole("button", { name: "Read and preview" }).click();

  await test.step("the column of the names is not recognised, and is named by hand", async () => {
    await expect(page.getByRole("button", { name: "Run the import" })).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText("No column is named for: Name.")).toBeVisible();
    await page.getByRole("combobox", { name: /^Name/ }).selectOption({ label: "Was es ist" });
    await page.getByRole("button", { name: "Look again" }).click();
    await expect(page.getByRole("button", { name: "Run the import" })).toBeVisible({ timeout: 120_000 });
  });

  await test.step("the preview says row by row what would happen, and why", async () => {
    const rows = page.getByRole("region", { name: "Row by row" }).getByRole("row");
    await expect(rows.nth(1)).toContainText(`Bündnis Zirbenholz ${mark}Will be created`);
    await expect(rows.nth(2)).toContainText(`Zirbe und Lärche ${mark}Will be joined`);
    await expect(rows.nth(2)).toContainText("same web domain");
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Refused/ }).click();
    await expect(rows.filter({ hasText: `=Rechnung ${mark}` })).toContainText("No NUTS 2 region found");
  });

  await test.step("stopped, it waits; then it goes on where it was", async () => {
    await page.getByRole("button", { name: "Run the import" }).click();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await expect(page.getByText("What was written stays; the rest waits.")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("link", { name: "See the joins" })).toBeVisible({ timeout: 180_000 });
  });

  await test.step("the report is a file without formulas", async () => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the report" }).click();
    const text = fs.readFileSync(await (await waiting).path(), "utf8");
    expect(text.startsWith("\uFEFFFile,Row,Name,Outcome,Reasons")).toBe(true);
    expect(text).toContain(`'=Rechnung ${mark}`);
    expect(text.trimEnd().split("\r\n")).toHaveLength(6_004);
  });

  await test.step("a join is taken back, and the row is a cluster of its own", async () => {
    await page.getByRole("link", { name: "See the joins" }).click();
    await page.getByRole("button", { name: /^Joined/ }).click();
    const join = page
      .getByRole("listitem")
      .filter({ hasText: `Zirbe und Lärche ${mark}` })
      .first();
    await expect(join).toContainText("Same web domain");
    await expectAccessible(page);
    await join.getByRole("button", { name: "Take back" }).click();
    await expect(page.getByText("Taken back: everything is as it was")).toBeVisible();
    await page.goto(`/clusters?q=${encodeURIComponent(`Lärche ${mark}`)}`);
    await expect(page.getByRole("link", { name: `Zirbe und Lärche ${mark}` })).toBeVisible();
  });
});

test("for everyone else there is no such page and no such door", async ({ page, expected }) => {
  expected.push("the server responded with a status of 404");
  for (const path of ["/administration/imports", "/administration/joins"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  const response = await page.request.post("/api/imports?kind=clusters&part=clusters&name=a.csv", {
    data: "Name;NUTS\nA;AT33\n",
  });
  expect(response.status()).toBe(404);
});
