import { idFor } from "../prisma/seed/demo/ids.ts";
import { demoPassword } from "../prisma/seed/demo/people.ts";
import { expect, test } from "./fixtures/test.ts";
import { signIn } from "./pages/accounts.ts";

const innovationDays = `/adaptations/${idFor("adaptation", "innovation-days")}`;

/** Luc's cluster leads an adaptation and looks for who could carry it out with it. */
test("peers are ranked with reasons, and what counts is up to the reader", async ({ page }) => {
  await signIn(page, { email: "luc@demo.cordata.example", password: demoPassword });
  // Luc reads French.
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const peers = page.getByRole("list", { name: "Peers, the best match first" });
  const names = () => peers.getByRole("heading", { level: 2 }).allInnerTexts();

  await test.step("from the adaptation to its peers, with the reasons in words", async () => {
    await page.goto(innovationDays);
    await page.getByRole("link", { name: "Find peers for this adaptation" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Peers for this adaptation" })).toBeVisible();
    const trento = peers.locator('[data-peer="legno-vivo-trentino"]');
    await expect(trento).toContainText("Worked together");
    await expect(trento).toContainText("SUMMIT-LAB (2019–2022)");
    await expect(trento).toContainText("Needs what you offer: Robotics know-how");
    await expect(trento).toContainText(/\d+ km away/);
    // Never the cluster itself.
    await expect(peers.getByRole("link", { name: /Fribourg/ })).toHaveCount(0);
  });

  await test.step("a weight changes the order, the address keeps it, and it is told", async () => {
    const before = await names();
    for (const part of [
      "They offer what is needed",
      "They need what is offered",
      "Worked together before",
      "Same ecosystem",
    ])
      await page.getByLabel(part, { exact: true }).fill("0");
    const distance = page.getByLabel("Short distance", { exact: true });
    await distance.focus();
    await page.keyboard.press("End");
    await expect(distance).toHaveValue("10");
    await expect(async () => expect(await names()).not.toEqual(before)).toPass();
    await expect(page).toHaveURL(/w=.*distance%3A10/);
    await expect(page.getByText(/^New order: /)).toBeAttached();
    await expect(peers.getByText(/^Moved (up|down)$/).first()).toBeAttached();
    const now = await names();
    await page.reload();
    await expect(distance).toHaveValue("10");
    expect(await names()).toEqual(now);
    await page.getByRole("button", { name: "Back to the usual weights" }).click();
    await expect(async () => expect(await names()).toEqual(before)).toPass();
    await expect(page).not.toHaveURL(/w=/);
  });

  await test.step("the invitation begins with the cluster chosen", async () => {
    await page.getByRole("button", { name: /^Invite\s?: Legno Vivo Trentino$/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(/^Cluster/)).toHaveValue("Legno Vivo Trentino");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("a peer's page shows whom it worked with, as a picture and in full", async () => {
    await peers.getByRole("link", { name: "Legno Vivo Trentino" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Cooperation" })).toBeVisible();
    const picture = page.getByRole("group", { name: /^Picture: Legno Vivo Trentino/ });
    await expect(picture.getByRole("link").first()).toBeVisible();
    const table = page.getByRole("table", { name: "Whom Legno Vivo Trentino worked with" });
    await expect(table.getByRole("row", { name: /Hochschule an der Etsch/ })).toContainText("LARCH-LINK · 2016–2019");
    await expect(table.getByRole("row", { name: /Fribourg/ })).toContainText(
      "SUMMIT-LAB · 2019–2022 · finished project · lead",
    );
    await picture.getByRole("link", { name: /Grozd pametne mobilnosti/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Grozd pametne mobilnosti/ })).toBeVisible();
  });

  await test.step("one's own cluster has peers too", async () => {
    await page.goto("/home");
    await page.getByRole("link", { name: "All peers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Peers for your cluster" })).toBeVisible();
    expect((await names()).length).toBeGreaterThan(5);
  });
});
