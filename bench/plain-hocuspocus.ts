import { Server } from "@hocuspocus/server";
import pg from "pg";
import { encodeStateAsUpdate } from "yjs";

// What `bench/collab.ts` compares with: Hocuspocus as it comes, the whole document stored some seconds after a change.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query("CREATE TABLE IF NOT EXISTS plain_document (name text PRIMARY KEY, state bytea)");

await new Server({
  port: Number(process.env.PORT),
  quiet: true,
  async onLoadDocument({ documentName }) {
    const { rows } = await pool.query("SELECT state FROM plain_document WHERE name = $1", [documentName]);
    return rows[0] ? new Uint8Array(rows[0].state) : undefined;
  },
  async onStoreDocument({ documentName, document }) {
    await pool.query(
      "INSERT INTO plain_document VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET state = excluded.state",
      [documentName, Buffer.from(encodeStateAsUpdate(document))],
    );
  },
}).listen();
