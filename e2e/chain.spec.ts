import { expect, test } from "./fixtures/test.ts";
import { signUp } from "./pages/accounts.ts";
import { createCluster } from "./pages/clusters.ts";
import { commit, expectSaved, section, write } from "./pages/plan.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The whole chain, by two people of two clusters in two countries, each in a browser of their own. */
test("two clusters adapt a service together, carry it out and learn from it", async ({ page: ada, newPerson }) => {
  test.setTimeout(300_000);
  const bo = await (await newPerson()).newPage();

  await test.step("both sign up with the mailed link and create their clusters", async () => {
    await signUp(ada, { name: "Ada Rossi", email: "ada@trento.example", password: "larch and spruce by the river" });
    await createCluster(ada, { name: "Alpine Timber Trento", town: "Trento", region: "Trentino" });
    await signUp(bo, { name: "Bo Novak", email: "bo@maribor.example", password: "old vine over the Drava" });
    await createCluster(bo, { name: "Drava Mobility", town: "Maribor", region: "Slovenia" });
    await expect(bo.getByRole("button", { name: /You act for Drava Mobility as Manager/ })).toBeVisible();
  });

  await test.step("Ada adapts a service from the catalogue and proposes it", async () => {
    await ada.goto("/catalogue");
    await ada.getByRole("link", { name: /Product prototyping for SMEs/ }).click();
    await ada.getByRole("link", { name: "Adapt this service" }).click();
    // Her own region is proposed; the peer's is added.
    await ada.getByLabel("Regions").fill("Slovenia");
    await ada.getByRole("option", { name: /Eastern Slovenia/ }).click();
    await ada.keyboard.press("Escape");
    await expect(ada.getByText("2 of 12")).toBeVisible();
    await ada.getByLabel("Needs of the region").fill("Small joiners cannot afford a first series.");
    await ada.getByLabel("Framework conditions").fill("A pilot line is free two days a week.");
    await ada.getByLabel("Targeted transformative activity").fill("Light vehicles of wood");
    await ada.getByLabel(/^Title/).fill("Wooden prototypes");
    await ada.getByRole("button", { name: "Draft the adaptation" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Wooden prototypes" })).toBeVisible();
    await ada.getByRole("button", { name: "Propose it" }).click();
    await ada.getByRole("alertdialog").getByRole("button", { name: "Propose it" }).click();
    await expect(ada.getByRole("heading", { name: "Invite a partner" })).toBeVisible();
  });
  const overview = ada.url();

  await test.step("Ada invites Bo's cluster, Bo accepts with a word", async () => {
    await ada.getByRole("button", { name: "Invite", exact: true }).first().click();
    const dialog = ada.getByRole("dialog");
    await dialog.getByLabel(/^Cluster/).fill("Drava");
    await ada.getByRole("option", { name: /Drava Mobility/ }).click();
    await dialog.getByLabel("Message").fill("Your living lab and our workshop?");
    await dialog.getByRole("button", { name: "Send the invitation" }).click();
    await expect(ada.getByText("Awaits an answer")).toBeVisible();
    await bo.goto("/home");
    await bo
      .getByRole("link", { name: /Wooden prototypes/ })
      .first()
      .click();
    await bo.getByRole("button", { name: "Accept" }).first().click();
    const answer = bo.getByRole("dialog");
    await answer.getByLabel(/A word to/).fill("With pleasure.");
    await answer.getByRole("button", { name: "Accept" }).click();
    await expect(bo.getByText("You take part now")).toBeVisible();
    await bo.goto(overview);
    await expect(bo.getByRole("link", { name: "Open the plan" }).first()).toBeVisible();
    // Ada sees it without doing anything.
    await expect(ada.getByText("Accepted", { exact: true })).toBeVisible();
  });

  await test.step("both write in one section at once and see each other", async () => {
    await ada.goto(`${overview}/plan`);
    await bo.goto(`${overview}/plan`);
    await expect(ada.getByRole("button", { name: "2 people are here now" })).toBeVisible();
    await Promise.all([
      write(ada, "Beneficiaries", " Ten joiners from Trentino."),
      write(bo, "Goals and added value", " Ten vehicles on the road."),
    ]);
    await Promise.all([
      write(ada, "How to", " Ada visits the workshops first."),
      write(bo, "How to", "Bo brings the riders. ", "Home"),
    ]);
    await expect(section(bo, "How to")).toContainText("Ada visits the workshops first.");
    await expect(section(ada, "How to")).toContainText("Bo brings the riders.");
    await expect(ada.locator(".caret-name", { hasText: "Bo Novak" }).first()).toBeAttached();
    await expectSaved(ada);
    await expectSaved(bo);
    // One's undo takes back one's own words alone.
    await section(ada, "How to").click();
    await expect(async () => {
      await ada.keyboard.press("ControlOrMeta+z");
      await expect(section(ada, "How to")).not.toContainText("Ada visits", { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await expect(section(ada, "How to")).toContainText("Bo brings the riders.");
    await expectSaved(ada);
  });

  await test.step("both commit to things", async () => {
    await commit(ada, 1, {
      what: "Mill the first frames",
      kind: "Task",
      cluster: "Alpine Timber Trento",
      due: inDays(30),
    });
    await expect(bo.getByLabel("What, row 1", { exact: true })).toHaveValue("Mill the first frames");
    await commit(bo, 2, {
      what: "Ride two hundred kilometres",
      kind: "Task",
      cluster: "Drava Mobility",
      due: inDays(60),
    });
    await commit(bo, 3, {
      what: "Ten vehicles handed over",
      kind: "Milestone",
      cluster: "Drava Mobility",
      due: inDays(90),
    });
    await expect(ada.getByLabel("What, row 3", { exact: true })).toHaveValue("Ten vehicles handed over");
  });

  await test.step("the plan is frozen; a manager of each side approves that version", async () => {
    await ada.goto(overview);
    await ada.getByRole("button", { name: "Ask for approval" }).click();
    await ada.getByRole("alertdialog").getByRole("button", { name: "Ask for approval" }).click();
    await expect(bo.getByText("This version is being approved")).toBeVisible();
    await expect(section(bo, "How to")).toHaveAttribute("contenteditable", "false");
    for (const person of [ada, bo]) {
      await person.goto(overview);
      await person.getByRole("link", { name: "Read and decide" }).click();
      const version = person.getByRole("dialog", { name: /^Version 1/ });
      await expect(version).toContainText("Bo brings the riders.");
      await version.getByRole("button", { name: /^Approve for/ }).click();
      await expect(version).toBeHidden();
    }
    await expect(ada.getByRole("button", { name: "Start the initiative" })).toBeVisible();
  });

  await test.step("the initiative starts; a task moved by one moves for the other", async () => {
    await ada.getByRole("button", { name: "Start the initiative" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Wooden prototypes" })).toBeVisible();
    await ada.waitForURL("**/initiatives/*");
    await bo.goto(ada.url());
    await ada.getByRole("button", { name: "Begin the work" }).click();
    const column = (name: string) => bo.getByRole("region", { name });
    await expect(column("To do")).toContainText("Mill the first frames");
    await ada.getByRole("button", { name: "Actions for “Mill the first frames”" }).click();
    await ada.getByRole("menuitem", { name: "In progress" }).click();
    await expect(column("In progress")).toContainText("Mill the first frames");
  });

  await test.step("an indicator is added and reported", async () => {
    await bo.goto(`${bo.url().split("?")[0]}/indicators`);
    await bo.getByRole("button", { name: "Add an indicator" }).first().click();
    const dialog = bo.getByRole("dialog", { name: "Add an indicator" });
    await dialog.getByLabel("Our own").check();
    await dialog.getByLabel(/^Name/).fill("Vehicles ridden");
    await dialog.getByLabel("Target").fill("10");
    await dialog.getByRole("button", { name: "Save" }).click();
    await bo
      .getByRole("button", { name: /Report a value/ })
      .first()
      .click();
    await bo
      .getByRole("dialog")
      .getByLabel(/Added in this half-year/)
      .fill("4");
    await bo
      .getByRole("dialog", { name: /^Report/ })
      .getByRole("button", { name: "Report a value" })
      .click();
    await expect(bo.getByRole("main")).toContainText("40%");
  });

  await test.step("it completes, and the lesson stands on the service's page for everyone", async () => {
    await ada.getByRole("button", { name: "Complete the initiative" }).click();
    const dialog = ada.getByRole("dialog", { name: "Complete the initiative" });
    await dialog.getByLabel("What worked").fill("Drawing together at the bench.");
    await dialog.getByLabel("What to change").fill("Order the wheels earlier.");
    await dialog.getByRole("button", { name: "Complete and publish the lessons" }).click();
    await expect(ada.getByText("Drawing together at the bench.").first()).toBeVisible();
    const visitor = await (await newPerson()).newPage();
    await visitor.goto("/catalogue/product-prototyping-for-smes");
    await expect(visitor.getByText("Drawing together at the bench.")).toBeVisible();
    await expect(visitor.getByText(/Vehicles ridden/)).toBeVisible();
  });
});
