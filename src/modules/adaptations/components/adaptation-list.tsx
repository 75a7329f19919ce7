import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#src/ui/badge.tsx";
import { LinkCard } from "#src/ui/card.tsx";
import { RelativeTime } from "#src/ui/locale-date.tsx";
import type { AdaptationLine } from "../schema.ts";
import { AdaptationStateBadge } from "../widgets/adaptation-state.tsx";

/** Adaptations as cards; `names` gives services and regions in the reader's language. */
export function AdaptationList({
  lines,
  names,
  empty,
}: {
  lines: readonly AdaptationLine[];
  names: { readonly services: ReadonlyMap<string, string>; readonly regions: ReadonlyMap<string, string> };
  empty: ReactNode;
}) {
  const t = useTranslations("adaptations");
  if (lines.length === 0) return empty;
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {lines.map((line) => (
        <LinkCard
          key={line.id}
          as="li"
          href={`/adaptations/${line.id}`}
          title={line.title}
          level={3}
          eyebrow={names.services.get(line.serviceId)}
          footer={
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <AdaptationStateBadge state={line.state} />
              {line.waitsForMe && <Badge tone="signal">{t("line.waits")}</Badge>}
              {line.myRole && line.myRole !== "lead" && <Badge>{t(`role.${line.myRole}`)}</Badge>}
              <span className="ms-auto">
                {t("line.changed")} <RelativeTime value={line.updatedAt} />
              </span>
            </div>
          }
        >
          <p className="text-muted text-sm">
            {line.myRole !== "lead" && <>{t("line.by", { cluster: line.lead.name })} · </>}
            {line.regionCodes.map((code) => names.regions.get(code) ?? code).join(", ")}
          </p>
          <p className="mt-1 text-muted text-sm">{t("line.partners", { count: line.partnerCount })}</p>
        </LinkCard>
      ))}
    </ul>
  );
}
