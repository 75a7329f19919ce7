import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import type { PartnerLine } from "../schema.ts";
import { RemovePartner } from "./remove-partner.tsx";

/** Who takes part, as what, since when. */
export function PartnerList({
  adaptationId,
  partners,
  removable,
}: {
  adaptationId: string;
  partners: readonly PartnerLine[];
  removable: readonly string[];
}) {
  const t = useTranslations("adaptations");
  const sectionName = useTranslations("catalogue.section");
  return (
    <ul className="divide-y divide-line">
      {partners.map(({ cluster, role, sections, joinedAt }) => (
        <li key={cluster.id} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
          <Avatar name={cluster.name} seed={cluster.id} shape="square" decorative />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link href={`/clusters/${cluster.slug}`} className="link font-medium">
                {cluster.name}
              </Link>
              <Badge tone={role === "lead" ? "accent" : "neutral"}>{t(`role.${role}`)}</Badge>
            </div>
            <p className="text-muted text-sm">
              {t("overview.since")} <LocaleDay value={joinedAt} />
            </p>
            {sections.length > 0 && (
              <p className="text-muted text-sm">
                {t("overview.onlySections", { sections: sections.map((section) => sectionName(section)).join(", ") })}
              </p>
            )}
          </div>
          {removable.includes(cluster.id) && <RemovePartner adaptationId={adaptationId} cluster={cluster} />}
        </li>
      ))}
    </ul>
  );
}
