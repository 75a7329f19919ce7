import fc from "fast-check";
import { expect, test } from "vitest";
import type { MapPoint } from "../../schema.ts";
import { closest, groupsOf, type Mark, sizeOf } from "./groups.ts";

const world = { west: -180, south: -85, east: 180, north: 85 };
const single = (id: string, lat: number, lon: number): MapPoint => ({ id, slug: id, name: id, town: "Town", lat, lon });
const total = (marks: readonly Mark[]) =>
  marks.reduce((sum, mark) => sum + (mark.kind === "group" ? mark.count : 1), 0);

test("what lies close together is one group far out and falls apart nearer, at the zoom that it names", () => {
  const groups = groupsOf([single("a", 46, 11), single("b", 46.3, 11.4)]);
  const [far] = groups.within(world, 3);
  expect(far).toMatchObject({ kind: "group", count: 2 });
  if (far?.kind !== "group" || far.opensAt === null) throw new Error("no group that opens");
  expect(groups.within(world, far.opensAt)).toHaveLength(2);
  expect(groups.within(world, far.opensAt - 1)).toHaveLength(1);
});

test("places that stand for many count as many", () => {
  const [group] = groupsOf([{ count: 40, lat: 46, lon: 11 }, single("a", 46, 11.1)]).within(world, 2);
  expect(group).toMatchObject({ kind: "group", count: 41, singles: [] });
});

test("clusters of one address never fall apart, and are named", () => {
  const [group] = groupsOf([single("a", 46, 11), single("b", 46, 11)]).within(world, closest);
  expect(group).toMatchObject({ kind: "group", opensAt: null });
  expect(group?.kind === "group" && group.singles.map(({ id }) => id).sort()).toEqual(["a", "b"]);
});

test("at no zoom is a cluster lost or counted twice", () => {
  const point = fc.record({
    lat: fc.double({ min: -60, max: 70, noNaN: true }),
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    count: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), fc.integer({ min: 0, max: closest }), (points, zoom) => {
      const all = points.reduce((sum, { count }) => sum + count, 0);
      expect(total(groupsOf(points).within(world, zoom))).toBe(all);
    }),
  );
});

test("more is larger, within bounds", () => {
  expect(sizeOf(2)).toBeGreaterThanOrEqual(24);
  expect(sizeOf(20)).toBeGreaterThan(sizeOf(2));
  expect(sizeOf(1_000_000)).toBeLessThanOrEqual(56);
});
