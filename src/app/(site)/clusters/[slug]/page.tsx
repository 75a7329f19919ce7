import { Award, EyeOff } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isActing } from "#src/lib/actor.ts";
import { toDay } from "#src/lib/dates.ts";
import { UnclaimedNotice } from "#src/modules/clusters/claims/components/unclaimed-notice.tsx";
import { ClusterTabs } from "#src/modules/clusters/components/cluster-tabs.tsx";
import { ProfileView } from "#src/modules/clusters/components/profile-view.tsx";
import { loadProfile } from "#src/modules/clusters/use-cases/load-profile.ts";
import { cooperationOf } from "#src/modules/cooperation/graph/use-cases/cooperation-of.ts";
import { CooperationSection } from "#src/modules/cooperation/graph/widgets/cooperation-section.tsx";
import { CompareToggle } from "#src/modules/discovery/compare/widgets/compare-toggle.tsx";
import { CompareTray } from "#src/modules/discovery/compare/widgets/compare-tray.tsx";
import { favouritesAmong } from "#src/modules/discovery/favourites/use-cases/list-favourites.ts";
import { FavouriteButton } from "#src/modules/discovery/favourites/widgets/favourite-button.tsx";
import { loadRelation } from "#src/modules/discovery/interest/use-cases/list-interests.ts";
import { ExpressInterest } from "#src/modules/discovery/interest/widgets/express-interest.tsx";
import { RelationPanel } from "#src/modules/discovery/interest/widgets/relation-panel.tsx";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { slugIn } from "./load.ts";

const clusterAt = cache(async (slug: string) => (await loadProfile(await currentActor(), slug)) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/clusters/[slug]">): Promise<Metadata> {
  const [cluster, t, locale] = await Promise.all([
    clusterAt(await slugIn(params)),
    getTranslations("clusters"),
    getLocale(),
  ]);
  const { name, description, town } = cluster.profile;
  const summary = description.replace(/\s+/g, " ").slice(0, 155);
  return {
    title: name,
    description: summary || t("profile.description", { name, place: town || regionName(cluster.region, locale) }),
  };
}

export default async function ClusterPage({ params }: PageProps<"/clusters/[slug]">) {
  const cluster = await clusterAt(await slugIn(params));
  const actor = await currentActor();
  const [t, locale, relation, { favourites, canChange }, cooperation] = await Promise.all([
    getTranslations("clusters"),
    getLocale(),
    loadRelation(actor, cluster.id),
    favouritesAmong(actor, [cluster.id]),
    cooperationOf(actor, cluster.id),
  ]);
  const today = toDay(new Date());
  const { profile } = cluster;
  const label = profile.label && (profile.label.expires === null || profile.label.expires >= today) && profile.label;
  const place = [profile.town, regionName(cluster.region, locale), countryName(cluster.country, locale)];
  return (
    <div className="page pb-16">
      <PageHeader
        actions={
          profile.published && (
            <ClientMessages
              of={[
                "discovery.compare",
                ...(relation ? ["discovery.favourites", "discovery.interest", "discovery.errors"] : []),
              ]}
            >
              <CompareToggle slug={cluster.slug} name={profile.name} size="md" />
              {relation && (
                <TrpcProvider>
                  <FavouriteButton
                    clusterId={cluster.id}
                    name={profile.name}
                    favourite={favourites.has(cluster.id)}
                    canChange={canChange}
                    wide
                  />
                  {relation.canAsk && !relation.problem && !relation.sent && !relation.open && (
                    <ExpressInterest clusterId={cluster.id} name={profile.name} />
                  )}
                </TrpcProvider>
              )}
            </ClientMessages>
          )
        }
        breadcrumb={[{ label: t("profile.directory"), href: "/clusters" }]}
        eyebrow={place.filter(Boolean).join(" · ")}
        title={
          <span className="flex items-center gap-4">
            <Avatar name={profile.name} seed={cluster.id} size="lg" shape="square" decorative />
            <span className="min-w-0">{profile.name}</span>
          </span>
        }
        meta={
          (cluster.demo || label || !profile.published || !cluster.claimed) && (
            <>
              {label && (
                <Badge tone="accent" icon={<Award aria-hidden />}>
                  {t("label.badge", { level: t(`label.${label.level}`) })}
                </Badge>
              )}
              {!profile.published && (
                <Badge tone="warning" icon={<EyeOff aria-hidden />}>
                  {t("profile.unpublished")}
                </Badge>
              )}
              {!cluster.claimed && (
                <>
                  <Badge tone="neutral">{t("claims.unclaimed")}</Badge> {t("claims.unclaimedHint")}
                </>
              )}
              {cluster.demo && (
                <>
                  <Badge>{t("profile.demo")}</Badge> {t("profile.demoHint")}
                </>
              )}
            </>
          )
        }
      />
      {cluster.abilities.viewMembers && (
        <div className="mb-8">
          <ClusterTabs slug={cluster.slug} edit={cluster.abilities.edit} />
        </div>
      )}
      {!profile.published && <NoticeBar className="mb-8">{t("profile.unpublishedHint")}</NoticeBar>}
      {cluster.abilities.claim && <UnclaimedNotice slug={cluster.slug} className="mb-8" />}
      {relation && isActing(actor) && (
        <ClientMessages of={["discovery.interest", "discovery.errors"]}>
          <TrpcProvider>
            <RelationPanel relation={relation} name={profile.name} ownSlug={actor.acting.slug} />
          </TrpcProvider>
        </ClientMessages>
      )}
      <ProfileView cluster={cluster} today={today}>
        <CooperationSection name={profile.name} cooperation={cooperation} />
      </ProfileView>
      <ClientMessages of={["discovery.compare"]}>
        <CompareTray />
      </ClientMessages>
    </div>
  );
}
