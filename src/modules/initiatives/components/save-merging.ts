import type { Saved } from "../schema.ts";

/** The fields of `changes` that somebody else changed between `base` and `current`. */
export const clashingFields = <T extends object>(base: T, current: T, changes: Partial<T>): (keyof T)[] =>
  (Object.keys(changes) as (keyof T)[]).filter(
    (field) => current[field] !== base[field] && current[field] !== changes[field],
  );

/**
 * Saves over `base`. When somebody saved other fields meanwhile, both changes stand; when it was one of these fields, the
 * answer is "newer" and the person decides.
 */
export async function saveMerging<T extends { readonly revision: number }>(
  base: T,
  changes: Partial<T>,
  save: (revision: number) => Promise<Saved<T>>,
): Promise<Saved<T>> {
  const first = await save(base.revision);
  if (first.ok || clashingFields(base, first.current, changes).length > 0) return first;
  return save(first.current.revision);
}
