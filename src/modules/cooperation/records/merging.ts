import { z } from "zod";
import { type ImportedFields, importedFieldsSchema } from "#src/modules/clusters/imported/schema.ts";
import type { ClusterRecord } from "./schema.ts";

/** A record as a cluster is stored. */
export const fieldsOfRecord = ({ country: _, domain: __, nuts3, ...record }: ClusterRecord): ImportedFields => ({
  ...record,
  nuts3: nuts3?.code ?? null,
});

type Json = Changes[string]["before"];

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same row, changed: what it says counts, what it leaves open stays. */
export function overwritten<Cluster extends ImportedFields>(cluster: Cluster, record: ClusterRecord): Cluster {
  const given = Object.entries(fieldsOfRecord(record)).filter(([, value]) => !isEmpty(value));
  return { ...cluster, ...Object.fromEntries(given) };
}

/** What a join changed in a cluster, to take it back. */
export const changesSchema = z.record(z.string(), z.object({ before: z.json(), after: z.json() }));
export type Changes = z.output<typeof changesSchema>;

// A row of another name says nothing on what a cluster is called and where it is.
const kept: readonly string[] = ["name", "regionCode", "town", "lat", "lon", "nuts3"];

/** Another row that is the same cluster: it fills what is empty, and adds to what is listed. */
export function filled<Cluster extends ImportedFields>(
  cluster: Cluster,
  record: ClusterRecord,
): { cluster: Cluster; changes: Changes } {
  const stored: Readonly<Record<string, Json>> = importedFieldsSchema.parse(cluster);
  const changes: Changes = {};
  for (const [field, given] of Object.entries<Json>(fieldsOfRecord(record))) {
    const before = stored[field] ?? null;
    if (isEmpty(given) || kept.includes(field)) continue;
    const after =
      Array.isArray(before) && Array.isArray(given)
        ? [...new Set([...before, ...given])].slice(0, 20)
        : isEmpty(before)
          ? given
          : before;
    if (!same(before, after)) changes[field] = { before, after };
  }
  return { cluster: { ...cluster, ...valuesOf(changes, "after") }, changes };
}

const valuesOf = (changes: Changes, which: "before" | "after") =>
  Object.fromEntries(Object.entries(changes).map(([field, values]) => [field, values[which]]));

/** Takes back what a join filled; what was changed again since stays. */
export function emptied<Cluster extends ImportedFields>(cluster: Cluster, changes: Changes): Cluster {
  const stored: Readonly<Record<string, unknown>> = cluster;
  const untouched = Object.entries(changes).filter(([field, { after }]) => same(stored[field], after));
  return { ...cluster, ...valuesOf(Object.fromEntries(untouched), "before") };
}
