import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedFields } from "#src/modules/clusters/imported/schema.ts";
import { emptied, filled, overwritten } from "./merging.ts";
import { isStrong } from "./rules.ts";
import { type ClusterRecord, placeKey } from "./schema.ts";

const text = fc.constantFrom("", "a", "b");
const perhaps = fc.constantFrom(null, "a", "b");
const list = fc.uniqueArray(fc.constantFrom("x", "y", "z"));
const number = fc.constantFrom(null, 1, 2);

const shared = {
  name: fc.constantFrom("One", "Two"),
  regionCode: fc.constantFrom("AT33", "AT32"),
  town: text,
  lat: number,
  lon: number,
  founded: number,
  memberCount: number,
  description: text,
  technologies: list,
  s3Priorities: list,
  languages: list,
  offers: list,
  needs: list,
  labelIssuer: perhaps,
  website: perhaps,
  contactName: perhaps,
  contactEmail: perhaps,
  contactPhone: perhaps,
};
const clusters: fc.Arbitrary<ImportedFields> = fc.record({
  ...shared,
  nuts3: perhaps,
  ecosystems: fc.uniqueArray(fc.constantFrom("digital", "health")),
  labelLevel: fc.constantFrom(null, "gold", "silver"),
});
const records: fc.Arbitrary<ClusterRecord> = fc.record({
  ...shared,
  country: fc.constant("AT"),
  domain: fc.constant(null),
  nuts3: fc.constant(null),
  ecosystems: fc.uniqueArray(fc.constantFrom("digital" as const, "health" as const)),
  labelLevel: fc.constantFrom(null, "gold" as const, "silver" as const),
});

describe("what a join fills", () => {
  test("is taken back exactly", () => {
    fc.assert(
      fc.property(clusters, records, (cluster, record) => {
        const joined = filled(cluster, record);
        expect(emptied(joined.cluster, joined.changes)).toEqual(cluster);
      }),
    );
  });

  test("takes nothing away, and once more fills nothing", () => {
    fc.assert(
      fc.property(clusters, records, (cluster, record) => {
        const joined = filled(cluster, record);
        expect(joined.cluster).toMatchObject({
          name: cluster.name,
          town: cluster.town,
          regionCode: cluster.regionCode,
        });
        expect(joined.cluster.offers).toEqual(expect.arrayContaining(cluster.offers));
        expect(filled(joined.cluster, record).changes).toEqual({});
      }),
    );
  });

  test("stays where somebody changed it since", () => {
    const cluster = fc.sample(clusters, 1)[0];
    const record = fc.sample(records, 1)[0];
    if (!cluster || !record) throw new Error("no sample");
    const joined = filled({ ...cluster, founded: null }, { ...record, founded: 1 });
    expect(emptied({ ...joined.cluster, founded: 2 }, joined.changes).founded).toBe(2);
  });

  test("the same row, changed, overwrites; what it leaves open stays", () => {
    fc.assert(
      fc.property(clusters, records, (cluster, record) => {
        const saved = overwritten(cluster, record);
        expect(saved.founded).toBe(record.founded ?? cluster.founded);
        expect(saved.description).toBe(record.description || cluster.description);
        expect(overwritten(saved, record)).toEqual(saved);
      }),
    );
  });
});

describe("evidence", () => {
  const none = { similarity: 0.5, sameName: false, sameTown: false, sameDomain: false };

  test("what is strong", () => {
    expect(isStrong({ ...none, sameDomain: true })).toBe(true);
    expect(isStrong({ ...none, sameName: true })).toBe(true);
    expect(isStrong({ ...none, similarity: 0.85, sameTown: true })).toBe(true);
    expect(isStrong({ ...none, similarity: 0.84, sameTown: true })).toBe(false);
    expect(isStrong({ ...none, similarity: 0.99 })).toBe(false);
  });

  test("keys know no case, accents or signs", () => {
    expect(placeKey("Forêt & Bois", "FR", "BESANÇON")).toBe(placeKey("FORET, bois", "fr", "Besancon"));
    expect(placeKey("Forêt", "FR", "")).not.toBe(placeKey("Forêt", "CH", ""));
  });
});
