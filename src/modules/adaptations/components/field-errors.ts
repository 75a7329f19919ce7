"use client";

import { useErrorText } from "#src/i18n/error-text.ts";

type Failure = {
  data?: { key?: string; params?: Record<string, string | number>; fields?: Record<string, string> } | null;
};

// Keys that speak of one field although the whole request failed by them.
const fieldOfKey: Record<string, string> = { "adaptations.region": "regionCodes", "adaptations.service": "serviceId" };

/** The sentence at each field of a refused input, and the one for all else. */
export function useFieldErrors(error: Failure | null) {
  const text = useErrorText();
  const fields = { ...error?.data?.fields };
  const key = error?.data?.key;
  const named = key && fieldOfKey[key];
  if (key && named) fields[named] = key;
  const errorOf = (field: string): string | undefined => {
    const found = Object.entries(fields).find(([path]) => path === field || path.startsWith(`${field}.`));
    return found && text(found[1]);
  };
  const whole = error && Object.keys(fields).length === 0 ? text(error) : null;
  return { errorOf, whole, text };
}
