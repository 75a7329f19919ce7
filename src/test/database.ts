import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { cloneOf, dropDatabase } from "../../scripts/templates.ts";

/**
 * Called at the top of a test file, gives it a database of its own, migrated and with regions, catalogue and indicators in
 * it, and points DATABASE_URL at it before the first query. Nothing needs resetting: each test builds its own clusters.
 */
export function withDatabase(): { readonly url: string } {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const database = { url: "" };
  beforeAll(async () => {
    database.url = await cloneOf(inject("template"), inject("serverUrl"), name);
    process.env.DATABASE_URL = database.url;
  });
  afterAll(async () => {
    // Imported late: whoever imports the client earlier might read the address before it is set.
    const { disconnect } = await import("#src/platform/db/client.ts");
    await disconnect();
    const { stopRateLimits } = await import("#src/platform/rate-limit.ts");
    await stopRateLimits();
    await dropDatabase(inject("serverUrl"), name);
  });
  return database;
}
