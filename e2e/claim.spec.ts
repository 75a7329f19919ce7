import { demoPassword } from "../prisma/seed/demo/people.ts";
import { expectAccessible } from "./fixtures/accessible.ts";
import { linkIn, mailTo } from "./fixtures/mail.ts";
import { expect, test } from "./fixtures/test.ts";
import { signIn, signUp } from "./pages/accounts.ts";

/** Two imported clusters find their managers: one by a mail to its own domain, one by an administrator. */
test("an imported cluster is claimed, by mail and by an administrator", async ({ page: ada, newPerson }) => {
  test.setTimeout(300_000);
  const bo = await (await newPerson()).newPage();
  const admin = await (await newPerson()).newPage();

  await test.step("Ada finds her cluster, which is nobody's, and asks for the link", async () => {
    await signUp(ada, { name: "Ada Fink", email: "ada@private.example", password: "felt and wool by the lake" });
    await ada.goto("/clusters/bergwolle-vorarlberg");
    await expect(ada.getByText("Not yet claimed")).toBeVisible();
    await ada.getByRole("link", { name: "Claim this cluster" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Claim Bergwolle Vorarlberg" })).toBeVisible();
    await ada.getByLabel(/^Address at bergwolle-vorarlberg\.example/).fill("ada@private.example");
    await ada.getByRole("button", { name: "Send the link" }).click();
    await expect(ada.getByText(/not at the domain of the cluster’s website/)).toBeVisible();
    await ada.getByLabel(/^Address at/).fill("office@bergwolle-vorarlberg.example");
    await ada.getByRole("button", { name: "Send the link" }).click();
    await expect(ada.getByText("Look into that letter box")).toBeVisible();
    await expectAccessible(ada);
  });

  const mail = await mailTo("office@bergwolle-vorarlberg.example", { subject: "Bergwolle Vorarlberg" });
  const link = linkIn(mail, "/claims/");

  await test.step("the link is worth nothing to others", async () => {
    await signUp(bo, { name: "Bo Blanc", email: "bo@private.example", password: "snow over the Lac du Bourget" });
    await bo.goto(link);
    await expect(bo.getByText(/This link belongs to the account a…@private\.example/)).toBeVisible();
    await expect(bo.getByRole("button", { name: "Become its manager" })).toHaveCount(0);
  });

  await test.step("Ada opens it, which changes nothing, and becomes manager by pressing", async () => {
    await ada.goto(link);
    await expect(ada.getByText("Nothing has changed so far.")).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole("button", { name: "Become its manager" }).click();
    await expect(ada.getByRole("button", { name: /You act for Bergwolle Vorarlberg as Manager/ })).toBeVisible();
    await expect(ada.getByText("Not yet claimed")).toHaveCount(0);
    await expect(ada.getByRole("link", { name: "Edit profile" })).toBeVisible();
  });

  await test.step("the profile suggests words of every language in the reader's", async () => {
    await ada.goto("/clusters/bergwolle-vorarlberg/edit");
    const offers = ada.locator("#offers");
    await offers.fill("Prüfla");
    await ada.getByRole("option", { name: "Test laboratory" }).click();
    await expect(ada.getByLabel("Test laboratory", { exact: true })).toBeVisible();
    // By keyboard alone, and a word of one's own.
    await offers.fill("prototyp");
    await expect(ada.getByRole("option", { name: "Prototyping" })).toBeVisible();
    // Enter takes what is marked, as a person sees it before pressing; an answer that comes with the key can take the mark away.
    await expect(async () => {
      await offers.press("ArrowDown");
      await expect(offers).toHaveAttribute("aria-activedescendant", /./, { timeout: 700 });
    }).toPass({ timeout: 15_000 });
    await offers.press("Enter");
    await expect(ada.getByLabel("Prototyping", { exact: true })).toBeVisible();
    await offers.pressSequentially("felting by the lake");
    await offers.press("Enter");
    await expect(ada.getByLabel("felting by the lake", { exact: true })).toBeVisible();
    await expect(offers).toHaveValue("");
    await offers.press("Escape");
    await ada.getByRole("button", { name: "Save", exact: true }).click();
    await expect(ada.getByText("The profile is saved.")).toBeVisible();
  });

  await test.step("Bo asks the administrators for another cluster", async () => {
    await bo.goto("/clusters/energie-partagee-savoie/claim");
    await bo.getByLabel(/^Why you speak for the cluster/).fill("I chair it; see the imprint.");
    await bo.getByRole("button", { name: "Ask the administrators" }).click();
    await expect(bo.getByText("The administrators have your message")).toBeVisible();
    await expectAccessible(bo);
  });

  await test.step("an administrator confirms it with a word", async () => {
    await signIn(admin, { email: "admin@demo.cordata.example", password: demoPassword });
    await admin.getByRole("button", { name: "Your account: Petra Auer" }).click();
    await expect(admin.getByRole("link", { name: "Administration" })).toHaveAttribute("href", "/administration");
    await admin.goto("/administration/claims");
    const claim = admin.getByRole("listitem").filter({ hasText: "Énergie partagée Savoie" });
    await expect(claim).toContainText("I chair it; see the imprint.");
    await claim.getByRole("button", { name: "Confirm" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel(/^A word to Bo Blanc/).fill("Welcome on the rope.");
    await expectAccessible(admin);
    await dialog.getByRole("button", { name: "Confirm" }).click();
    await expect(admin.getByText("Bo Blanc manages Énergie partagée Savoie now.")).toBeVisible();
    await expect(claim).toHaveCount(0);
  });

  await test.step("Bo is told by mail and acts for the cluster", async () => {
    await mailTo("bo@private.example", { subject: "Énergie partagée Savoie" });
    await bo.goto("/clusters/energie-partagee-savoie");
    await expect(bo.getByRole("button", { name: /You act for Énergie partagée Savoie as Manager/ })).toBeVisible();
    await expect(bo.getByRole("link", { name: "Edit profile" })).toBeVisible();
  });
});
