import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readIfThere } from "./paths.ts";
import { freePort } from "./ports.ts";
import { type Account, type Place, placeFor } from "./postgres-place.ts";
import { Problem } from "./session.ts";

export type Postgres = {
  /** The address of one of its databases. */
  url(database: string): string;
  readonly port: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  /** The folder for data, log and password; no two servers may share one. */
  readonly home: string;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly say: (text: string) => void;
};

/** Quick and forgetful, for databases that are thrown away. */
export const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const MAX_START = 60_000;
const MAX_STOP = 15_000;
const STEP = 25;
const pause = () => new Promise((resolve) => setTimeout(resolve, STEP));

/** Starts the PostgreSQL that comes out of npm, on a free port of 127.0.0.1, with a password of its own. */
export async function startPostgres({ home: wantedHome, settings = {}, say }: Options): Promise<Postgres> {
  const place = placeFor(wantedHome, say);
  const password = passwordIn(place);
  const data = path.join(place.home, "data");
  const pidFile = path.join(data, "postmaster.pid");
  makeCluster(place, data);
  await stopLeftOver(pidFile, say);

  // A server that was killed leaves its file behind, and that still says "ready": only a changed one counts. It is
  // never ours to delete, as PostgreSQL finds out by it what else must be cleaned up.
  const firstLines = () => readIfThere(pidFile)?.split("\n").slice(0, 3).join();
  const stale = firstLines();
  const isReady = () => readIfThere(pidFile)?.split("\n")[7]?.trim() === "ready" && firstLines() !== stale;

  const port = await freePort();
  const server = launch(place, data, { port, ...settings });
  for (let waited = 0; !isReady(); waited += STEP) {
    if (server.hasEnded()) throw new Problem(`PostgreSQL did not start:\n${server.lastLog()}`);
    if (waited > MAX_START) {
      server.askToStop();
      throw new Problem(`PostgreSQL is not ready after ${MAX_START / 1000} s:\n${server.lastLog()}`);
    }
    await pause();
  }
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    port,
    ended: server.ended,
    async stop() {
      server.askToStop();
      await Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, MAX_STOP).unref())]);
    },
  };
}

function own(file: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
}

function passwordIn({ home, account }: Place): string {
  const file = path.join(home, "password");
  const known = readIfThere(file)?.trim();
  if (known) return known;
  const made = randomBytes(24).toString("base64url");
  fs.writeFileSync(file, made, { mode: 0o600 });
  own(file, account);
  return made;
}

/**
 * Text is UTF-8 everywhere, whatever the machine's locale. The cluster is made beside its place and moved there, so
 * that a half-made one of an interrupted first start is never taken for a whole one.
 */
function makeCluster({ home, programs, account }: Place, data: string): void {
  if (fs.existsSync(path.join(data, "PG_VERSION"))) return;
  const fresh = `${data}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", `--pwfile=${path.join(home, "password")}`, "--auth=scram-sha-256"];
  try {
    execFileSync(
      path.join(programs, "bin", "initdb"),
      ["-D", fresh, ...access, ...locale, "--no-instructions", "--data-checksums"],
      { ...account, cwd: home, stdio: ["ignore", "ignore", "pipe"], env: environment() },
    );
  } catch (error) {
    throw new Problem(
      `PostgreSQL could not make its data folder ${data}: ${error instanceof Error ? error.message : error}`,
    );
  }
  fs.rmSync(data, { recursive: true, force: true });
  fs.renameSync(fresh, data);
}

const environment = () => ({ PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV });

/**
 * Runs the server in a process group of its own, so that Ctrl-C reaches only us and we may end in good order, with its
 * log in a file, so that it never waits for a reader. The shell between reads a pipe that only we hold open: when we die,
 * even by kill -9, it sees the end and tells the server to stop.
 */
function launch({ home, programs, account }: Place, data: string, settings: Record<string, string | number>) {
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    log_min_messages: "warning",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = path.join(home, "postgres.log");
  const log = fs.openSync(logFile, "a");
  own(logFile, account);
  const watch = [
    "exec 3<&0 </dev/null",
    '"$@" 3<&- & server=$!',
    'trap "kill -INT $server" TERM INT',
    "(read -r _ <&3; kill -INT $server) 2>/dev/null & watcher=$!",
    "wait $server; code=$?",
    "kill $watcher 2>/dev/null",
    "exit $code",
  ].join("\n");
  const child = spawn("/bin/sh", ["-c", watch, "sh", path.join(programs, "bin", "postgres"), "-D", data, ...flags], {
    ...account,
    cwd: home,
    detached: true,
    stdio: ["pipe", log, log],
    env: environment(),
  });
  fs.closeSync(log);
  // The pipe's end is all that is ever said on it; a write error at the server's own death is nothing new.
  child.stdin?.on("error", () => {});
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      hasEnded = true;
      resolve();
    });
  });
  return {
    ended,
    hasEnded: () => hasEnded,
    askToStop: () => child.stdin?.end(),
    lastLog: () => `${(readIfThere(logFile) ?? "").slice(-1000)}\n(the whole log: ${logFile})`,
  };
}

/** Where even the watching shell was killed, the server lived on. It is known by its number and its command line. */
async function stopLeftOver(pidFile: string, say: (text: string) => void): Promise<void> {
  const pid = Number(readIfThere(pidFile)?.split("\n")[0]);
  const folder = path.dirname(pidFile);
  const isRunning = () => pid > 1 && commandLineOf(pid).includes(folder);
  if (!isRunning()) return;
  say("stopping a database server left over from an earlier run");
  process.kill(pid, "SIGINT");
  for (let waited = 0; isRunning(); waited += STEP) {
    if (waited > MAX_STOP) throw new Problem(`A database server (process ${pid}) still uses ${folder}. End it first.`);
    await pause();
  }
}

function commandLineOf(pid: number): string {
  try {
    return process.platform === "linux"
      ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
