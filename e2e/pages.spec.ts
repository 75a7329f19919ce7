import type { BrowserContext, Page } from "@playwright/test";
import { idFor } from "../prisma/seed/demo/ids.ts";
import { demoPassword } from "../prisma/seed/demo/people.ts";
import { expectAccessible } from "./fixtures/accessible.ts";
import { createAdministrator } from "./fixtures/administrator.ts";
import { expect, test } from "./fixtures/test.ts";
import { signIn } from "./pages/accounts.ts";
import { showMap } from "./pages/directory.ts";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Axe looks at a page in the first size; that nothing is wider than the page is looked at in both. */
const looks = [
  { name: "light, desktop", colorScheme: "light", viewport: desktop, other: phone },
  { name: "dark, phone", colorScheme: "dark", viewport: phone, other: desktop },
] as const;
type Look = (typeof looks)[number];

const adaptation = (key: string) => `/adaptations/${idFor("adaptation", key)}`;
const initiative = (key: string) => `/initiatives/${idFor("initiative", key)}`;

const publicPages = [
  "/",
  "/catalogue",
  "/catalogue?q=zzzz",
  "/catalogue/health-hackathon",
  "/regions",
  "/regions/ITH2",
  "/clusters",
  "/clusters?q=zzzz",
  "/clusters?q=holzbau&country=IT&country=AT&box=2,42,18,50",
  "/clusters?from=legno-vivo-trentino&within=400&sort=distance",
  "/clusters/legno-vivo-trentino",
  "/clusters/compare",
  "/clusters/compare?c=legno-vivo-trentino&c=sonnenkraft-sudbaden&c=werkbank-4-0-oberbayern",
  "/sign-in",
  "/sign-up",
  "/forgotten",
  "/confirm/unknown",
  "/reset/unknown",
  "/unsubscribe",
];

/** What people of the demo see: each page by one for whom there is much on it. */
const ownPages: Readonly<Record<string, readonly string[]>> = {
  giulia: [
    "/home",
    "/adaptations",
    "/adaptations/new",
    "/adaptations/new?service=academy",
    adaptation("mini-master"),
    `${adaptation("mini-master")}/plan`,
    adaptation("technology-night"),
    `${adaptation("technology-night")}/plan`,
    adaptation("academy"),
    adaptation("prototyping"),
    `${adaptation("prototyping")}/plan`,
    adaptation("innovation-days"),
    "/initiatives",
    initiative("prototyping"),
    `${initiative("prototyping")}?view=table`,
    `${initiative("prototyping")}/indicators`,
    initiative("hackathon"),
    "/clusters/legno-vivo-trentino",
    "/clusters/legno-vivo-trentino/edit",
    "/clusters/legno-vivo-trentino/members",
    "/clusters/new",
    "/clusters/grozd-solni-pot",
    "/clusters/grozd-solni-pot/claim",
    "/clusters/interests",
    "/clusters/favourites",
    "/clusters/searches",
    `/clusters/searches/${idFor("search", "giulia/construction")}`,
    "/clusters/compare?c=werkbank-4-0-oberbayern&c=sonnenkraft-sudbaden",
    "/clusters/werkbank-4-0-oberbayern",
    "/clusters/grozd-pametne-mobilnosti-drava",
    "/clusters/sonnenkraft-sudbaden",
    "/notices",
    "/account",
  ],
  luc: [
    adaptation("innovation-days"),
    `${adaptation("innovation-days")}/peers`,
    "/clusters/peers",
    `${adaptation("innovation-days")}/plan`,
  ],
  anna: [adaptation("hackathon"), `${initiative("hackathon")}/indicators`],
  tilo: [adaptation("self-assessment"), "/initiatives"],
  admin: ["/administration", "/administration/claims"],
};

const missingPages = [
  "/nothing/here",
  "/catalogue/nothing",
  "/clusters/nothing",
  "/regions/ZZ99",
  "/invitations/unknown",
  "/join/unknown",
  "/claims/unknown",
  // For administrators alone.
  "/administration",
  "/administration/claims",
];

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
const signedIn = new Map<string, State>();

/** The cookies of somebody of the demo, who signs in once for all looks. */
async function stateOf(key: string, open: () => Promise<BrowserContext>): Promise<State> {
  const known = signedIn.get(key);
  if (known) return known;
  const context = await open();
  await signIn(await context.newPage(), { email: `${key}@demo.cordata.example`, password: demoPassword });
  const state = await context.storageState();
  await context.close();
  signedIn.set(key, state);
  return state;
}

async function expectNoOverflow(page: Page, path: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(beyond, `pixels beyond the width of ${path}`).toBeLessThanOrEqual(0);
}

/** Told softly, so that one run tells about all pages. */
async function lookAt(page: Page, path: string, { viewport, other }: Look, status = 200): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize(viewport);
    const response = await page.goto(path);
    expect.soft(response?.status(), `status of ${path}`).toBe(status);
    // The title comes with the page, not after it: whoever reads the page aloud begins with it.
    const head = (await response?.text())?.split("</head>", 1)[0];
    expect.soft(head, `head of ${path}`).toMatch(/<title>[^<]+<\/title>/);
    await expect.soft(page.locator("h1"), `main headings of ${path}`).toHaveCount(1);
    // The plan is readable at once and alive a moment later; the live one is the one to look at.
    if (path.endsWith("/plan"))
      await expect.soft(page.getByTestId("save-state")).toHaveAttribute("data-state", "saved");
    await expectNoOverflow(page, path);
    await expectAccessible(page);
    // Beside the list, or in its place on a phone; alive a moment later.
    if (
      path.startsWith("/clusters") &&
      (await page.getByRole("region", { name: "Map of the clusters found" }).count())
    ) {
      await showMap(page);
      await expectNoOverflow(page, path);
      await expectAccessible(page);
    }
    // Views that stand behind tabs.
    for (const tab of (await page.getByRole("tab").all()).slice(1)) {
      await tab.click();
      await expectNoOverflow(page, path);
      await expectAccessible(page);
    }
    await page.setViewportSize(other);
    await expectNoOverflow(page, path);
  });
}

for (const look of looks) {
  test.describe(look.name, () => {
    const { colorScheme, viewport } = look;
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("public pages", async ({ page }) => {
      test.setTimeout(300_000);
      for (const path of publicPages) await lookAt(page, path, look);
    });

    test("pages that are not there", async ({ page, expected }) => {
      expected.push("the server responded with a status of 404");
      for (const path of missingPages) await lookAt(page, path, look, 404);
    });

    test("pages of administrators", async ({ page }) => {
      await signIn(page, await createAdministrator());
      for (const path of ["/administration/imports", "/administration/joins"]) await lookAt(page, path, look);
    });

    test("pages of those signed in", async ({ newPerson }) => {
      test.setTimeout(300_000);
      for (const [key, paths] of Object.entries(ownPages)) {
        const storageState = await stateOf(key, newPerson);
        const context = await newPerson({ storageState, colorScheme, viewport, reducedMotion: "reduce" });
        const page = await context.newPage();
        for (const path of paths) await lookAt(page, path, look);
        await context.close();
      }
    });
  });
}
