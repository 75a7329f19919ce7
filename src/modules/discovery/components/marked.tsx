import type { ReactNode } from "react";
import { partsOf } from "./marked-text.ts";

/** What a search met. */
export const Hitmark = ({ children }: { children: ReactNode }) => (
  <mark className="rounded-sm bg-signal-soft text-inherit">{children}</mark>
);

/** A text in which these folded words are marked. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) =>
  words.length === 0
    ? text
    : partsOf(text, words).map(({ text: part, isHit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
        isHit ? <Hitmark key={at}>{part}</Hitmark> : part,
      );
