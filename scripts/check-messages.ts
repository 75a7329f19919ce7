// node scripts/check-messages.ts: the texts of all five languages are complete and fit each other.
import fs from "node:fs";
import path from "node:path";
import { faultsOf, type Texts } from "./messages.ts";
import { root } from "./paths.ts";

const FOLDER = path.join(root, "src", "i18n", "messages");
const SOURCE = "en";

/** All texts of a file, by their keys joined with dots. */
function flat(value: unknown, prefix = ""): [string, string][] {
  if (typeof value === "string") return [[prefix, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[prefix, ""]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, prefix ? `${prefix}.${key}` : key));
}

const read = (locale: string): Texts =>
  new Map(
    fs
      .readdirSync(path.join(FOLDER, locale))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .flatMap((name) => {
        const content: unknown = JSON.parse(fs.readFileSync(path.join(FOLDER, locale, name), "utf8"));
        return flat(content, path.basename(name, ".json"));
      }),
  );

/** Every source file in one string; good enough to look for words in. */
function sources(folder: string): string {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"))
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
}

/**
 * Keys that nothing seems to use. Many keys are put together when the program runs, so a key counts as used if its last part
 * or the part before it stands in a source file: what is left is worth a look, and no fault.
 */
function perhapsUnused(keys: Iterable<string>): string[] {
  const words = new Set(sources(path.join(root, "src")).match(/[\w-]+/g));
  return [...keys].filter(
    (key) =>
      !key
        .split(".")
        .slice(-2)
        .some((part) => words.has(part)),
  );
}

const source = read(SOURCE);
const locales = fs.readdirSync(FOLDER).filter((name) => fs.statSync(path.join(FOLDER, name)).isDirectory());
const faults = locales.flatMap((locale) => faultsOf(locale, read(locale), source));
for (const key of perhapsUnused(source.keys())) console.log(`note: perhaps unused: ${key}`);
for (const fault of faults) console.error(fault);
console.log(`${source.size} texts in ${locales.length} languages, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
