import * as Y from "yjs";
import type { Section } from "#src/modules/catalogue/schema.ts";
import { readCommitments } from "../rules.ts";
import type { Commitment } from "./schema.ts";

/** The map of the plan's document that the commitments live in. */
export const commitmentsField = "commitments";

/** A field of the plan's document. */
export type PlanField = Section | typeof commitmentsField;

const mapOf = (doc: Y.Doc) => doc.getMap(commitmentsField);

const rowOf = (doc: Y.Doc, id: string): Y.Map<unknown> | null => {
  const row = mapOf(doc).get(id);
  return row instanceof Y.Map ? row : null;
};

const write = (doc: Y.Doc, { id, ...values }: Commitment) => void mapOf(doc).set(id, new Y.Map(Object.entries(values)));

export const listCommitments = (doc: Y.Doc): readonly Commitment[] =>
  readCommitments(mapOf(doc).toJSON() as Parameters<typeof readCommitments>[0]);

/** Adds an empty row at the end and gives its id. */
export function addCommitment(doc: Y.Doc, id: string): void {
  const last = listCommitments(doc).at(-1);
  write(doc, {
    id,
    kind: "task",
    what: "",
    clusterId: null,
    who: "",
    accountId: null,
    due: null,
    withWhat: "",
    order: (last?.order ?? 0) + 1,
  });
}

/** Changes some values of a row; what someone else changes beside them at the same time stays. */
export function changeCommitment(doc: Y.Doc, id: string, values: Partial<Omit<Commitment, "id">>): void {
  const row = rowOf(doc, id);
  if (!row) return;
  doc.transact(() => {
    for (const [name, value] of Object.entries(values)) if (row.get(name) !== value) row.set(name, value);
  });
}

export const removeCommitment = (doc: Y.Doc, id: string): void => mapOf(doc).delete(id);

export const restoreCommitment = (doc: Y.Doc, commitment: Commitment): void => write(doc, commitment);

/** Moves a row one place up (-1) or down (1), by giving it an order between its new neighbours. */
export function moveCommitment(doc: Y.Doc, id: string, step: -1 | 1): void {
  const rows = listCommitments(doc);
  const index = rows.findIndex((row) => row.id === id);
  const passed = rows[index + step];
  if (index < 0 || !passed) return;
  const beyond = rows[index + 2 * step];
  changeCommitment(doc, id, { order: beyond ? (passed.order + beyond.order) / 2 : passed.order + step });
}

/** Who can be named in a commitment: the partner clusters and their people. */
export type CommitmentPeople = {
  readonly clusters: readonly { id: string; name: string }[];
  readonly members: readonly { accountId: string; name: string; clusterId: string }[];
};
