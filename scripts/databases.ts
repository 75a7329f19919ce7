import path from "node:path";
import pg from "pg";
import { dataFolder, given, readIfThere } from "./paths.ts";
import { FORGETFUL, type Postgres, startPostgres } from "./postgres.ts";
import { placeFor } from "./postgres-place.ts";
import { takeLock } from "./run-lock.ts";
import { Problem, type Session } from "./session.ts";

/** What is needed to open something: a line to speak on, and a place to say how it is closed. */
export type Keeper = Pick<Session, "say" | "atEnd">;

const OLDEST = 15;

/** Runs `work` with one connection, which is closed whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away while we are connected is told of by the query that fails, or is of no interest any more.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The database that people's work is in: that of DATABASE_URL, or else one called `name` in the embedded server, which is
 * started. One run at a time may use a data folder.
 */
export async function openDatabase(session: Session, name: string): Promise<string> {
  const lock = takeLock(path.join(dataFolder, "run.lock"));
  if ("takenBy" in lock) {
    throw new Problem(
      `Cordata is already running here (process ${lock.takenBy}). End that, or start another with its own data: ` +
        "CORDATA_DATA=folder npm start",
    );
  }
  session.atEnd(() => lock.release());

  const external = given("DATABASE_URL");
  if (external) {
    await checkExternal(external);
    session.say("the database of DATABASE_URL answers");
    return external;
  }
  const postgres = await startPostgres({ home: path.join(dataFolder, "postgres"), say: session.say });
  session.atEnd(() => postgres.stop());
  void postgres.ended.then(() => {
    if (session.isEnding) return;
    console.error("The database server has ended; so do we.");
    void session.end(1);
  });
  await createIfMissing(postgres, name);
  session.say(`the database is up (PostgreSQL on port ${postgres.port})`);
  return postgres.url(name);
}

/**
 * A server for databases that nobody's work is in: tests, measurements, comparing migrations with the schema. Several runs at once get
 * one each, `<kind>`, `<kind>-2`, …, and keep it for the next run, as making one takes a second.
 */
export async function openScratchServer(keeper: Keeper, kind: "test" | "e2e" | "bench"): Promise<Postgres> {
  for (let number = 1; ; number++) {
    const home = path.join(dataFolder, number === 1 ? kind : `${kind}-${number}`);
    const lock = takeLock(`${home}.lock`);
    if ("takenBy" in lock) continue;
    keeper.atEnd(() => lock.release());
    const postgres = await startPostgres({ home, settings: kind === "bench" ? {} : FORGETFUL, say: keeper.say });
    keeper.atEnd(() => postgres.stop());
    return postgres;
  }
}

export async function createIfMissing(postgres: Postgres, name: string): Promise<void> {
  await withClient(postgres.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

async function checkExternal(url: string): Promise<void> {
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        "SELECT current_setting('server_version_num')::int AS version",
      );
      return rows[0]?.version ?? 0;
    });
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ("code" in error ? String(error.code) : error.name) : error;
    throw new Problem(
      `The database of DATABASE_URL does not answer: ${reason}. ` +
        "Check host, port, user, password and that the database exists; leave DATABASE_URL out to use the one that comes along.",
    );
  }
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST) return;
  throw new Problem(`DATABASE_URL leads to PostgreSQL ${major}; Cordata needs PostgreSQL ${OLDEST} or newer.`);
}

/** The embedded server's database while another run of ours has it open; null where none does. */
export async function runningDatabase(name: string): Promise<string | null> {
  if (given("DATABASE_URL")) return null;
  const { home } = placeFor(path.join(dataFolder, "postgres"), () => {});
  const port = readIfThere(path.join(home, "data", "postmaster.pid"))
    ?.split("\n")[3]
    ?.trim();
  const password = readIfThere(path.join(home, "password"))?.trim();
  if (!port || !password) return null;
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  const answers = withClient(url, (client) => client.query("SELECT 1"));
  return answers.then(
    () => url,
    () => null,
  );
}
