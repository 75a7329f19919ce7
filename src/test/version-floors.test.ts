import fs from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

/** Below these stand holes that are known: see docs/decisions/0008-pinned-versions.md. */
const floors = { next: "16.4.6", "next-auth": "4.24.15", "@hocuspocus/server": "4.7.0", nodemailer: "7.0.13" };

const read = <T extends z.ZodType>(file: string, schema: T) => schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
const { dependencies } = read("package.json", z.object({ dependencies: z.record(z.string(), z.string()) }));
const lock = read(
  "package-lock.json",
  z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) }),
);

const isAtLeast = (version: string, floor: string): boolean =>
  version.localeCompare(floor, "en", { numeric: true }) >= 0;

test.each(Object.entries(floors))("%s is pinned, and nowhere older than %s", (name, floor) => {
  const pinned = dependencies[name] ?? "none";
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(isAtLeast(pinned, floor)).toBe(true);
  // Also where another package brings its own copy along.
  const locked = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(locked.length).toBeGreaterThan(0);
  for (const [path, { version = "0" }] of locked) expect([path, isAtLeast(version, floor)]).toEqual([path, true]);
});
