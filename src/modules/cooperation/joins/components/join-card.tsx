"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { RelativeTime } from "#src/ui/locale-date.tsx";
import type { JoinLine, JoinSide } from "../schema.ts";

/** Two that are one, or perhaps are, and what speaks for it. */
export function JoinCard({
  join,
  busy,
  onDecide,
}: {
  join: JoinLine;
  busy: boolean;
  onDecide: (deed: "accept" | "refuse" | "undo") => void;
}) {
  const t = useTranslations("imports.joins");
  const { from, into, evidence, state } = join;
  const names = { from: from.name, into: into.name };
  const canUndo = state === "joined" || state === "refused";
  return (
    <Card as="article">
      <div className="grid items-center gap-3 md:grid-cols-[1fr_auto_1fr]">
        <Side side={from} kind={t(`kind.${join.kind}`)} />
        <p className="text-muted text-sm">{t(state === "joined" ? "same" : "perhaps")}</p>
        <Side side={into} kind={t(`kind.${join.intoKind}`)} />
      </div>
      <ul aria-label={t("evidence.title")} className="mt-4 flex flex-wrap gap-1.5">
        {evidence.sameDomain && <Evidence tone="success">{t("evidence.sameDomain")}</Evidence>}
        {evidence.sameName ? (
          <Evidence tone="success">{t("evidence.sameName")}</Evidence>
        ) : (
          <Evidence tone="info">{t("evidence.similar", { similarity: evidence.similarity })}</Evidence>
        )}
        <Evidence tone={evidence.sameTown ? "success" : "neutral"}>
          {t(evidence.sameTown ? "evidence.sameTown" : "evidence.otherTown")}
        </Evidence>
        <Evidence tone="neutral">{t("evidence.sameCountry")}</Evidence>
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        {!canUndo && (
          <>
            <Button
              size="sm"
              variant="primary"
              disabled={busy}
              aria-label={t("acceptOf", names)}
              onClick={() => onDecide("accept")}
            >
              {t("accept")}
            </Button>
            {state === "proposed" && (
              <Button size="sm" disabled={busy} aria-label={t("refuseOf", names)} onClick={() => onDecide("refuse")}>
                {t("refuse")}
              </Button>
            )}
          </>
        )}
        {canUndo && (
          <Button size="sm" disabled={busy} aria-label={t("undoOf", names)} onClick={() => onDecide("undo")}>
            {t("undo")}
          </Button>
        )}
        <span className="text-muted text-sm">
          {t(join.decidedAt ? "byHand" : "byImport")}, <RelativeTime value={join.decidedAt ?? join.createdAt} />
        </span>
      </div>
    </Card>
  );
}

function Evidence({ tone, children }: { tone: "success" | "info" | "neutral"; children: string }) {
  return (
    <li>
      <Badge tone={tone}>{children}</Badge>
    </li>
  );
}

function Side({ side, kind }: { side: JoinSide; kind: string }) {
  return (
    <div className="min-w-0">
      <p className="eyebrow">{kind}</p>
      <p className="wrap-anywhere font-medium">
        {side.slug ? (
          <Link href={`/clusters/${side.slug}`} className="link">
            {side.name}
          </Link>
        ) : (
          side.name
        )}
      </p>
      <p className="wrap-anywhere text-muted text-sm">
        {[side.town, side.country, side.website].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
