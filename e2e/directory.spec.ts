import { expect, test } from "./fixtures/test.ts";
import { coloursDrawn, countOf, keepDrawing, listedNames, mapOf, numberIn, showMap } from "./pages/directory.ts";

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

test("a word of another language with a slip finds a peer, a filter narrows, the address brings a colleague there", async ({
  page,
  newPerson,
}) => {
  await page.goto("/clusters");
  const before = await numberIn(countOf(page));

  await test.step("an Italian word, mistyped, finds what is written in English, and says why", async () => {
    await page.getByRole("searchbox", { name: "Search clusters" }).fill("prototipazoine");
    await expect(page).toHaveURL(/q=prototipazoine/);
    const row = page.locator("[data-cluster]").filter({ hasText: "Legno Vivo Trentino" });
    await expect(row.getByRole("list", { name: "Why it was found" })).toContainText(
      "Offers: prototyping (you wrote “prototipazoine”)",
    );
    expect(await numberIn(countOf(page))).toBeLessThan(before);
  });

  await test.step("a country narrows it, with the count it promised", async () => {
    const italy = page.getByRole("checkbox", { name: /^Italy/ });
    const promised = await numberIn(italy.locator(".."));
    await italy.check();
    await expect(page).toHaveURL(/country=IT/);
    await expect(countOf(page)).toHaveText(new RegExp(`^${promised} cluster`));
    await expect(listedNames(page).filter({ hasText: "Legno Vivo Trentino" })).toBeVisible();
  });

  await test.step("a second person opens the address and sees the same list", async () => {
    const other = await (await newPerson({ viewport: { width: 390, height: 844 } })).newPage();
    await other.goto(page.url());
    expect(await listedNames(other).allTextContents()).toEqual(await listedNames(page).allTextContents());
    await expect(other.getByRole("searchbox")).toHaveValue("prototipazoine");
  });

  await test.step("the filter comes off by its chip", async () => {
    await page.getByRole("link", { name: "Take off filter: Italy" }).click();
    await expect(page).not.toHaveURL(/country=IT/);
    await expect(page.getByRole("checkbox", { name: /^Italy/ })).not.toBeChecked();
  });
});

test("the list is narrowed to what the map shows, and both keep it when the search changes", async ({
  page,
  newPerson,
}) => {
  await keepDrawing(page);
  await page.goto("/clusters");
  await showMap(page);
  // Under reduced motion the colours were once all read as one: a map of nothing but sea.
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(1);
  const before = await numberIn(countOf(page));
  const map = mapOf(page);

  const points = map.locator("[data-mark][title]");
  await test.step("groups open when they are pressed, until there is a single point", async () => {
    await expect(map.locator("[data-mark]").first()).toBeVisible();
    for (let presses = 0; presses < 6 && (presses === 0 || (await points.count()) === 0); presses++) {
      const group = map.getByRole("button", { name: /clusters: zoom in$/ }).first();
      const before = await group.getAttribute("data-mark");
      await group.click();
      await expect(map.locator(`[data-mark="${before}"]`)).toHaveCount(0);
    }
    await map.getByRole("button", { name: "Search this area" }).click();
    await expect(page).toHaveURL(/box=/);
    await expect(page.getByRole("link", { name: "Take off filter: Map area" })).toBeVisible();
  });
  const within = await numberIn(countOf(page));
  expect(within).toBeLessThan(before);
  expect(within).toBeGreaterThan(0);

  await test.step("a point and its row point at each other", async () => {
    const point = points.first();
    const name = (await point.getAttribute("title")) ?? "";
    await point.hover();
    await expect(page.locator("[data-cluster][data-marked]")).toContainText(name);
    await point.click();
    await expect(page.getByRole("region", { name: "At this place" }).getByRole("link", { name })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(point).toBeFocused();
  });

  await test.step("the area stays when a word is typed", async () => {
    await page.getByRole("searchbox").fill("cluster");
    await expect(page).toHaveURL(/q=cluster/);
    await expect(page).toHaveURL(/box=/);
  });

  await test.step("a second person sees the same part of the list", async () => {
    const other = await (await newPerson()).newPage();
    await other.goto(page.url());
    expect(await listedNames(other).allTextContents()).toEqual(await listedNames(page).allTextContents());
  });

  await page.getByRole("link", { name: "Take off filter: Map area" }).click();
  await expect(page).not.toHaveURL(/box=/);
});

test("search, filter and map by the keyboard alone", async ({ page }) => {
  await page.goto("/clusters");
  await showMap(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("holzbau");
  await expect(page).toHaveURL(/q=holzbau/);

  const austria = page.getByRole("checkbox", { name: /^Austria/ });
  for (let presses = 0; presses < 30 && !(await austria.evaluate((box) => box === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await expect(austria).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/country=AT/);
  await expect(austria).toBeFocused();

  const canvas = page.locator("canvas");
  await mapOf(page).getByRole("link", { name: "Skip the map" }).focus();
  for (let presses = 0; presses < 12 && !(await canvas.evaluate((each) => each === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await expect(canvas).toBeFocused();
  await page.keyboard.press("+");
  const search = page.getByRole("button", { name: "Search this area" });
  await expect(search).toBeVisible();
  for (let presses = 0; presses < 20 && !(await search.evaluate((each) => each === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/box=/);
});

test("without scripts the form narrows the list", async ({ newPerson }) => {
  const page = await (await newPerson({ javaScriptEnabled: false })).newPage();
  await page.goto("/clusters");
  await page.getByRole("searchbox").fill("holzbau");
  await page.getByRole("checkbox", { name: /^Austria/ }).check();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/q=holzbau.*country=AT/);
  await expect(listedNames(page)).toHaveText(["Holz & Haus Salzburg"]);
});
