// Prisma's schema engine, compiled to WASM and bound to the `pg` driver. Prisma's own command would download its engine
// from outside npm. It keeps its connections open: what uses it must be a process of its own.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { withClient } from "./databases.ts";
import { packageFile, root } from "./paths.ts";
import { Problem } from "./session.ts";

const SCHEMA = path.join(root, "prisma", "schema");

/** The schema, all files of it. */
export const schemaFiles = (): SchemaContainer[] =>
  fs
    .readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(SCHEMA, name), content: fs.readFileSync(path.join(SCHEMA, name), "utf8") }));

/** The engine on the database of this address. */
export async function openEngine(url: string): Promise<SchemaEngine> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(
    fs.readFileSync(packageFile("@prisma/schema-engine-wasm", "schema_engine_bg.wasm")),
  );
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
  // Where the engine leaves its last words when it breaks down.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(text: string) {
        throw new Problem(`Prisma's schema engine broke down: ${text}`);
      },
    },
  });
  const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapterFor(url)));
}

/** Columns of PostgreSQL's internal one-letter type "char", which tells kinds of constraints apart. */
const ONE_LETTER = new Set(["constraint_type", "confdeltype", "confupdtype"]);
const [INTERNAL_CHAR, TEXT] = [18, 25];

/** The adapter refuses the internal type; it is told that it is text, which is how it arrives. */
class EngineClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.connection.on("rowDescription", ({ fields }: { fields: { dataTypeID: number }[] }) => {
      for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    });
  }
}

/** The adapter as the engine needs it. */
function mended(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const query = adapter.queryRaw.bind(adapter);
  // The engine in turn wants to be told that it is a letter.
  adapter.queryRaw = async (params) => {
    const result = await query(params);
    const typeOf = (name: string, index: number) =>
      ONE_LETTER.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text);
    return { ...result, columnTypes: result.columnNames.map(typeOf) };
  };
  // The adapter cuts scripts at every semicolon, also within a function's body. PostgreSQL knows where to cut.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const { code = "", severity = "ERROR", message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
    }
  };
  return adapter;
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg({ connectionString: url, Client: EngineClient }).connect();
  return mended(adapter, adapter.underlyingDriver());
}

/**
 * The shadow database is made here, as the adapter's own way opens the main database again when it was given an address,
 * and drops its database while still connected to it.
 */
function adapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = new PrismaPg({ connectionString: url });
  return {
    provider,
    adapterName,
    connect: () => connect(url),
    async connectToShadowDb() {
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await withClient(url, (client) => client.query(`CREATE DATABASE ${name}`));
      const shadow = await connect(new URL(`/${name}`, url).href);
      const disconnect = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await disconnect();
        await withClient(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      };
      return shadow;
    },
  };
}
