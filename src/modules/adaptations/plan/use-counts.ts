"use client";

import { useEffect, useState } from "react";
import { sections } from "#src/modules/catalogue/schema.ts";
import { plainText, type SharedDocument } from "#src/modules/documents/widgets/shared-document.ts";
import { commitmentsField, listCommitments, type PlanField } from "./commitments.ts";

type Counts = Partial<Record<PlanField, number>>;

const wordsIn = (text: string) => text.match(/\S+/gu)?.length ?? 0;

const count = ({ doc }: SharedDocument): Counts => ({
  ...Object.fromEntries(sections.map((section) => [section, wordsIn(plainText(doc.getXmlFragment(section)))])),
  [commitmentsField]: listCommitments(doc).length,
});

/** How many words or rows each field has; counted a moment after the last change. */
export function useCounts(shared: SharedDocument, generation: number, ready: boolean): Counts {
  const [counts, setCounts] = useState<Counts>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation is a new document in `shared`
  useEffect(() => {
    if (!ready) return;
    const { doc } = shared;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts(count(shared)), 600);
    };
    setCounts(count(shared));
    doc.on("update", later);
    return () => {
      clearTimeout(timer);
      doc.off("update", later);
    };
  }, [shared, generation, ready]);
  return counts;
}
