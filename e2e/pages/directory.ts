import { expect, type Locator, type Page } from "@playwright/test";

/** The names in the list, in its order. */
export const listedNames = (page: Page) => page.locator("[data-cluster]").getByRole("heading").getByRole("link");

export const mapOf = (page: Page) => page.getByRole("region", { name: "Map of the clusters found" });

/** Has the map shown, where it is not beside the list, and waits until it is drawn. */
export async function showMap(page: Page): Promise<void> {
  const toggle = page.getByRole("checkbox", { name: "Map", exact: true });
  if (await toggle.isVisible()) await toggle.check({ force: true });
  await expect(page.locator("[data-map=ready]")).toBeVisible({ timeout: 30_000 });
}

/** What the count above the list says. */
export const countOf = (page: Page) => page.getByRole("status").filter({ hasText: /^\d+ clusters?$/ });

/** The first number in what stands there. */
export const numberIn = async (place: Locator): Promise<number> =>
  Number.parseInt((await place.textContent())?.match(/\d+/)?.[0] ?? "", 10);
