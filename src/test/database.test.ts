import pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "./database.ts";

const database = withDatabase();

test("a test file has a database of its own, migrated and with the reference data in it", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(`SELECT count(*)::int AS regions FROM "Region"`);
  await client.end();
  expect(process.env.DATABASE_URL).toBe(database.url);
  expect(rows[0].regions).toBeGreaterThanOrEqual(334);
});
