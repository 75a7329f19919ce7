// npm run bench -- directory-page: the directory on a phone with a slow line (a quarter of this machine's speed, 1.6 Mbit/s,
// 150 ms there and back). When can its list be read, is the map's code asked for only then, and when is the map there?
// The pages must be those of a production build.
import { chromium, type Page } from "@playwright/test";
import { startWeb } from "#src/entrypoints/web.ts";
import { db } from "#src/platform/db/client.ts";
import { freePort } from "#src/test/collab.ts";
import { populate } from "#src/test/population.ts";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.ts";

const clusters = 500;
const goal = 2_500;
const bytesASecond = 1_600_000 / 8;

type Visit = { listReadableMs: number; mapCodeRequestedAfterList: boolean; mapReadyMs: number };

async function throttle(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond / 2,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Scripts, data and workers that only a map needs are large; the page's own never are. */
const isOfTheMap = (address: string) => /map-ground|maplibre|\/api\/trpc\/discovery\.map/.test(address);

/** Opens the page as somebody would who was never here, and has the map shown when the list is there. */
async function visit(page: Page, address: string): Promise<Visit> {
  await throttle(page);
  let mapAskedAt = Number.POSITIVE_INFINITY;
  page.on("request", (request) => {
    if (isOfTheMap(request.url())) mapAskedAt = Math.min(mapAskedAt, performance.now());
  });
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("[data-cluster]").first().waitFor({ state: "visible" });
  // Drawn, not only there: the browser's own mark of the largest text or the first one.
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) =>
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) done(last.startTime);
        }).observe({ type: "largest-contentful-paint", buffered: true }),
      ),
  );
  const listAt = performance.now();
  await page.waitForLoadState("load");
  await page.locator("label:has(#show-map)").click();
  await page.locator("[data-map=ready]").waitFor({ state: "visible", timeout: 120_000 });
  return {
    listReadableMs: Math.round(painted),
    mapCodeRequestedAfterList: mapAskedAt > listAt,
    mapReadyMs: Math.round(performance.now() - start),
  };
}

await populate(clusters);
const port = await freePort();
const web = await startWeb({ port });
const address = `http://127.0.0.1:${port}/clusters`;
try {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: BROWSER_FLAGS,
    env: { ...process.env, ...env },
  });
  // The first answer of a server is slower than all that follow.
  await fetch(address);
  const visits: Visit[] = [];
  for (let round = 0; round < 3; round++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    visits.push(await visit(await context.newPage(), address));
    await context.close();
  }
  await browser.close();
  const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const result = {
    bench: "directory-page",
    clusters: await db().cluster.count(),
    listReadableMs: middle(visits.map(({ listReadableMs }) => listReadableMs)),
    mapCodeRequestedAfterList: visits.every(({ mapCodeRequestedAfterList }) => mapCodeRequestedAfterList),
    mapReadyMs: middle(visits.map(({ mapReadyMs }) => mapReadyMs)),
    goalMs: goal,
  };
  await web.stop();
  console.log(JSON.stringify(result));
  process.exit(0);
} catch (error) {
  // Thrown on, it would be caught by Next, and the process would go on.
  console.error(error);
  process.exit(1);
}
