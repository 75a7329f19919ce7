import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { line, requiredLine } from "#src/lib/text.ts";
import { directoryPath, readDirectoryQuery } from "../schema.ts";

/** How many clusters a search remembers; one that finds more tells of those alone that came after it was saved. */
export const mostKnown = 5_000;
export const mostSearches = 50;

const nameSchema = requiredLine(80);

/** `query` is the query string of a directory address. */
export const saveSearchSchema = z.strictObject({ name: nameSchema, query: line(4_000) });
export type SaveSearch = z.output<typeof saveSearchSchema>;

export const searchInput = z.strictObject({ searchId: idSchema });
export const renameSchema = z.strictObject({ searchId: idSchema, name: nameSchema });
export const mailSchema = z.strictObject({ searchId: idSchema, mail: z.boolean() });

export type Saved = { readonly ok: true; readonly searchId: string } | { readonly ok: false; readonly reason: "full" };

export type SavedSearchLine = {
  readonly id: string;
  readonly name: string;
  /** As `SavedSearch.query` has it. */
  readonly query: string;
  readonly mail: boolean;
  /** How many clusters came into it that its owner has not seen yet. */
  readonly fresh: number;
  readonly createdAt: Date;
};

/** A cluster that came into a search after it was saved. */
export type Hit = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly regionCode: string;
  readonly at: Date;
  readonly fresh: boolean;
};

/** The parameters of a query string, as Next gives those of an address. */
function paramsOf(query: string): Record<string, string[]> {
  const params: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value];
  return params;
}

export const readSavedQuery = (query: string) => ({ ...readDirectoryQuery(paramsOf(query)), after: null });

/** One spelling of a search: what an address cannot mean, and its place in the list, are left out. */
export const savedQueryOf = (query: string): string => directoryPath(readSavedQuery(query)).split("?")[1] ?? "";

/** The address of the whole list of a search. */
export const searchPath = (query: string): string => (query ? `/clusters?${query}` : "/clusters");
