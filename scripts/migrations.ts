import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withClient } from "./databases.ts";
import { openEngine, schemaFiles } from "./migration-engine.ts";
import { readIfThere, root, writeFile } from "./paths.ts";
import { Problem } from "./session.ts";

const MIGRATIONS = path.join(root, "prisma", "migrations");
const LOCK = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
const filters = { externalTables: [], externalEnums: [] };

/**
 * What SQL in a migration makes and the schema language cannot say (an index on an expression or with an operator class of
 * an extension, say) is named so, and then left alone when the two are compared.
 */
const BY_HAND = /"hand_\w+"/;

const sqlFile = (name: string) => path.join(MIGRATIONS, name, "migration.sql");

/** The names of the migrations of this version, oldest first. */
export const migrationNames = (): string[] =>
  fs.existsSync(MIGRATIONS)
    ? fs
        .readdirSync(MIGRATIONS)
        .filter((name) => /^\d/.test(name))
        .sort()
    : [];

const migrationsList = (): MigrationList => ({
  baseDir: MIGRATIONS,
  shadowDbInitScript: "",
  lockfile: LOCK,
  migrationDirectories: migrationNames().map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok", value: fs.readFileSync(sqlFile(name), "utf8") },
    },
  })),
});

/** A hash over all migrations; it names the template that test databases are cloned from. */
export function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const name of migrationNames()) hash.update(`${name}\0`).update(fs.readFileSync(sqlFile(name)));
  return hash.digest("hex");
}

/** What the engine says without where in the engine it says it. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Problem(error instanceof Error ? (error.message.split("\n   0: ")[0] ?? error.message) : String(error));
  }
}

/** Applies what is missing and answers the names. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  const engine = await openEngine(url);
  const { appliedMigrationNames } = await inWords(
    engine.applyMigrations({ migrationsList: migrationsList(), filters }),
  );
  return appliedMigrationNames;
}

/**
 * The SQL that leads from the migrations to the schema; empty when they match. The migrations are run in a database of
 * that server that is made for it and dropped.
 */
export async function missingSql(serverUrl: string): Promise<string> {
  const engine = await openEngine(serverUrl);
  const { stdout } = await inWords(
    engine.diff({
      from: { tag: "migrations", ...migrationsList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return withoutHandMade(stdout ?? "");
}

/** The engine heads each statement with a comment such as "-- DropIndex". */
export const withoutHandMade = (sql: string): string =>
  sql
    .split(/\n+(?=-- [A-Z])/)
    .map((statement) => statement.trim())
    .filter((statement) => statement && !/^-- This is an empty migration/.test(statement) && !BY_HAND.test(statement))
    .join("\n\n");

/** Writes a new migration and answers its file. */
export async function writeMigration(serverUrl: string, name: string, now: Date): Promise<string> {
  const sql = await missingSql(serverUrl);
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const file = sqlFile(`${time}_${name}`);
  writeFile(path.join(MIGRATIONS, LOCK.path), LOCK.content);
  writeFile(file, sql ? `${sql}\n` : "-- The schema asks for nothing new: SQL by hand goes here.\n");
  return file;
}

export type History = {
  /** Of this version, and not in the database yet. */
  readonly missing: readonly string[];
  /** In the database, and not of this version. */
  readonly unknown: readonly string[];
  /** Changed in a file after they were applied. */
  readonly changed: readonly string[];
};

/** Compares the database's history with the files, without the engine: a few milliseconds. */
export async function historyOf(url: string): Promise<History> {
  type Row = { name: string; checksum: string; done: boolean };
  const rows = await withClient(url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL");
    if (!rowCount) return [];
    const { rows } = await client.query<Row>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    return rows;
  });
  const failed = rows.find((row) => !row.done);
  if (failed) {
    throw new Problem(
      `The migration ${failed.name} broke off in the middle in this database. Mend the database by hand, then delete that ` +
        "migration's row in _prisma_migrations to have it applied again.",
    );
  }
  const names = migrationNames();
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const checksum = (name: string) =>
    createHash("sha256")
      .update(readIfThere(sqlFile(name)) ?? "")
      .digest("hex");
  return {
    missing: names.filter((name) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !names.includes(name)),
    changed: names.filter((name) => applied.has(name) && applied.get(name) !== checksum(name)),
  };
}
