import { packageFile } from "./paths.ts";
import type { Session } from "./session.ts";
import { generateClient } from "./steps.ts";

type Check = { readonly name: string; readonly runs: readonly (readonly string[])[] };

/** What must hold before any test makes sense. Each counts as one test in the total. */
const CHECKS: readonly Check[] = [
  {
    name: "format and lint",
    runs: [[packageFile("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]],
  },
  {
    name: "types",
    // Next writes the types of the routes first.
    runs: [
      [packageFile("next", "dist", "bin", "next"), "typegen"],
      [packageFile("typescript", "bin", "tsc"), "--noEmit"],
    ],
  },
  {
    name: "import boundaries",
    runs: [
      [packageFile("dependency-cruiser", "bin", "dependency-cruise.mjs"), "src", "--config", ".dependency-cruiser.cjs"],
    ],
  },
  { name: "unused code", runs: [[packageFile("knip", "bin", "knip.js"), "--no-progress"]] },
  { name: "translations", runs: [["scripts/check-messages.ts"]] },
  { name: "migrations match the schema", runs: [["scripts/commands/migrate.ts", "check"]] },
];

export type Tally = { passed: number; failed: number; skipped: number };

/** Runs all of them, also after a failure; a line each, and the output of those that failed. */
export async function runChecks(session: Session): Promise<Tally> {
  await generateClient(session);
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, runs } of CHECKS) {
    const failure = await firstFailure(session, runs);
    if (failure === null) tally.passed++;
    else tally.failed++;
    session.say(failure === null ? `ok      ${name}` : `FAILED  ${name}\n${failure}\n`);
  }
  return tally;
}

async function firstFailure(session: Session, runs: Check["runs"]): Promise<string | null> {
  for (const args of runs) {
    const { code, output } = await session.runQuietly(args, { NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" });
    if (code !== 0) return output;
  }
  return null;
}
