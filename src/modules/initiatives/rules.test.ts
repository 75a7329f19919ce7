import { describe, expect, test } from "vitest";
import { attentionOf, milestoneStanding, progressOf, stepped } from "./rules.ts";
import { type InitiativeState, initiativeStates } from "./schema.ts";
import type { Task } from "./tasks/schema.ts";

const today = "2027-03-10";
const task = (id: string, given: Partial<Task>): Task => ({
  id,
  milestoneId: null,
  commitmentId: null,
  title: id,
  description: "",
  clusterId: null,
  assigneeId: null,
  status: "todo",
  progress: 0,
  start: null,
  due: null,
  position: 0,
  revision: 1,
  ...given,
});

describe("states", () => {
  const allowed: Record<InitiativeState, readonly InitiativeState[]> = {
    planned: ["running"],
    running: ["completed", "stopped"],
    completed: [],
    stopped: [],
  };
  for (const from of initiativeStates)
    for (const to of initiativeStates)
      test(`${from} → ${to}`, () => {
        if (allowed[from].includes(to)) expect(stepped(from, to)).toBe(to);
        else expect(() => stepped(from, to)).toThrow(`initiatives.cannot_${from}`);
      });
});

test("late comes before blocked before due soon; done and far off need nobody", () => {
  const found = attentionOf(
    [
      task("far", { due: "2027-03-25" }),
      task("soon", { due: "2027-03-24" }),
      task("blocked", { status: "blocked" }),
      task("late", { due: "2027-03-09" }),
      task("blocked and late", { status: "blocked", due: "2027-03-01" }),
      task("done", { status: "done", due: "2027-01-01" }),
      task("today", { due: today }),
    ],
    [],
    today,
  );
  expect(found.map((item) => item.kind === "task" && [item.why, item.task.id])).toEqual([
    ["late", "blocked and late"],
    ["late", "late"],
    ["blocked", "blocked"],
    ["dueSoon", "today"],
    ["dueSoon", "soon"],
  ]);
});

test("a reached milestone is never late", () => {
  expect(milestoneStanding({ due: "2027-03-09", reachedAt: null }, today)).toBe("late");
  expect(milestoneStanding({ due: "2027-03-09", reachedAt: "2027-03-10T08:00:00Z" }, today)).toBe("reached");
  expect(milestoneStanding({ due: null, reachedAt: null }, today)).toBe("open");
});

test("all is done only when every task is", () => {
  expect(progressOf([])).toBe(0);
  expect(
    progressOf([
      { status: "done", progress: 100 },
      { status: "doing", progress: 100 },
    ]),
  ).toBe(99);
  expect(
    progressOf([
      { status: "done", progress: 100 },
      { status: "todo", progress: 0 },
    ]),
  ).toBe(50);
});
