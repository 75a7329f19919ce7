import { ArrowDown, ArrowUp, MapPin } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { reasonsOf } from "../rules.ts";
import { type Part, type Peer, type PerPart, parts } from "../schema.ts";

/** In hundredths of the score that nothing could surpass. */
const pointsOf = (peer: Peer, weights: PerPart, part: Part): number => {
  const sum = parts.reduce((total, each) => total + weights[each], 0);
  return sum === 0 ? 0 : (100 * weights[part] * peer.values[part]) / sum;
};

const shades = ["bg-accent", "bg-accent/75", "bg-accent/55", "bg-accent/40"];

/** One peer of a ranking: where it is, what speaks for it, the strongest first, and how much each of that counts. */
export function PeerRow({
  peer,
  place,
  weights,
  moved,
  reason,
  action,
}: {
  peer: Peer;
  /** In the ranking, from 1. */
  place: number;
  weights: PerPart;
  moved: "up" | "down" | "new" | undefined;
  reason: (peer: Peer, part: Part) => string;
  action?: ReactNode;
}) {
  const t = useTranslations("peers");
  const locale = useLocale();
  const reasons = reasonsOf(peer.values, weights);
  const where = [peer.town, regionName(peer.region, locale), countryName(peer.country, locale)];
  return (
    <li className="flex flex-col gap-4 px-4 py-5 sm:flex-row sm:gap-5 sm:px-6" data-peer={peer.slug}>
      <div className="flex items-center gap-2 sm:w-10 sm:flex-col sm:items-start">
        <span className="font-medium text-lg text-muted tabular-nums">{place}</span>
        {moved && <Moved moved={moved} />}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 gap-3">
            <span className="max-sm:hidden">
              <Avatar name={peer.name} seed={peer.id} shape="square" decorative />
            </span>
            <div className="min-w-0">
              <h2 className="flex flex-wrap items-center gap-x-2 text-lg leading-snug">
                <Link href={`/clusters/${peer.slug}`} prefetch={false} className="link">
                  {peer.name}
                </Link>
                {peer.demo && <Badge>{t("demo")}</Badge>}
              </h2>
              <p className="flex items-baseline gap-1.5 text-muted text-sm">
                <MapPin aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
                <span className="min-w-0">
                  {[...new Set(where)].filter(Boolean).join(", ")}
                  {peer.kilometres !== null && ` · ${t("kilometres", { km: Math.round(peer.kilometres) })}`}
                </span>
              </p>
            </div>
          </div>
          {action}
        </div>
        <div>
          <p className="mb-1 text-sm">
            {t.rich("match", {
              points: Math.round(100 * peer.score),
              b: (chunks) => <strong className="font-semibold tabular-nums">{chunks}</strong>,
            })}
          </p>
          <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-line forced-colors:border">
            {reasons.map((part, index) => (
              <span
                key={part}
                className={`${shades[index % shades.length]} forced-colors:bg-[Highlight]`}
                style={{ width: `${pointsOf(peer, weights, part)}%` }}
              />
            ))}
          </div>
        </div>
        {reasons.length > 0 ? (
          <ul aria-label={t("reasons", { name: peer.name })} className="flex flex-col gap-1 text-sm">
            {reasons.map((part, index) => (
              <li key={part} className="flex items-baseline gap-3">
                <span aria-hidden className={`size-2 shrink-0 rounded-full ${shades[index % shades.length]}`} />
                <span className={`min-w-0 flex-1 ${index < 3 ? "" : "text-muted"}`}>{reason(peer, part)}</span>
                <span className="shrink-0 text-muted tabular-nums">
                  {t("points", { points: Math.round(pointsOf(peer, weights, part)) })}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted text-sm">{t("noReason")}</p>
        )}
      </div>
    </li>
  );
}

function Moved({ moved }: { moved: "up" | "down" | "new" }) {
  const t = useTranslations("peers.moved");
  if (moved === "new") return <Badge tone="info">{t("new")}</Badge>;
  const Arrow = moved === "up" ? ArrowUp : ArrowDown;
  return (
    <span className={moved === "up" ? "text-success" : "text-muted"}>
      <Arrow aria-hidden className="size-4" />
      <span className="sr-only">{t(moved)}</span>
    </span>
  );
}
