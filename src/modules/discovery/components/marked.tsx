import { partsOf } from "./marked-text.ts";

/** A text in which these folded words are marked. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) =>
  words.length === 0
    ? text
    : partsOf(text, words).map(({ text: part, isHit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
        isHit ? <mark key={at} className="rounded-sm bg-signal-soft text-inherit">{part}</mark> : part,
      );
