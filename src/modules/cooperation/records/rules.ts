import type { Evidence } from "./schema.ts";

type Signs = Omit<Evidence, "name">;

/** Of two in one country. Strong evidence joins at once; fair evidence, which is all that the store finds besides, is offered. */
export const isStrong = ({ similarity, sameName, sameTown, sameDomain }: Signs): boolean =>
  sameDomain || sameName || (similarity >= 0.85 && sameTown);
