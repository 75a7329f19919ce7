import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "#src/ui/avatar.tsx";
import { LinkCard } from "#src/ui/card.tsx";
import type { SuggestedPeer } from "../schema.ts";

/** Clusters worth knowing, each with the reason in words. */
export function PeerCards({
  peers,
  placeOf,
}: {
  peers: readonly SuggestedPeer[];
  placeOf: (peer: SuggestedPeer) => ReactNode;
}) {
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      {peers.map((peer) => (
        <LinkCard
          as="li"
          key={peer.id}
          href={`/clusters/${peer.slug}`}
          title={
            <span className="flex items-center gap-2.5">
              <Avatar name={peer.name} seed={peer.id} size="sm" shape="square" decorative />
              {peer.name}
            </span>
          }
          footer={placeOf(peer)}
        >
          <Reason peer={peer} />
        </LinkCard>
      ))}
    </ul>
  );
}

/** The strongest reason alone: what completes us, else what we share. */
function Reason({ peer: { offers, needs, ecosystems } }: { peer: SuggestedPeer }) {
  const t = useTranslations();
  const words = (all: readonly string[]) => all.slice(0, 3).join(", ");
  const reason =
    offers.length > 0
      ? t("discovery.peers.needs", { words: words(offers) })
      : needs.length > 0
        ? t("discovery.peers.offers", { words: words(needs) })
        : t("discovery.peers.ecosystems", { words: words(ecosystems.map((key) => t(`regions.ecosystem.${key}`))) });
  return <p className="text-sm">{reason}</p>;
}
