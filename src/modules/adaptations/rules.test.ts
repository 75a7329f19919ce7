import { describe, expect, test } from "vitest";
import { sections } from "#src/modules/catalogue/schema.ts";
import { type Deed, deeds, firstText, outcomeOf, readCommitments, stateAfter } from "./rules.ts";
import { type AdaptationState, adaptationStates } from "./schema.ts";

// The chain, written down a second time on purpose: every state, every deed.
const allowed: Record<AdaptationState, Partial<Record<Deed, AdaptationState>>> = {
  draft: { submit: "proposed", withdraw: "withdrawn" },
  proposed: { openApproval: "inApproval", withdraw: "withdrawn" },
  inApproval: { approve: "approved", refuse: "proposed", reopen: "proposed", withdraw: "withdrawn" },
  approved: { implement: "implementing", reopen: "proposed", withdraw: "withdrawn" },
  implementing: { complete: "completed" },
  completed: {},
  withdrawn: {},
};

describe("the chain of states", () => {
  for (const state of adaptationStates) {
    for (const deed of deeds) {
      const next = allowed[state][deed];
      test(`${state} --${deed}--> ${next ?? "error"}`, () => {
        if (next) expect(stateAfter(state, deed)).toBe(next);
        else
          expect(() => stateAfter(state, deed)).toThrowError(
            expect.objectContaining({ code: "conflict", key: "adaptations.transition" }),
          );
      });
    }
  }
});

test("a round is decided by one refusal or by all approvals", () => {
  expect(outcomeOf(["approved", "pending"])).toBe("open");
  expect(outcomeOf(["approved", "approved"])).toBe("approved");
  expect(outcomeOf(["pending", "refused"])).toBe("refused");
});

test("the first text holds what is known, then every section's questions one by one", () => {
  const questions = Object.fromEntries(sections.map((section) => [section, `Who ${section}? And why?`])) as Record<
    (typeof sections)[number],
    string
  >;
  const text = firstText({
    needs: "Firms lack robots.\n\nAnd people.",
    conditions: "",
    transformativeActivity: "Digital timber",
    origin: ["From the service “Lab”: shared machines."],
    activityLabel: "Activity:",
    questionsLabel: "Ask:",
    questions,
  });
  expect(Object.keys(text)).toEqual([...sections]);
  expect(text.beneficiaries.map(({ text }) => text)).toEqual([
    "Firms lack robots.",
    "And people.",
    "Ask:",
    "Who beneficiaries?",
    "And why?",
  ]);
  expect(text.goals.map(({ text }) => text).slice(0, 3)).toEqual([
    "From the service “Lab”: shared machines.",
    "Activity:",
    "Digital timber",
  ]);
  expect(text.operations.map(({ kind }) => kind)).toEqual(["paragraph", "bullet", "bullet"]);
});

test("commitments come in their order, and what is no commitment is left out", () => {
  const row = {
    kind: "task",
    what: "Hire",
    clusterId: null,
    who: "",
    accountId: null,
    due: null,
    withWhat: "",
    order: 2,
  };
  const read = readCommitments({ a: row, b: { ...row, kind: "milestone", order: 1 }, [`${"x".repeat(100)}`]: row });
  expect(read.map(({ id, kind }) => [id, kind])).toEqual([
    ["b", "milestone"],
    ["a", "task"],
  ]);
});
