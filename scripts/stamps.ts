import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readIfThere, root, writeFile } from "./paths.ts";

/** What the pages are built from. */
export const BUILD_SOURCES = [
  "src",
  "public",
  "prisma/schema",
  "package.json",
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** What every installation's own data are made of. */
export const REFERENCE_SOURCES = ["prisma", "src/modules/vocabulary"];

/** What the seeds are made of. They go through the modules' own code, so all of that counts too. */
export const SEED_SOURCES = ["prisma", "src/lib", "src/platform", "src/modules"];

const isSource = (name: string) => name !== "generated" && !name.endsWith(".test.ts") && !name.endsWith(".tsbuildinfo");

/** A hash over the names and contents of these files and folders; what does not exist is left out. */
export function hashOf(...entries: string[]): string {
  const hash = createHash("sha256");
  const add = (entry: string) => {
    const stat = fs.statSync(entry, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of fs.readdirSync(entry).filter(isSource).sort()) add(path.join(entry, name));
    } else if (stat?.isFile()) {
      hash.update(`${path.relative(root, entry)}\0${stat.size}\0`).update(fs.readFileSync(entry));
    }
  };
  for (const entry of entries) add(path.resolve(root, entry));
  return hash.digest("hex");
}

/**
 * Does the work only if what it is made from changed since the last time. The old stamp goes before the work and the new
 * one comes after it, so an interrupted step is done again. Answers whether there was anything to do.
 */
export async function onceFor(hash: string, stampFile: string, work: () => Promise<void>): Promise<boolean> {
  if (readIfThere(stampFile) === hash) return false;
  fs.rmSync(stampFile, { force: true });
  await work();
  writeFile(stampFile, hash);
  return true;
}
