import type { z } from "zod";

/** The kinds of things that an activity can be about; the id follows after a colon. */
export type SubjectKind = "account" | "cluster" | "adaptation" | "initiative" | "service";
export type Subject = `${SubjectKind}:${string}`;

export const subject = (kind: SubjectKind, id: string): Subject => `${kind}:${id}`;

/** A fact that a module announces. */
export type DomainEvent<Data = unknown> = {
  readonly type: string;
  readonly by: { readonly accountId: string; readonly clusterId: string | null } | null;
  /** What it is about, the main thing first. */
  readonly about: readonly [Subject, ...Subject[]];
  readonly data: Data;
};

type By = { readonly accountId: string; readonly acting: { readonly clusterId: string } | null } | null;

/** A kind of event: makes checked events, and reads their data back from the activity log. */
export function defineEvent<Schema extends z.ZodType>(type: string, schema: Schema) {
  const make = (by: By, about: DomainEvent["about"], data: z.input<Schema>): DomainEvent<z.output<Schema>> => ({
    type,
    by: by && { accountId: by.accountId, clusterId: by.acting?.clusterId ?? null },
    about,
    data: schema.parse(data),
  });
  return Object.assign(make, { type, read: (data: unknown): z.output<Schema> => schema.parse(data) });
}
