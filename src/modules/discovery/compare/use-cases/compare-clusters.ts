import { type Actor, isActing } from "#src/lib/actor.ts";
import { toDay } from "#src/lib/dates.ts";
import { kilometresBetween } from "#src/lib/distance.ts";
import { type ClusterProfile, loadProfile } from "#src/modules/clusters/use-cases/load-profile.ts";
import { differences } from "../rules.ts";
import type { ComparedCluster, Comparison } from "../schema.ts";

function comparedOf(
  { id, slug, profile, region, country }: ClusterProfile,
  own: ClusterProfile | null,
  today: string,
): ComparedCluster {
  const { name, regionCode, town, point, memberCount, founded, label, website } = profile;
  const { ecosystems, technologies, offers, needs, languages, s3Priorities } = profile;
  const from = own?.profile.point;
  const isOwn = own?.id === id;
  const isValid = label !== null && (label.expires === null || label.expires >= today);
  return {
    ...{ id, slug, name, regionCode, town, country, memberCount, founded, website, isOwn },
    ...{ ecosystems, technologies, offers, needs, languages, s3Priorities },
    region: { name: region.name, names: region.names },
    kilometres: from && point && !isOwn ? Math.round(kilometresBetween(from, point)) : null,
    label: isValid ? label.level : null,
  };
}

/** Clusters side by side, in the order named. Those that are missing and those that the actor may not see are left out alike. */
export async function compareClusters(actor: Actor, slugs: readonly string[]): Promise<Comparison> {
  const [own, ...found] = await Promise.all([
    isActing(actor) ? loadProfile(actor, actor.acting.slug) : null,
    ...slugs.map((slug) => loadProfile(actor, slug)),
  ]);
  const today = toDay(new Date());
  const clusters = found.flatMap((profile) => (profile ? [comparedOf(profile, own, today)] : []));
  return { own: own?.profile ?? null, clusters, differing: differences(clusters) };
}
