import { describe, expect, test } from "vitest";
import { boxAround, boxOf, circleAround, mapSearch, searchWithin, windowOf } from "./view.ts";

const view = { west: 5.3, south: 44.1, east: 14.9, north: 49.8 };

describe("the window that is asked for", () => {
  test("holds what is in view and something around it", () => {
    const { west, south, east, north } = windowOf(view);
    expect(west).toBeLessThan(view.west);
    expect(south).toBeLessThan(view.south);
    expect(east).toBeGreaterThan(view.east);
    expect(north).toBeGreaterThan(view.north);
    expect(east - west).toBeLessThan((view.east - view.west) * 2);
  });

  test("stays the same for a small move, so that nothing is asked anew", () => {
    expect(windowOf({ ...view, west: 5.4, east: 15 })).toEqual(windowOf(view));
  });

  test("never leaves the world", () => {
    expect(windowOf({ west: -200, south: -89, east: 200, north: 89 })).toEqual({
      west: -180,
      south: -85,
      east: 180,
      north: 85,
    });
    expect(boxOf({ west: -200, south: -95, east: 200, north: 95 })).toEqual({
      west: -180,
      south: -90,
      east: 180,
      north: 90,
    });
  });
});

test("a box around places leaves room where there is one place alone, and is none where there is none", () => {
  const box = boxAround([{ lat: 46, lon: 11 }]);
  expect(box && box.east - box.west).toBeCloseTo(0.8);
  expect(box && (box.south + box.north) / 2).toBeCloseTo(46);
  expect(boxAround([])).toBeNull();
});

test("a circle closes and has its radius on the globe", () => {
  const ring = circleAround({ lat: 46, lon: 11 }, 111.2);
  expect(ring[0]?.[0]).toBeCloseTo(ring.at(-1)?.[0] ?? 0);
  // A degree of latitude is 111.2 km.
  expect(ring[0]?.[1]).toBeCloseTo(47, 1);
});

test("the map shows all pages of a search everywhere; searching an area begins with its first page", () => {
  const address = "q=holz&country=IT&box=1,2,3,4&after=abc&sort=name";
  expect(mapSearch(address)).toBe("q=holz&country=IT");
  const path = searchWithin(address, view);
  expect(path).toContain("box=5.3%2C44.1%2C14.9%2C49.8");
  expect(path).toContain("sort=name");
  expect(path).not.toContain("after");
});
