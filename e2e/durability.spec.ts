import type { Page } from "@playwright/test";
import { demoAdaptations } from "../prisma/seed/demo/adaptations.ts";
import { idFor } from "../prisma/seed/demo/ids.ts";
import { demoPassword, demoPeople } from "../prisma/seed/demo/people.ts";
import catalogue from "../src/i18n/messages/it/catalogue.json" with { type: "json" };
import documents from "../src/i18n/messages/it/documents.json" with { type: "json" };
import { ask, signInRaw } from "./fixtures/raw.ts";
import { baseUrl, killServer, startServer, stopServer } from "./fixtures/stage.ts";
import { expect, test } from "./fixtures/test.ts";
import { section, write } from "./pages/plan.ts";

const plan = demoAdaptations.find(({ state }) => state === "draft");
const planPage = `/adaptations/${idFor("adaptation", plan?.key ?? "")}/plan`;
// Its author reads Italian.
const how = catalogue.section.howTo;

/** Whether everything typed here is committed, as the page says it. */
const expectState = (page: Page, state: "saved" | "unsaved") =>
  expect(page.getByTestId("save-state")).toHaveAttribute("data-state", state, { timeout: 30_000 });

async function openPlan(page: Page) {
  const author = demoPeople.find(({ key }) => key === plan?.author);
  const { cookie } = await signInRaw(author?.email ?? "", demoPassword);
  const [name = "", value = ""] = cookie.split("=", 2);
  await page.context().addCookies([{ name, value, url: baseUrl() }]);
  await page.goto(planPage);
  await expect(section(page, how)).toHaveAttribute("contenteditable", "true");
  await expectState(page, "saved");
}

const timesIn = async (page: Page, text: string) =>
  ((await section(page, how).textContent()) ?? "").split(text).length - 1;

// While the server is away, the browser says so on its console.
const awayNoise = [
  "ERR_CONNECTION_REFUSED",
  "ERR_CONNECTION_RESET",
  "ERR_EMPTY_RESPONSE",
  "ERR_SOCKET_NOT_CONNECTED",
  "ERR_INCOMPLETE_CHUNKED_ENCODING",
];

// A test that broke off leaves the others a server.
test.afterEach(async () => {
  const { status } = await ask("/ready").catch(() => ({ status: 0 }));
  if (status === 0) await startServer();
});

test("what was called saved is there after kill -9, once", async ({ page, expected }) => {
  expected.push(...awayNoise);
  await openPlan(page);
  const words = ` Kept through a power cut ${Date.now()}.`;
  await write(page, how, words);
  await expectState(page, "saved");
  await killServer();
  await startServer();
  await page.reload();
  await expect(section(page, how)).toContainText(words.trim());
  await expectState(page, "saved");
  expect(await timesIn(page, words.trim())).toBe(1);
});

test("what is typed while the server is away is told as not saved, and saved when it is back", async ({
  page,
  expected,
}) => {
  expected.push(...awayNoise);
  await openPlan(page);
  await killServer();
  const words = ` Typed into the void ${Date.now()}.`;
  await write(page, how, words);
  await expectState(page, "unsaved");
  await expect(page.getByTestId("save-state")).toContainText(documents.save.unsaved.offline);
  await startServer();
  await expectState(page, "saved");
  expect(await timesIn(page, words.trim())).toBe(1);
  await page.reload();
  await expect(section(page, how)).toContainText(words.trim());
  expect(await timesIn(page, words.trim())).toBe(1);
});

test("an orderly restart in the middle of a sentence loses nothing, and does not take long", async ({
  page,
  expected,
}) => {
  expected.push(...awayNoise);
  await openPlan(page);
  const words = ` Said while it was leaving ${Date.now()}.`;
  await write(page, how, words);
  const asked = Date.now();
  await stopServer();
  expect(Date.now() - asked).toBeLessThan(10_000);
  await startServer();
  await expectState(page, "saved");
  expect(await timesIn(page, words.trim())).toBe(1);
  await page.reload();
  await expect(section(page, how)).toContainText(words.trim());
});
