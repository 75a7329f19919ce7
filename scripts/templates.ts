import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { withClient } from "./databases.ts";
import { migrationsHash } from "./migrations.ts";
import { root } from "./paths.ts";
import type { Postgres } from "./postgres.ts";
import { hashOf, REFERENCE_SOURCES, SEED_SOURCES } from "./stamps.ts";

const PREFIX = "template_";

/** What a process needs that goes through the application's code; addresses and secret of no consequence. */
export const TEST_ENVIRONMENT = {
  NEXTAUTH_SECRET: "a secret that protects nothing but tests",
  NEXTAUTH_URL: "http://localhost:3999",
  LOG_LEVEL: "error",
};

/**
 * A migrated and seeded database in this server, to clone others from; made anew when migrations or seeds changed. Nobody
 * can connect to it, as a database with connections cannot be cloned. The server must be ours alone.
 */
export function templateIn(server: Postgres, kind: "reference" | "demo"): Promise<string> {
  const sources = kind === "demo" ? SEED_SOURCES : REFERENCE_SOURCES;
  const name =
    PREFIX +
    createHash("sha256")
      .update(migrationsHash() + hashOf(...sources) + kind)
      .digest("hex")
      .slice(0, 16);
  return withClient(server.url("postgres"), async (admin) => {
    const { rows } = await admin.query<{ name: string; done: boolean }>(
      "SELECT datname AS name, datistemplate AS done FROM pg_database WHERE starts_with(datname, $1)",
      [PREFIX],
    );
    if (rows.some((row) => row.name === name && row.done)) return name;
    for (const old of rows) {
      await admin.query(`ALTER DATABASE ${old.name} IS_TEMPLATE false`);
      await admin.query(`DROP DATABASE ${old.name} WITH (FORCE)`);
    }
    await admin.query(`CREATE DATABASE ${name}`);
    runScript(["scripts/apply-migrations.ts"], server.url(name));
    runScript(["scripts/seed.ts", kind], server.url(name));
    await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    return name;
  });
}

function runScript(args: readonly string[], url: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...TEST_ENVIRONMENT, NODE_ENV: "production", DATABASE_URL: url },
  });
  if (status !== 0) throw new Error(`${args.join(" ")} did not work:\n${stdout}${stderr}`);
}

/** A new database with what the template holds. */
export async function cloneOf(template: string, serverUrl: string, name: string): Promise<string> {
  await withClient(serverUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  );
  return new URL(`/${name}`, serverUrl).href;
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
