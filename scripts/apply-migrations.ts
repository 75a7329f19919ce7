// A process of its own, as the schema engine keeps a connection open and a database with connections cannot be cloned.

import { applyMigrations } from "./migrations.ts";
import { given } from "./paths.ts";

const url = given("DATABASE_URL");
if (!url) throw new Error("DATABASE_URL is not set");
try {
  for (const name of await applyMigrations(url)) console.log(`          applied ${name}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit(0);
