import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readIfThere } from "./paths.ts";

/** A lock held by a process that lives. */
export type Taken = { readonly takenBy: number };
export type Lock = { release(): void };

/**
 * When a process began, as text, or null if there is none. A process number alone would not do: it may have been given to
 * another process since.
 */
function beginningOf(pid: number): string | null {
  try {
    if (process.platform !== "linux") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    }
    // The second field, the name, may hold spaces and brackets; the start time is the 20th after it.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] === "Z" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Takes the lock, also over the file of a process that died with it. It is released by us or with our death. */
export function takeLock(file: string): Lock | Taken {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${process.pid} ${beginningOf(process.pid)}`;
  for (;;) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx" });
      return { release: () => readIfThere(file) === mine && fs.rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readIfThere(file);
    if (holder === undefined) continue;
    const [pid = "", ...began] = holder.split(" ");
    if (pid && beginningOf(Number(pid)) === began.join(" ")) return { takenBy: Number(pid) };
    dropStale(file, holder);
  }
}

/** Only one of several can rename the file away; if it caught a newer lock than it had read, that one is put back. */
function dropStale(file: string, holder: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
    if (readIfThere(aside) !== holder) fs.linkSync(aside, file);
  } catch {
    // Another process was quicker; the next round sees what it left.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}
