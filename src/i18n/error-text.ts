"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

type Params = Record<string, string | number>;
type Failure = { data?: { key?: string; params?: Params; fields?: Record<string, string> } | null };

/**
 * Makes words of error keys ("<module>.<reason>" stands under `errors` in that module's texts). `text` takes a key or an
 * error of the API; `fields` gives the sentence for each wrong field of a refused input.
 */
export function useErrorText() {
  const translate = useTranslations();
  return useCallback(
    (problem: string | Failure, params: Params = {}): string => {
      const key = typeof problem === "string" ? problem : (problem.data?.key ?? "common.offline");
      const given = typeof problem === "string" ? params : (problem.data?.params ?? {});
      const [module = "common", reason = "unexpected"] = key.split(".");
      // The server names the key at run time; `has` says whether there is such a text.
      const path = `${module}.errors.${reason}` as Parameters<typeof translate>[0];
      return translate.has(path) ? translate(path, given) : translate("common.errors.unexpected");
    },
    [translate],
  );
}
