import { expect, test } from "vitest";
import { fromPlaywright, fromVitest } from "./reports.ts";

test("a test file that could not be loaded counts as one failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}] },
    ],
  };
  expect(fromVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("a journey that passed only at its second try, and an error outside all tests, are failures", () => {
  const report = { stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{ message: "no server" }] };
  expect(fromPlaywright(JSON.stringify(report))).toEqual({ passed: 2, failed: 3, skipped: 0 });
});
