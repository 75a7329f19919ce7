"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "#src/ui/card.tsx";
import type { SectionName } from "./section-names.ts";

/** One part of the form, which an anchor leads to. */
export function Section({ name, lead, children }: { name: SectionName; lead?: string; children: ReactNode }) {
  const t = useTranslations("clusters.sections");
  return (
    <Card as="section" id={name} title={t(name)} lead={lead}>
      <div className="flex flex-col gap-5">{children}</div>
    </Card>
  );
}
