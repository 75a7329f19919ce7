import { z } from "zod";
import { clusterIdSchema } from "#src/lib/ids.ts";
import type { Localised } from "#src/lib/locales.ts";
import { prose } from "#src/lib/text.ts";
import { noteLength } from "./lengths.ts";

export const mostFavourites = 500;

const noteSchema = prose(noteLength);

/** `note` is what stood there, when a favourite is brought back. */
export const addFavouriteSchema = z.strictObject({ clusterId: clusterIdSchema, note: noteSchema.default("") });
export type AddFavourite = z.output<typeof addFavouriteSchema>;

export const favouriteInput = z.strictObject({ clusterId: clusterIdSchema });

/** `before` is the note that the new one was written over. */
export const noteInput = z.strictObject({ clusterId: clusterIdSchema, note: noteSchema, before: noteSchema });
export type Note = z.output<typeof noteInput>;

export type Added = { readonly ok: true } | { readonly ok: false; readonly reason: "full" };
export type Noted =
  | { readonly ok: true; readonly note: string }
  /** A colleague wrote another one meanwhile. */
  | { readonly ok: false; readonly reason: "newer"; readonly note: string };

export const favouriteSorts = ["name", "newest"] as const;
export type FavouriteSort = (typeof favouriteSorts)[number];
export const favouriteSortSchema = z.enum(favouriteSorts).catch("name");

export type FavouriteLine = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly region: { readonly name: string; readonly names: Localised };
  readonly country: string;
  readonly note: string;
  readonly addedAt: Date;
};

export type FavouriteList = { readonly lines: readonly FavouriteLine[]; readonly canChange: boolean };

/** Which stars of a page are lit, by the ids of clusters, and whether they may be touched. */
export type FavouriteStars = { readonly favourites: ReadonlySet<string>; readonly canChange: boolean };
