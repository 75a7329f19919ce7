import { Award, EyeOff } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { toDay } from "#src/lib/dates.ts";
import { UnclaimedNotice } from "#src/modules/clusters/claims/components/unclaimed-notice.tsx";
import { ClusterTabs } from "#src/modules/clusters/components/cluster-tabs.tsx";
import { ProfileView } from "#src/modules/clusters/components/profile-view.tsx";
import { loadProfile } from "#src/modules/clusters/use-cases/load-profile.ts";
import { cooperationOf } from "#src/modules/cooperation/graph/use-cases/cooperation-of.ts";
import { CooperationSection } from "#src/modules/cooperation/graph/widgets/cooperation-section.tsx";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
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
  const [t, locale, cooperation] = await Promise.all([
    getTranslations("clusters"),
    getLocale(),
    cooperationOf(await currentActor(), cluster.id),
  ]);
  const today = toDay(new Date());
  const { profile } = cluster;
  const label = profile.label && (profile.label.expires === null || profile.label.expires >= today) && profile.label;
  const place = [profile.town, regionName(cluster.region, locale), countryName(cluster.country, locale)];
  return (
    <div className="page pb-16">
      <PageHeader
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
      <ProfileView cluster={cluster} today={today}>
        <CooperationSection name={profile.name} cooperation={cooperation} />
      </ProfileView>
    </div>
  );
}
