import { useFormatter, useLocale, useTranslations } from "next-intl";
import { languageName } from "../../schema.ts";
import type { Part, Peer } from "../schema.ts";

const mostWorks = 3;

/**
 * Says in words why a peer is one. `lead` is the cluster that peers are looked for, where that is not one's own; `about`
 * tells a service that is being adapted from the services that a cluster adapted.
 */
export function useReasons(about: "adaptation" | "cluster", lead: string | null) {
  const t = useTranslations("peers.reason");
  const ecosystem = useTranslations("regions.ecosystem");
  const locale = useLocale();
  const format = useFormatter();
  const whose = { own: String(lead === null), lead: lead ?? "" };
  const list = (words: readonly string[]) => ({ count: words.length, words: words.join(", ") });
  const years = ({ since, until }: Peer["together"][number]) =>
    since === null && until === null
      ? ""
      : until === null
        ? ` (${t("since", { year: String(since) })})`
        : since === null || since === until
          ? ` (${until})`
          : ` (${since}–${until})`;

  return (peer: Peer, part: Part): string => {
    switch (part) {
      case "needsMet":
      case "offersWanted":
        return t(part, { ...whose, ...list(peer.words[part]) });
      case "technologies":
      case "s3":
        return t(part, list(peer.words[part]));
      case "ecosystems":
        return t(part, list(peer.ecosystems.map((key) => ecosystem(key))));
      case "language":
        return t(part, list(peer.languages.map((language) => languageName(language, locale))));
      case "sameService":
        return t(`${part}.${about}`, { year: String(peer.serviceYear) });
      case "together": {
        const named = peer.together.slice(0, mostWorks).map((work) => `${work.name}${years(work)}`);
        return t(part, { words: named.join(", "), more: peer.together.length - named.length });
      }
      case "distance":
        return t(part, { km: Math.round(peer.kilometres ?? 0) });
      case "border":
        return t(`${part}.${peer.border ?? "same"}`);
      case "freshness":
        return t(part, { month: format.dateTime(peer.changedAt, { month: "long", year: "numeric" }) });
    }
  };
}
