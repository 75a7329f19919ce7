import { expect, type Locator, type Page } from "@playwright/test";

/** The text field of one section of the plan. */
export const section = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });

/** Waits until everything that was typed here is committed. */
export const expectSaved = (page: Page) => expect(page.getByTestId("save-state")).toHaveText("Saved");

/** Types at the end of a section, or at its start. */
export async function write(page: Page, name: string, text: string, place: "End" | "Home" = "End"): Promise<void> {
  await section(page, name).click();
  await page.keyboard.press(`ControlOrMeta+${place}`);
  await page.keyboard.type(text, { delay: 15 });
}

type Commitment = {
  readonly what: string;
  readonly kind: "Task" | "Milestone";
  readonly cluster: string;
  readonly due: string;
};

/** Adds a row to the commitments. */
export async function commit(page: Page, row: number, { what, kind, cluster, due }: Commitment): Promise<void> {
  await page.getByRole("button", { name: "Add a commitment" }).click();
  await page.getByLabel(`What, row ${row}`, { exact: true }).fill(what);
  await page.getByLabel(`Kind, row ${row}`, { exact: true }).selectOption({ label: kind });
  await page.getByLabel(`Cluster, row ${row}`, { exact: true }).selectOption({ label: cluster });
  await page.getByLabel(`By when, row ${row}`, { exact: true }).fill(due);
  await expectSaved(page);
}
