// node scripts/seed.ts [reference | demo] — fills the database of DATABASE_URL; what is there already stays.

import { seed } from "../prisma/seed/index.ts";
import { withClient } from "./databases.ts";
import { given } from "./paths.ts";

const url = given("DATABASE_URL");
if (!url) throw new Error("DATABASE_URL is not set");
// Two servers that start at once on one database seed one after the other.
await withClient(url, async (client) => {
  await client.query("SELECT pg_advisory_lock(hashtext('cordata seed'))");
  await seed({ demo: process.argv[2] === "demo" });
});
process.exit(0);
