import type { Evidence } from "./schema.ts";

type Signs = Omit<Evidence, "name">;

/** The same country is given. Strong evidence joins at once; the rest waits for somebody to look at it. */
export const isStrong = ({ similarity, sameName, sameTown, sameDomain }: Signs): boolean =>
  sameDomain || sameName || (similarity >= 0.85 && sameTown);

export const isFair = (signs: Signs): boolean =>
  isStrong(signs) || signs.similarity >= 0.75 || (signs.similarity >= 0.55 && signs.sameTown);
