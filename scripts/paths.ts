import fs from "node:fs";
import path from "node:path";

/** The repository. Every command runs with this as its working directory. */
export const root = path.dirname(import.meta.dirname);

/** Where everything made on this machine lives: databases, secret, lock files, stamps. `CORDATA_DATA` moves it. */
export const dataFolder = path.resolve(root, given("CORDATA_DATA") ?? ".data");

/** An environment variable's value; set to nothing counts as not set. */
export function given(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}

/** A file of an installed package, to be run or read. */
export const packageFile = (...parts: string[]) => path.join(root, "node_modules", ...parts);

export function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

export function writeFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
