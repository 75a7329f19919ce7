import { expect, type Page } from "@playwright/test";

/** Creates a cluster by its three facts; the town fills in the region. */
export async function createCluster(
  page: Page,
  { name, town, region }: { name: string; town: string; region: string },
) {
  await page.goto("/clusters/new");
  await page.getByLabel("Name of the cluster").fill(name);
  await page.getByLabel("Town").fill(town.slice(0, 5));
  await page
    .getByRole("option", { name: new RegExp(`^${town}`) })
    .first()
    .click();
  await expect(page.getByLabel("Region").first()).toHaveValue(new RegExp(region));
  await page.getByRole("button", { name: "Create cluster" }).click();
  await expect(page.getByRole("heading", { name: "Edit the profile" })).toBeVisible();
}
