import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { line } from "#src/lib/text.ts";

export const importKinds = ["clusters", "projects"] as const;
export type ImportKind = (typeof importKinds)[number];
export const importKindSchema = z.enum(importKinds);

export const importParts = ["clusters", "projects", "partners"] as const;
export type ImportPart = (typeof importParts)[number];
export const importPartSchema = z.enum(importParts);

/** The files that an import of this kind needs, in the order that they are worked through. */
export const partsOf: Readonly<Record<ImportKind, readonly ImportPart[]>> = {
  clusters: ["clusters"],
  projects: ["projects", "partners"],
};

export const importStates = ["reading", "previewing", "previewed", "running", "stopped", "done", "failed"] as const;
export type ImportState = (typeof importStates)[number];

export const outcomes = ["created", "updated", "joined", "proposed", "unchanged", "refused"] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeSchema = z.enum(outcomes);

export const fieldsOf = {
  clusters: [
    "name",
    "country",
    "region",
    "nuts3",
    "town",
    "lat",
    "lon",
    "description",
    "ecosystems",
    "technologies",
    "s3Priorities",
    "languages",
    "offers",
    "needs",
    "label",
    "labelIssuer",
    "members",
    "founded",
    "website",
    "contactName",
    "contactEmail",
    "contactPhone",
  ],
  projects: [
    "programme",
    "acronym",
    "name",
    "budget",
    "grant",
    "website",
    "theme1",
    "theme2",
    "theme3",
    "objective",
    "start",
    "end",
  ],
  partners: ["programme", "acronym", "name", "lead", "town", "country", "countryCode", "website", "nuts2", "nuts3"],
} as const;
export type Field = (typeof fieldsOf)[ImportPart][number];
const fields: readonly string[] = Object.values(fieldsOf).flat();
export const isField = (name: string): name is Field => fields.includes(name);

/** Fields without which no row of the part makes sense. */
export const requiredFields = {
  clusters: ["name"],
  projects: ["programme", "acronym"],
  partners: ["programme", "acronym", "name"],
} as const satisfies Record<ImportPart, readonly Field[]>;

/** Which column (counted from 0) a field is read from. */
export type Mapping = Partial<Record<Field, number>>;
export const mappingSchema = z
  .record(z.string().max(40), z.int().min(0).max(199))
  .transform((given): Mapping => Object.fromEntries(Object.entries(given).filter(([name]) => isField(name))));

export type Reason = { readonly key: ReasonKey; readonly params: Readonly<Record<string, string | number>> };

/** Why a row fares as it does, or what of it was left out. */
export const reasonKeys = [
  "missing",
  "country",
  "region",
  "date",
  "dateAmbiguous",
  "number",
  "lat",
  "website",
  "sharedWebsite",
  "email",
  "phone",
  "founded",
  "nutsName",
  "nutsUnknown",
  "nutsMoved",
  "ecosystem",
  "language",
  "label",
  "twice",
  "known",
  "claimed",
  "linked",
  "joinedBefore",
  "joinedTo",
  "proposedTo",
  "noProject",
  "unexpected",
  "ends",
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

export const runInputSchema = z.strictObject({ runId: idSchema });
export const mapInputSchema = z.strictObject({ runId: idSchema, part: importPartSchema, mapping: mappingSchema });
export const rowsInputSchema = z.strictObject({
  runId: idSchema,
  outcome: outcomeSchema.nullable(),
  part: importPartSchema.nullable(),
  after: z.strictObject({ part: importPartSchema, line: z.int().min(0) }).nullable(),
});
export type RowsInput = z.output<typeof rowsInputSchema>;

/** What an upload says of itself, beside its bytes. */
export const uploadSchema = z.strictObject({
  kind: importKindSchema,
  part: importPartSchema,
  /** Of a first file of two: null. */
  runId: idSchema.nullable(),
  name: line(200),
});
export type Upload = z.output<typeof uploadSchema>;

export const maxRows = 50_000;
export const maxBytes = 25 * 1024 * 1024;

export type ImportFile = {
  readonly part: ImportPart;
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly rows: number;
};

export type Counts = Readonly<Record<Outcome, number>>;

export type ImportRun = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly startedById: string | null;
  readonly stopAsked: boolean;
  readonly rows: number;
  readonly done: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
};

export type ImportOverview = ImportRun & {
  readonly files: readonly ImportFile[];
  readonly counts: Readonly<Partial<Record<ImportPart, Counts>>>;
};

export type RowLine = {
  readonly part: ImportPart;
  readonly line: number;
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly reasons: readonly Reason[];
  readonly done: boolean;
};
