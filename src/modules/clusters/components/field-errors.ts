"use client";

import { useErrorText } from "#src/i18n/error-text.ts";

type Failure = {
  data?: { key?: string; params?: Record<string, string | number>; fields?: Record<string, string> } | null;
};

// Keys that speak of one field although the whole request was refused by them.
const fieldOfKey: Record<string, string> = { "clusters.region": "regionCode" };

/** The sentence at each field of a refused input (`prefix` is where the fields stand in it), and the one for all else. */
export function useFieldErrors(error: Failure | null, prefix = "") {
  const text = useErrorText();
  const fields: Record<string, string> = {};
  for (const [path, key] of Object.entries(error?.data?.fields ?? {})) {
    fields[path.startsWith(prefix) ? path.slice(prefix.length) : path] = key;
  }
  const key = error?.data?.key;
  const named = key && fieldOfKey[key];
  if (key && named) fields[named] = key;
  const errorOf = (field: string): string | undefined => {
    const found = Object.entries(fields).find(([path]) => path === field || path.startsWith(`${field}.`));
    return found && text(found[1]);
  };
  const wrong = [...new Set(Object.keys(fields).map((path) => path.split(".")[0] ?? ""))];
  return { errorOf, wrong, whole: error && wrong.length === 0 ? text(error) : null };
}
