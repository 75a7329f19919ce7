// npm run bench -- first-load: the JavaScript, gzipped, that a visitor's browser fetches for the first public page it
// opens, and that of somebody signed in. The pages must be those of a production build.
import { gzipSync } from "node:zlib";
import { startWeb } from "#src/entrypoints/web.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { freePort } from "#src/test/collab.ts";
import { createAccount, createSession } from "#src/test/factories/accounts.ts";
import { cookieOf } from "#src/test/session.ts";

const budget = 140;

async function someCluster(regionCode: string): Promise<string> {
  const known = await db().cluster.findFirst({ where: { published: true }, select: { slug: true } });
  const id = newId();
  const made = { id, slug: id, name: "Measured", regionCode, published: true };
  return known?.slug ?? (await db().cluster.create({ data: made, select: { slug: true } })).slug;
}

const { code } = await db().region.findFirstOrThrow({ where: { level: 2 }, select: { code: true } });
const service = await db().service.findFirstOrThrow({ select: { id: true } });
const slug = await someCluster(code);
const visited = {
  landing: "/",
  catalogue: "/catalogue",
  service: `/catalogue/${service.id}`,
  directory: "/clusters",
  profile: `/clusters/${slug}`,
  regions: "/regions",
  region: `/regions/${code}`,
  signIn: "/sign-in",
};
const signedIn = { catalogueSignedIn: "/catalogue", profileSignedIn: `/clusters/${slug}` };

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const web = await startWeb({ port });
const sizes = new Map<string, number>();

async function sizeOf(path: string): Promise<number> {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(await (await fetch(origin + path)).bytes()).length;
  sizes.set(path, size);
  return size;
}

/** Scripts that the page names and that today's browsers take: `nomodule` is for those of long ago. */
async function firstLoad(path: string, cookie?: string): Promise<number> {
  const answer = await fetch(origin + path, { redirect: "manual", headers: cookie ? { cookie } : {} });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const html = await answer.text();
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>|<link\b[^>]*\bas="script"[^>]*>/g) ?? [];
  const addresses = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
  const all = await Promise.all([...new Set(addresses)].map(sizeOf));
  return Math.round(all.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

const result: Record<string, number> = {};
const measure = async (pages: Readonly<Record<string, string>>, cookie?: string) => {
  for (const [name, path] of Object.entries(pages)) result[`${name}Kb`] = await firstLoad(path, cookie);
};
try {
  await measure(visited);
  const mostKb = Math.max(...Object.values(result));
  const { accountId } = await createAccount();
  await measure(signedIn, await cookieOf({ accountId, sessionId: await createSession(accountId) }));
  await web.stop();
  console.log(JSON.stringify({ bench: "first-load", ...result, mostKb, budgetKb: budget }));
  process.exit(0);
} catch (error) {
  // Thrown on, it would be caught by Next, and the process would go on.
  console.error(error);
  process.exit(1);
}
