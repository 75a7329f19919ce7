import { describe, expect, test } from "vitest";
import { mostDrawn, narrowDrawing, wideDrawing } from "./layout.ts";
import type { Partner } from "./schema.ts";

const partner = (index: number, name = `Partner with a rather long name, number ${index}`): Partner => ({
  id: String(index),
  name,
  slug: null,
  country: "AT",
  works: Array.from({ length: 1 + (index % 5) }, (_, work) => ({
    kind: "project",
    id: `${index}/${work}`,
    name: "P",
    since: 2010,
    until: 2012,
    role: "partner",
  })),
});

describe.each([
  ["wide", wideDrawing],
  ["narrow", narrowDrawing],
] as const)("the %s picture", (_, draw) => {
  test.each([1, 2, 3, 7, 24, 90])("of %i partners: nothing collides and all of it is inside", (count) => {
    const { width, height, centre, nodes } = draw(Array.from({ length: count }, (_, index) => partner(index)));
    expect(nodes).toHaveLength(Math.min(count, mostDrawn));
    for (const node of nodes) {
      expect(node.y).toBeGreaterThanOrEqual(13);
      expect(node.y).toBeLessThanOrEqual(height - 13);
      const end = node.x + (node.side === "right" ? 1 : -1) * (12 + node.label.length * 7);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(width);
      expect(Math.hypot(node.x - centre.x, node.y - centre.y)).toBeGreaterThan(30);
      for (const other of nodes)
        if (other !== node && other.side === node.side) expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(24);
    }
  });

  test("is the same for the same partners, and thicker for more joint work", () => {
    const partners = Array.from({ length: 9 }, (_, index) => partner(index));
    expect(draw(partners)).toEqual(draw(partners));
    const widths = draw([partner(4), partner(0)]).nodes.toSorted((a, b) => b.width - a.width);
    expect(widths.map((node) => node.partner.id)).toEqual(["4", "0"]);
    expect(widths[0]?.width).toBeGreaterThan(widths[1]?.width ?? 99);
  });

  test("a short name is written in full", () => {
    expect(draw([partner(0, "BIFO")]).nodes[0]?.label).toBe("BIFO");
  });
});
