import { expect, test } from "vitest";
import { between, isCrowded, progressFor, settled } from "./rules.ts";

const work = { status: "doing", progress: 40, start: null, due: "2027-03-10" } as const;

test("status and progress never contradict each other", () => {
  expect(progressFor("done", 20)).toBe(100);
  expect(progressFor("doing", 100)).toBe(90);
  expect(progressFor("todo", 100)).toBe(0);
  expect(settled(work, { progress: 100 })).toEqual({ progress: 100, status: "done" });
  expect(settled({ ...work, status: "done", progress: 100 }, { progress: 60 })).toEqual({
    progress: 60,
    status: "doing",
  });
  expect(settled(work, { title: "x" })).toEqual({ title: "x" });
});

test("a due day before the start is refused, whichever of the two is changed", () => {
  expect(() => settled(work, { start: "2027-03-11" })).toThrow("initiatives.dueBeforeStart");
  expect(() => settled({ ...work, start: "2027-03-01" }, { due: "2027-02-28" })).toThrow("initiatives.dueBeforeStart");
  expect(settled(work, { start: "2027-03-10" })).toEqual({ start: "2027-03-10" });
});

test("there is a place between any two neighbours until they are crowded", () => {
  let [low, high] = [between(null, null), between(between(null, null), null)];
  for (let times = 0; !isCrowded(low, high); times += 1) {
    const middle = between(low, high);
    expect(middle > low && middle < high).toBe(true);
    expect(times).toBeLessThan(60);
    if (times % 2) low = middle;
    else high = middle;
  }
});
