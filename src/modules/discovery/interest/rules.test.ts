import { expect, test } from "vitest";
import { after, askProblem } from "./rules.ts";
import { interestStates } from "./schema.ts";

test("only what is pending can be accepted, declined or withdrawn", () => {
  expect(after("pending", "accept")).toEqual({ ok: true, state: "accepted" });
  expect(after("pending", "decline")).toEqual({ ok: true, state: "declined" });
  expect(after("pending", "withdraw")).toEqual({ ok: true, state: "withdrawn" });
  for (const state of interestStates.filter((known) => known !== "pending")) {
    for (const deed of ["accept", "decline", "withdraw"] as const) {
      expect(after(state, deed)).toEqual({ ok: false, reason: state });
    }
  }
});

test("who cannot ask whom is told why", () => {
  const from = { id: "a", published: true };
  expect(askProblem(from, { id: "b", claimed: true })).toBeNull();
  expect(askProblem(from, { id: "a", claimed: true })).toBe("oneself");
  expect(askProblem(from, { id: "b", claimed: false })).toBe("unclaimed");
  expect(askProblem({ ...from, published: false }, { id: "b", claimed: true })).toBe("unpublished");
});
