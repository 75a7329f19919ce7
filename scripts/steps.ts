// The steps between the packages and a running server. Each is done only if what it depends on changed, so that a second
// start is quick.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withClient } from "./databases.ts";
import { historyOf } from "./migrations.ts";
import { dataFolder, packageFile, readIfThere, root } from "./paths.ts";
import { Problem, type Session } from "./session.ts";
import { BUILD_SOURCES, hashOf, onceFor, SEED_SOURCES } from "./stamps.ts";

/** What an import holds at once is far below; without a bound Node would let three times as much lie around. */
export const IMPORT_FLAGS = ["--max-old-space-size=224"];

/** Prisma's client, generated from prisma/schema. */
export async function generateClient(session: Session): Promise<void> {
  const hash = hashOf("prisma/schema", "prisma.config.ts", "package-lock.json");
  const done = await onceFor(hash, path.join(root, "src/generated/.made-from"), () =>
    session.mustRun("Generating the database client", [packageFile("prisma", "build", "index.js"), "generate"], {
      // The command insists on its downloaded engine, which generating does not use: any file that exists will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    }),
  );
  if (done) session.say("the database client is generated");
}

/** Applies the migrations that are missing. Answers whether there were any. */
export async function migrate(session: Session, url: string): Promise<boolean> {
  const { missing, unknown, changed } = await historyOf(url);
  if (unknown.length > 0) session.say(`note: the database has migrations of another version: ${unknown.join(", ")}`);
  if (changed.length > 0) {
    session.say(`note: changed after they were applied here: ${changed.join(", ")}. Do they still mean the same?`);
  }
  if (missing.length === 0) return false;
  await session.mustRun("Migrating the database", ["scripts/apply-migrations.ts"], { DATABASE_URL: url });
  session.say(`the database is migrated (${missing.length} new)`);
  return true;
}

/**
 * Fills the database with what everybody needs (regions, catalogue, indicators) and, for a demo, the demo clusters. The
 * stamp is the database's comment: it goes where the database goes, and away with it.
 */
export async function seed(session: Session, url: string, kind: "reference" | "demo"): Promise<void> {
  const stamp = `cordata seed ${kind} ${hashOf(...SEED_SOURCES)}`;
  const comment = await withClient(url, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()",
    );
    return rows[0]?.comment ?? "";
  });
  if (comment === stamp) return;
  await session.mustRun("Seeding", ["scripts/seed.ts", kind], { DATABASE_URL: url });
  session.say(kind === "demo" ? "the demo is seeded" : "regions, catalogue and indicators are seeded");
  if (comment && !comment.startsWith("cordata seed")) return;
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
    const name = client.escapeIdentifier(rows[0]?.name ?? "");
    // Not ours to write, if the database belongs to another role: then every start seeds, which changes nothing.
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(stamp)}`).catch(() => {});
  });
}

/** The pages for production. */
export async function build(session: Session): Promise<void> {
  const stampFile = path.join(root, ".next", "made-from");
  const hash = hashOf(...BUILD_SOURCES);
  if (readIfThere(stampFile) === hash) return;
  session.say("building the pages (about a minute) …");
  await onceFor(hash, stampFile, async () => {
    await session.mustRun("Building the pages", [packageFile("next", "dist", "bin", "next"), "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    });
    // Written last. A build that ended early and without a word must not pass for a whole one.
    if (!fs.existsSync(path.join(root, ".next", "BUILD_ID")))
      throw new Problem("The build of the pages is not complete.");
  });
  session.say("the pages are built");
}

/** The key that sessions are signed with, where none is given: made once, and readable by this account alone. */
export function secret(): string {
  const file = path.join(dataFolder, "secret");
  const known = readIfThere(file)?.trim();
  if (known) return known;
  const made = randomBytes(32).toString("base64url");
  fs.writeFileSync(file, made, { mode: 0o600 });
  return made;
}
