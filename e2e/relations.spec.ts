import type { Page } from "@playwright/test";
import { linkIn, mailTo } from "./fixtures/mail.ts";
import { checkSearches } from "./fixtures/stage.ts";
import { expect, test } from "./fixtures/test.ts";
import { signUp } from "./pages/accounts.ts";
import { createCluster } from "./pages/clusters.ts";

const ada = { name: "Ada Conti", email: "ada@bolzano.example", password: "snow on the larch in may" };
const bo = { name: "Bo Kranjc", email: "bo@kranj.example", password: "blue river under the bridge" };

const toCluster = async (page: Page, name: string) => {
  await page.goto(`/clusters?q=${encodeURIComponent(name)}`);
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};

/** From a look around to knowing each other: by two people of two clusters, and somebody who is neither. */
test("two clusters find each other, and nobody else learns how to reach them", async ({ page, newPerson }) => {
  test.setTimeout(240_000);
  const other = await (await newPerson()).newPage();
  await test.step("both have a cluster", async () => {
    await signUp(page, ada);
    await createCluster(page, { name: "Alpine Looms", town: "Trento", region: "Trentino" });
    await signUp(other, bo);
    await createCluster(other, { name: "Sava Fibres", town: "Maribor", region: "Slovenia" });
  });

  await test.step("Ada compares, the address keeps what she compares", async () => {
    await toCluster(page, "Sava Fibres");
    await page.getByRole("button", { name: "Compare Sava Fibres" }).click();
    await page.goto("/clusters/holz-haus-salzburg");
    await page.getByRole("button", { name: /^Compare Holz/ }).click();
    const tray = page.getByRole("region", { name: "Chosen for comparison" });
    await expect(tray).toContainText("Sava Fibres");
    await tray.getByRole("link", { name: "Compare" }).click();
    const table = page.getByRole("table", { name: "Clusters side by side" });
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    await expect(table.getByRole("rowheader", { name: "Distance from us" })).toBeVisible();
    await page.getByRole("link", { name: "Show only differences" }).click();
    await expect(page.getByRole("link", { name: "Show all rows" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "Show all rows" })).toBeVisible();
    await page.getByRole("link", { name: /^Take Holz/ }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(2);
  });

  await test.step("she keeps an eye on it, with a note; taking it off can be undone", async () => {
    await toCluster(page, "Sava Fibres");
    await page.getByRole("button", { name: "Favourite", exact: true }).click();
    await expect(page.getByText("Sava Fibres is among your favourites")).toBeVisible();
    await page.goto("/clusters/favourites");
    await page.getByRole("button", { name: "Write a note: Sava Fibres" }).click();
    await page.getByRole("dialog").getByLabel("Note").fill("Met at the fair in Graz");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Take off: Sava Fibres" }).click();
    await expect(page.getByRole("link", { name: "Sava Fibres" })).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Met at the fair in Graz")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Met at the fair in Graz")).toBeVisible();
  });

  await test.step("she expresses interest; it waits for Bo, and comes by mail", async () => {
    await toCluster(page, "Sava Fibres");
    await page.getByRole("button", { name: "Express interest" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Send" }).click();
    await expect(dialog.getByText("Fill in this field.")).toBeVisible();
    await dialog.getByLabel(/Your message/).fill("Linen for our looms?");
    await dialog.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText(/You have told Sava Fibres/)).toBeVisible();
    await expect(page.getByText(bo.email)).toHaveCount(0);
    const mail = await mailTo(bo.email, { subject: "Alpine Looms would like to work with you" });
    expect(mail.text).not.toContain(ada.email);
    await other.goto("/home");
    await other.getByRole("link", { name: "Alpine Looms would like to work with you" }).first().click();
    await expect(other.getByText("Linen for our looms?")).toBeVisible();
    await expect(other.getByText(ada.email)).toHaveCount(0);
  });

  await test.step("Bo accepts; each sees how to reach the other", async () => {
    await other.getByRole("button", { name: "Accept", exact: true }).click();
    const dialog = other.getByRole("dialog");
    await dialog.getByLabel(/A word to/).fill("Gladly.");
    await dialog.getByRole("button", { name: "Accept" }).click();
    await expect(other.getByRole("link", { name: ada.email })).toBeVisible();
    await page.goto("/clusters/interests");
    await expect(page.getByRole("link", { name: bo.email })).toBeVisible();
    await expect(page.getByText("Gladly.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Write an e-mail" })).toHaveAttribute("href", `mailto:${bo.email}`);
    await toCluster(page, "Sava Fibres");
    await expect(page.getByRole("link", { name: bo.email })).toBeVisible();
  });

  await test.step("a visitor sees neither address", async () => {
    const visitor = await (await newPerson()).newPage();
    for (const name of ["Sava Fibres", "Alpine Looms"]) {
      await toCluster(visitor, name);
      const html = await visitor.content();
      expect(html).not.toContain(ada.email);
      expect(html).not.toContain(bo.email);
    }
  });
});

test("a saved search tells of a cluster that is new in it", async ({ page, newPerson }) => {
  test.setTimeout(180_000);
  const cleo = { name: "Cleo Marti", email: "cleo@chur.example", password: "seven stones in the stream" };
  const dan = { name: "Dan Vidmar", email: "dan@koper.example", password: "salt and wind and olives" };
  await signUp(page, cleo);
  await page.goto("/clusters/searches");
  await expect(page.getByRole("heading", { name: "No saved searches yet" })).toBeVisible();
  await page.evaluate(async () => {
    const saved = await fetch("/api/trpc/discovery.searches.save", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json: { name: "Saltworks", query: "q=saltworks" } }),
    });
    if (!saved.ok) throw new Error(await saved.text());
  });
  await page.reload();
  await expect(page.getByRole("link", { name: "Saltworks" })).toBeVisible();
  await expect(page.getByText("“saltworks”")).toBeVisible();

  const other = await (await newPerson()).newPage();
  await signUp(other, dan);
  await createCluster(other, { name: "Adriatic Saltworks", town: "Maribor", region: "Slovenia" });
  await checkSearches();

  const mail = await mailTo(cleo.email, { subject: "Saltworks: 1 new cluster in your search: Adriatic Saltworks" });
  await page.goto("/clusters/searches");
  await expect(page.getByText("1 new", { exact: true })).toBeVisible();
  await page.goto(linkIn(mail, "/notices/"));
  await expect(page.getByRole("heading", { level: 1, name: "Saltworks" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Adriatic Saltworks" })).toBeVisible();
  await page.goto("/clusters/searches");
  await expect(page.getByText("1 new", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Actions for “Saltworks”" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("link", { name: "Saltworks" })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Saltworks" })).toBeVisible();
});
