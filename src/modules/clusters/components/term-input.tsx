"use client";

import { useLocale } from "next-intl";
import type { TermKind } from "#src/modules/vocabulary/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { TagInput, type TagInputProps } from "#src/ui/tag-input.tsx";

/** Free words; those of the vocabulary are suggested in the reader's language, as others find them in any. */
export function TermInput({ kind, ...rest }: Omit<TagInputProps, "onSearch" | "suggestions"> & { kind: TermKind }) {
  const locale = useLocale();
  const utils = trpc.useUtils();
  const search = (text: string) =>
    utils.vocabulary.suggest
      .fetch({ kind, typed: text.slice(0, 80), locale })
      .then((terms) => terms.map(({ label }) => ({ value: label, label })))
      // Without suggestions the field still takes what is typed, so a failed search needs no words.
      .catch(() => []);
  return <TagInput {...rest} onSearch={search} />;
}
