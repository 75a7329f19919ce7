import { useLocale } from "next-intl";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { LinkCard } from "#src/ui/card.tsx";
import { useReasons } from "../components/use-reasons.ts";
import { reasonsOf } from "../rules.ts";
import { defaultWeights, type Peer } from "../schema.ts";

const told = 2;

/** Clusters worth knowing, each with its strongest reasons in words. */
export function PeerCards({ peers }: { peers: readonly Peer[] }) {
  const locale = useLocale();
  const reason = useReasons("cluster", null);
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
          footer={[peer.town, regionName(peer.region, locale), countryName(peer.country, locale)]
            .filter(Boolean)
            .join(", ")}
        >
          {reasonsOf(peer.values, defaultWeights)
            .slice(0, told)
            .map((part) => (
              <p key={part} className="text-sm">
                {reason(peer, part)}
              </p>
            ))}
        </LinkCard>
      ))}
    </ul>
  );
}
