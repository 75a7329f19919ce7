import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./run-lock.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "cordata-lock-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const taker = (file: string, then: string) =>
  `import { takeLock } from ${JSON.stringify(path.resolve("scripts/run-lock.ts"))};
   const lock = takeLock(${JSON.stringify(file)}); console.log("takenBy" in lock ? "taken" : "mine"); ${then}`;

test("a lock is held while its process lives, and not after that was killed", async () => {
  const file = path.join(folder, "lock");
  const holder = spawn(process.execPath, ["--input-type=module", "-e", taker(file, "setInterval(() => {}, 1000);")]);
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  expect(takeLock(file)).toEqual({ takenBy: holder.pid });

  holder.kill("SIGKILL");
  await new Promise((resolve) => holder.once("exit", resolve));
  const lock = takeLock(file);
  expect(lock).not.toHaveProperty("takenBy");
  if ("release" in lock) lock.release();
  expect(fs.existsSync(file)).toBe(false);
});

test("the number of a process that is another one by now holds nothing", () => {
  const file = path.join(folder, "lock");
  fs.writeFileSync(file, `${process.ppid} long ago`);
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", taker(file, "")], { encoding: "utf8" });
  expect(stdout.trim()).toBe("mine");
});
