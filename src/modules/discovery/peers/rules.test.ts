import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { borderOf, neighboursOf } from "./borders.ts";
import { groupsOf } from "./candidates.ts";
import { byRank, movesOf, type Ranked, reasonsOf, scoreOf, valuesOf } from "./rules.ts";
import {
  defaultWeights,
  type Facts,
  type Part,
  type PerPart,
  parts,
  perPart,
  readWeights,
  writeWeights,
} from "./schema.ts";

const now = new Date("2027-03-01T00:00:00Z");
const ago = (years: number) => new Date(now.getTime() - years * 365.25 * 86_400_000);

const everyPart = (each: fc.Arbitrary<number>): fc.Arbitrary<PerPart> =>
  fc.tuple(...parts.map(() => each)).map((list) => perPart((part) => list[parts.indexOf(part)] ?? 0));
const weights = everyPart(fc.integer({ min: 0, max: 10 }));
const values = everyPart(fc.double({ min: 0, max: 1, noNaN: true }));
const somePart = fc.constantFrom(...parts);
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 8 });

const facts: fc.Arbitrary<Facts> = fc.record({
  needsMet: words,
  offersWanted: words,
  ecosystems: words,
  technologies: words,
  s3: words,
  languages: fc.uniqueArray(fc.constantFrom("en", "de", "fr", "sl")),
  kilometres: fc.option(fc.double({ min: 0, max: 20_000, noNaN: true })),
  border: fc.constantFrom("neighbour", "same", null),
  serviceYear: fc.option(fc.integer({ min: 2000, max: 2030 })),
  joint: fc.nat(9),
  changedAt: fc.date({ min: ago(9), max: ago(-1), noInvalidDate: true }),
});

describe("the score", () => {
  test("lies between 0 and 1, and so does every part of it", () => {
    fc.assert(
      fc.property(facts, weights, (known, weight) => {
        const met = valuesOf(known, now);
        for (const part of parts) {
          expect(met[part]).toBeGreaterThanOrEqual(0);
          expect(met[part]).toBeLessThanOrEqual(1);
        }
        const score = scoreOf(met, weight);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("never falls when one part rises, and rises when that part counts", () => {
    fc.assert(
      fc.property(
        values,
        weights,
        somePart,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (met, weight, part, more) => {
          const better = { ...met, [part]: Math.min(1, met[part] + more) };
          expect(scoreOf(better, weight)).toBeGreaterThanOrEqual(scoreOf(met, weight) - 1e-12);
          if (weight[part] > 0 && met[part] < 0.98)
            expect(scoreOf(better, weight)).toBeGreaterThan(scoreOf(met, weight));
        },
      ),
    );
  });

  test("does not see a part that counts nothing", () => {
    fc.assert(
      fc.property(values, weights, somePart, fc.double({ min: 0, max: 1, noNaN: true }), (met, weight, part, other) => {
        const without = { ...weight, [part]: 0 };
        expect(scoreOf({ ...met, [part]: other }, without)).toBe(scoreOf(met, without));
      }),
    );
  });

  test("is the same in whatever order words are listed", () => {
    fc.assert(
      fc.property(facts, weights, (known, weight) => {
        const turned: Facts = {
          ...known,
          needsMet: known.needsMet.toReversed(),
          technologies: known.technologies.toReversed(),
          languages: known.languages.toReversed(),
        };
        expect(scoreOf(valuesOf(turned, now), weight)).toBe(scoreOf(valuesOf(known, now), weight));
      }),
    );
  });

  test("is the same for weights in the same proportion, and 0 where nothing counts", () => {
    fc.assert(
      fc.property(values, everyPart(fc.integer({ min: 0, max: 5 })), (met, weight) => {
        const twice = perPart((part) => weight[part] * 2);
        expect(scoreOf(met, twice)).toBeCloseTo(scoreOf(met, weight), 10);
      }),
    );
    const none = perPart(() => 0);
    expect(scoreOf(defaultWeights, none)).toBe(0);
  });

  test("one more thing in common never makes it less", () => {
    fc.assert(
      fc.property(facts, weights, fc.string(), (known, weight, word) => {
        const more = { ...known, needsMet: [...known.needsMet, word], joint: known.joint + 1 };
        expect(scoreOf(valuesOf(more, now), weight)).toBeGreaterThanOrEqual(scoreOf(valuesOf(known, now), weight));
      }),
    );
  });
});

describe("the parts", () => {
  const nothing: Facts = {
    needsMet: [],
    offersWanted: [],
    ecosystems: [],
    technologies: [],
    s3: [],
    languages: [],
    kilometres: null,
    border: null,
    serviceYear: null,
    joint: 0,
    changedAt: ago(9),
  };

  test("are nothing where nothing is shared", () => {
    expect(Object.values(valuesOf(nothing, now)).every((value) => value === 0)).toBe(true);
  });

  test.each<[string, Partial<Facts>, Part, number]>([
    ["one need of three met", { needsMet: ["a"] }, "needsMet", 1 / 3],
    ["the fourth need met", { needsMet: ["a", "b", "c", "d"] }, "needsMet", 1],
    ["English alone", { languages: ["en"] }, "language", 0.5],
    ["another language too", { languages: ["en", "de"] }, "language", 1],
    ["300 kilometres", { kilometres: 300 }, "distance", Math.exp(-1)],
    ["the next country", { border: "neighbour" }, "border", 1],
    ["the same country", { border: "same" }, "border", 0.5],
    ["eleven months old", { changedAt: ago(0.9) }, "freshness", 1],
    ["two years old", { changedAt: ago(2) }, "freshness", 0.5],
    ["three years old", { changedAt: ago(3) }, "freshness", 0],
    ["one joint project", { joint: 1 }, "together", 0.5],
    ["the same service", { serviceYear: 2025 }, "sameService", 1],
  ])("%s", (_, known, part, value) => {
    expect(valuesOf({ ...nothing, ...known }, now)[part]).toBeCloseTo(value, 10);
  });

  test("countries lie side by side in both directions, and never beside themselves", () => {
    expect(borderOf("AT", ["DE"])).toBe("neighbour");
    expect(borderOf("DE", ["AT"])).toBe("neighbour");
    expect(borderOf("AT", ["AT", "DE"])).toBe("same");
    expect(borderOf("PT", ["AT"])).toBeNull();
    expect(neighboursOf(["CH"]).sort()).toEqual(["AT", "DE", "FR", "IT", "LI"]);
    expect(neighboursOf(["SI"]).sort()).toEqual(["AT", "HR", "HU", "IT"]);
    expect(neighboursOf(["GB"])).toContain("IE");
  });
});

test("equal scores are ordered by the better profile, then by name; the order is total", () => {
  const ranked = fc.record({
    score: fc.constantFrom(0.25, 0.5),
    quality: fc.constantFrom(0, 0.5, 1),
    sortName: fc.constantFrom("alpha", "beta"),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(ranked, { selector: ({ id }) => id, minLength: 2, maxLength: 12 }), (list) => {
      const sorted = list.toSorted(byRank);
      expect(list.toReversed().toSorted(byRank)).toEqual(sorted);
      for (const [index, next] of sorted.slice(1).entries()) {
        const before: Ranked | undefined = sorted[index];
        if (!before || before.score !== next.score) continue;
        expect(before.quality).toBeGreaterThanOrEqual(next.quality);
        if (before.quality === next.quality) expect(before.sortName <= next.sortName).toBe(true);
      }
    }),
  );
});

test("the strongest reason is told first, and what counts nothing is not told", () => {
  const met = perPart(() => 0);
  const reasons = reasonsOf({ ...met, ecosystems: 0.5, needsMet: 1, s3: 1, distance: 1 }, { ...defaultWeights, s3: 0 });
  expect(reasons).toEqual(["needsMet", "ecosystems", "distance"]);
});

test("what moved is known by its former place", () => {
  expect(Object.fromEntries(movesOf(["a", "b", "c"], ["b", "a", "c", "d"]))).toEqual({ b: "up", a: "down", d: "new" });
});

describe("weights in an address", () => {
  test("come back as they were written", () => {
    fc.assert(
      fc.property(weights, (weight) => {
        expect(readWeights(writeWeights(weight))).toEqual(weight);
      }),
    );
    expect(writeWeights(defaultWeights)).toBe("");
  });

  test.each(["", "needsMet:11", "needsMet:-1", "needsMet:1e1", "nothing:3", "needsMet", "::,,", undefined])(
    "%j means the default",
    (text) => expect(readWeights(text)).toEqual(defaultWeights),
  );
});

test("whatever the weights, the bitmaps are given small whole numbers", () => {
  const word = fc.record({
    tag: fc.integer({ min: 1, max: 999 }),
    part: fc.constantFrom("needsMet", "offersWanted", "ecosystems", "technologies", "s3", "language"),
    key: fc.constantFrom("en", "de", "x"),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), weights, (list, weight) => {
      const places = [{ tag: 1_000, kind: "region" as const, key: "AT33", kilometres: 40 }];
      const groups = groupsOf({ words: list, countries: ["AT"], neighbours: ["DE"], places, weights: weight });
      for (const { w } of groups) expect(Number.isInteger(w) && w >= 1).toBe(true);
      expect(groups.reduce((sum, { w }) => sum + w, 0)).toBeLessThanOrEqual(1_000);
    }),
  );
});
