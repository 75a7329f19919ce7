import type { ServerResponse } from "node:http";
import pg from "pg";
import { env } from "#src/platform/env.ts";

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}

/** The process runs; says nothing of the database, so that a restart is not asked for where it cannot help. */
export const live = (response: ServerResponse): void => answer(response, 200, { status: "live" });

/** Requests can be served: 200, or 503 with a reason while the database is away. */
export async function ready(response: ServerResponse): Promise<void> {
  // A connection of its own: the pool's could all be waiting for the same database.
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    answer(response, 200, { status: "ready" });
  } catch {
    answer(response, 503, { status: "not ready", reason: "The database does not answer." });
  } finally {
    await client.end().catch(() => undefined);
  }
}
