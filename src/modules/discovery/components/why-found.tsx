import { useTranslations } from "next-intl";
import { fold } from "#src/lib/fold.ts";
import type { Locale } from "#src/lib/locales.ts";
import { isEcosystem } from "#src/modules/clusters/schema.ts";
import { countryName } from "#src/modules/regions/schema.ts";
import type { Hit, Match } from "../schema.ts";
import { Hitmark } from "./marked.tsx";

const most = 4;

/** Says in words where a search met this cluster, and what led there; what is marked in `heading` says so by itself. */
export function WhyFound({ matches, heading, locale }: { matches: Hit["matches"]; heading: string; locale: Locale }) {
  const t = useTranslations("discovery.why");
  const regions = useTranslations("regions");
  const isPlain = ({ field, by, typed }: Match) =>
    (field === "name" || field === "place") && by !== "spelling" && fold(heading).includes(fold(typed));
  const named = ({ field, found }: Match) => {
    if (field === "country") return countryName(found, locale);
    return field === "ecosystem" && isEcosystem(found) ? regions(`ecosystem.${found}`) : found;
  };
  const told = matches.filter((match) => !isPlain(match)).slice(0, most);
  if (told.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {told.map((match) => (
        <li key={`${match.typed} ${match.field} ${match.found}`}>
          {t.rich(match.by === "part" ? "same" : match.by, {
            field: t(`field.${match.field}`),
            found: named(match),
            typed: match.typed,
            mark: (chunks) => <Hitmark>{chunks}</Hitmark>,
            muted: (chunks) => <span className="text-muted">{chunks}</span>,
          })}
        </li>
      ))}
    </ul>
  );
}
