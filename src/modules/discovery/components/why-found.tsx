import { useTranslations } from "next-intl";
import type { Hit, Match } from "../schema.ts";

const most = 4;

/** A name or a place that holds what was typed says so by itself: it is marked where it stands. */
const needsWords = ({ field, by }: Match): boolean =>
  by === "meaning" || by === "spelling" || (field !== "name" && field !== "place");

/** Says in words where a search met this cluster, and what led there. */
export function WhyFound({ matches }: { matches: Hit["matches"] }) {
  const t = useTranslations("discovery.why");
  const told = matches.filter(needsWords).slice(0, most);
  if (told.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {told.map((match) => (
        <li key={`${match.typed} ${match.field} ${match.found}`}>
          {t.rich(match.by === "part" ? "same" : match.by, {
            field: t(`field.${match.field}`),
            found: match.found,
            typed: match.typed,
            mark: (chunks) => <mark className="rounded-sm bg-signal-soft text-inherit">{chunks}</mark>,
            muted: (chunks) => <span className="text-muted">{chunks}</span>,
          })}
        </li>
      ))}
    </ul>
  );
}

