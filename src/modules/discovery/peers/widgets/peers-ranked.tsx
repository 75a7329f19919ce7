"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import type { InvitedRole } from "#src/modules/partnerships/schema.ts";
import { InviteDialog } from "#src/modules/partnerships/widgets/invite-dialog.tsx";
import { trpc } from "#src/platform/trpc/client.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PaginationMore } from "#src/ui/pagination-more.tsx";
import { PeerRow } from "../components/peer-row.tsx";
import { useReasons } from "../components/use-reasons.ts";
import { WeightsPanel } from "../components/weights-panel.tsx";
import { movesOf } from "../rules.ts";
import { defaultWeights, mostPeers, type PeerRanking, type PerPart, pageSize, writeWeights } from "../schema.ts";

export type PeersOf =
  | {
      readonly kind: "adaptation";
      readonly id: string;
      /** The cluster that leads it, where that is not one's own. */
      readonly lead: string | null;
      /** Null where the reader invites nobody. */
      readonly invite: { readonly roles: readonly InvitedRole[]; readonly exclude: readonly string[] } | null;
    }
  | { readonly kind: "cluster" };

const pause = 200;

/** The value once it has stood still: a slider passes ten numbers on its way to one. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useRanking(of: PeersOf, weights: PerPart, count: number, first: PeerRanking) {
  const locale = useLocale();
  const [begun] = useState({ weights, count });
  const asked = { weights, count, locale };
  const options = {
    placeholderData: keepPreviousData,
    // What the page came with is the answer to what the page was asked for, and to nothing else.
    ...(begun.weights === weights && begun.count === count && { initialData: first }),
  };
  const forAdaptation = trpc.discovery.peers.forAdaptation.useQuery(
    { ...asked, adaptationId: of.kind === "adaptation" ? of.id : "" },
    { ...options, enabled: of.kind === "adaptation" },
  );
  const forCluster = trpc.discovery.peers.forCluster.useQuery(asked, { ...options, enabled: of.kind === "cluster" });
  return of.kind === "adaptation" ? forAdaptation : forCluster;
}

/** The peers of an adaptation or of one's own cluster, best first, with how much each part counts beside them. */
export function PeersRanked({
  of,
  path,
  first,
  weights: firstWeights,
  count: firstCount,
}: {
  of: PeersOf;
  /** The address of this page without what is chosen here. */
  path: string;
  first: PeerRanking;
  weights: PerPart;
  count: number;
}) {
  const t = useTranslations("peers");
  const text = useErrorText();
  const reason = useReasons(of.kind, of.kind === "adaptation" ? of.lead : null);
  const [weights, setWeights] = useState(firstWeights);
  const [count, setCount] = useState(firstCount);
  const settled = useSettled(weights);
  const { data = first, error, isFetching } = useRanking(of, settled, count, first);
  const ids = data.peers.map(({ id }) => id);
  const [order, setOrder] = useState({ ids, moves: movesOf(ids, ids), longer: false });
  if (ids.join() !== order.ids.join()) {
    const longer = order.ids.every((id, index) => ids[index] === id);
    setOrder({ ids, moves: longer ? new Map() : movesOf(order.ids, ids), longer });
  }

  useEffect(() => {
    const params = new URLSearchParams();
    const chosen = writeWeights(settled);
    if (chosen) params.set("w", chosen);
    if (count > pageSize) params.set("show", String(count));
    const address = params.size > 0 ? `${path}?${params}` : path;
    if (address !== `${window.location.pathname}${window.location.search}`)
      window.history.replaceState(null, "", address);
  }, [settled, count, path]);

  const announced =
    order.moves.size > 0
      ? data.peers
          .slice(0, 3)
          .map(({ name }) => name)
          .join(", ")
      : "";
  return (
    <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <WeightsPanel weights={weights} onChange={setWeights} onReset={() => setWeights(defaultWeights)} />
      <div className="min-w-0">
        <p aria-live="polite" className="sr-only">
          {announced && t("announce", { names: announced })}
        </p>
        {error && (
          <NoticeBar tone="danger" live className="mb-4">
            {text(error)}
          </NoticeBar>
        )}
        {data.peers.length === 0 ? (
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        ) : (
          <ol
            aria-label={t("list")}
            aria-busy={isFetching}
            className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-low"
          >
            {data.peers.map((peer, index) => (
              <PeerRow
                key={peer.id}
                peer={peer}
                place={index + 1}
                weights={settled}
                moved={order.moves.get(peer.id)}
                reason={reason}
                action={
                  of.kind === "adaptation" &&
                  of.invite && (
                    <InviteDialog
                      adaptationId={of.id}
                      roles={of.invite.roles}
                      exclude={of.invite.exclude}
                      chosen={{ id: peer.id, name: peer.name }}
                    />
                  )
                }
              />
            ))}
          </ol>
        )}
        <PaginationMore
          shown={data.peers.length}
          hasMore={data.hasMore && count < mostPeers}
          busy={isFetching}
          onMore={() => setCount(count + pageSize)}
        />
      </div>
    </div>
  );
}
