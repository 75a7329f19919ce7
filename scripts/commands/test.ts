// npm test: the checks, the unit and integration tests, the journeys in a browser; then one line over all of it.
// Every phase runs, also when an earlier one failed: one run tells everything that is wrong.
import fs from "node:fs";
import path from "node:path";
import { runChecks, type Tally } from "../checks.ts";
import { dataFolder, packageFile, readIfThere } from "../paths.ts";
import { fromPlaywright, fromVitest } from "../reports.ts";
import { inSession, type Session } from "../session.ts";
import { build } from "../steps.ts";

const reports = path.join(dataFolder, "reports");
const ONE_FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Runs a test runner and reads what it reported. One that breaks down is a failure, whatever it had counted. */
async function runTests(
  session: Session,
  name: string,
  args: readonly string[],
  read: (report: string) => Tally,
): Promise<Tally> {
  const file = path.join(reports, `${name}.json`);
  fs.rmSync(file, { force: true });
  const code = await session.runNode(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readIfThere(file);
  if (!report) {
    console.error(`${name} broke down before it could report (exit code ${code}).`);
    return ONE_FAILURE;
  }
  const tally = read(report);
  if (code === 0 || tally.failed > 0) return tally;
  console.error(`${name} ended with exit code ${code} although no test failed; that counts as one failure.`);
  return { ...tally, failed: 1 };
}

async function builds(session: Session): Promise<boolean> {
  try {
    await build(session);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

await inSession(async (session) => {
  fs.mkdirSync(reports, { recursive: true });
  const tallies = [await runChecks(session)];

  session.say("unit and integration tests");
  const vitest = [packageFile("vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json"];
  tallies.push(
    await runTests(
      session,
      "vitest",
      [...vitest, `--outputFile.json=${path.join(reports, "vitest.json")}`],
      fromVitest,
    ),
  );

  session.say("journeys in a browser");
  const playwright = [packageFile("@playwright", "test", "cli.js"), "test", "--reporter=list,json"];
  tallies.push(
    (await builds(session)) ? await runTests(session, "playwright", playwright, fromPlaywright) : ONE_FAILURE,
  );

  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") > 0 ? 1 : 0;
});
