import { createHash } from "node:crypto";
import type { Places } from "./places.ts";
import { countryIn } from "./repairs/countries.ts";
import type { DayOrder } from "./repairs/dates.ts";
import { lineIn, townIn } from "./repairs/names.ts";
import { codeAndName } from "./repairs/nuts.ts";
import { homeName } from "./repairs/towns.ts";
import { websiteIn } from "./repairs/websites.ts";
import type { Field, Mapping, Reason, ReasonKey } from "./schema.ts";

/** What is needed to understand a row besides its cells. */
export type Context = {
  readonly mapping: Mapping;
  readonly places: Places;
  readonly dayOrders: Readonly<Partial<Record<Field, DayOrder>>>;
  readonly headers: readonly string[];
};

export type Understood<Value> =
  | {
      readonly ok: true;
      readonly key: string;
      readonly hash: string;
      readonly name: string;
      readonly value: Value;
      readonly reasons: readonly Reason[];
    }
  | { readonly ok: false; readonly name: string; readonly reasons: readonly Reason[] };

/** Thrown inside where a row cannot be saved. */
export class Refused extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.key);
    this.reason = reason;
  }
}

export const hashOfValue = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 27);

/** One row while it is being understood: its cells by field, and what there is to say about them. */
export class Row {
  readonly reasons: Reason[] = [];
  readonly context: Context;
  readonly #cells: readonly string[];

  constructor(cells: readonly string[], context: Context) {
    this.#cells = cells;
    this.context = context;
  }

  cell(field: Field): string {
    const column = this.context.mapping[field];
    return column === undefined ? "" : (this.#cells[column] ?? "");
  }

  /** Says what was left out, and goes on. */
  note(key: ReasonKey, params: Reason["params"] = {}): void {
    if (!this.reasons.some((reason) => reason.key === key && reason.params.value === params.value))
      this.reasons.push({ key, params });
  }

  refuse(key: ReasonKey, params: Reason["params"] = {}): never {
    throw new Refused({ key, params });
  }

  required(field: Field, max: number, read: (cell: string) => string = (cell) => lineIn(cell, max)): string {
    const text = read(this.cell(field));
    const column = this.context.mapping[field];
    const header = column === undefined ? undefined : this.context.headers[column];
    return text || this.refuse("missing", { field, column: header ?? "" });
  }

  /** Null with a note where the cell says something that cannot be read. */
  read<Value>(field: Field, reader: (cell: string) => Value | null, key: ReasonKey): Value | null {
    const cell = this.cell(field).trim();
    if (!cell || /^(n\/?a|-+|–|\?)$/i.test(cell)) return null;
    const value = reader(cell);
    if (value === null) this.note(key, { value: lineIn(cell, 80) });
    return value;
  }

  /** Those parts of a list that are understood; the others are told. */
  terms<Term>(field: Field, parts: readonly string[], reader: (part: string) => Term | null, key: ReasonKey): Term[] {
    return [
      ...new Set(
        parts.flatMap((part) => {
          const term = reader(part);
          if (term === null) this.note(key, { value: lineIn(part, 80), field });
          return term === null ? [] : [term];
        }),
      ),
    ];
  }
}

/** A code of a level with its name, brought up to date and told about; null where the cell has none that we know. */
export function nutsOf(row: Row, field: "nuts2" | "nuts3" | "region"): { code: string; name: string } | null {
  const cell = row.cell(field).trim();
  if (!cell) return null;
  const { code, name } = codeAndName(cell);
  if (!code || code.length < 4) {
    if (field !== "region" && name) row.note("nutsName", { value: lineIn(cell, 80) });
    return null;
  }
  const before = /^[A-Za-z]{2}[0-9A-Za-z]{2,3}/.exec(cell)?.[0]?.toUpperCase() ?? code;
  if (before !== code) row.note("nutsMoved", { value: before, to: code });
  if (!row.context.places.region(code.slice(0, 4))) {
    row.note("nutsUnknown", { value: code });
    return null;
  }
  return { code, name: lineIn(name, 120) };
}

/** ISO code by the country's cells, else by a region's code. */
export function countryOf(row: Row, fields: readonly Field[], nuts: string | null): string | null {
  const byCell = fields.map((field) => countryIn(row.cell(field))).find((country) => country !== null);
  return byCell ?? (nuts ? (row.context.places.region(nuts.slice(0, 4))?.country ?? null) : null);
}

/** The town as it is called at home, and where it lies if we know. */
export function townOf(
  row: Row,
  country: string | null,
  regionCode: string | null,
): { name: string; found: ReturnType<Places["town"]> } {
  const written = townIn(row.cell("town"));
  if (!written) return { name: "", found: null };
  const { town } = row.context.places;
  const found = town(written, country, regionCode) ?? town(homeName(written), country, regionCode);
  return { name: found?.name ?? homeName(written), found };
}

export const websiteOf = (row: Row): string | null => row.read("website", websiteIn, "website");
