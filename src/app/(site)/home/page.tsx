import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { listLatestAdaptations } from "#src/modules/adaptations/use-cases/list-adaptations.ts";
import { suggestPeers } from "#src/modules/discovery/peers/use-cases/suggest-peers.ts";
import { PeerCards } from "#src/modules/discovery/peers/widgets/peer-cards.tsx";
import { listOwnInitiatives } from "#src/modules/initiatives/use-cases/list-initiatives.ts";
import { BriefAdaptations, BriefInitiatives } from "#src/modules/notifications/components/brief-work.tsx";
import { FirstSteps } from "#src/modules/notifications/components/first-steps.tsx";
import { NoticeRow } from "#src/modules/notifications/components/notice-row.tsx";
import { listUnread } from "#src/modules/notifications/use-cases/list-notices.ts";
import { WaitingCard } from "#src/modules/notifications/waiting/components/waiting-card.tsx";
import { listWaiting } from "#src/modules/notifications/waiting/use-cases/list-waiting.ts";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Contour } from "#src/ui/contour.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("home.title") };
}

export default async function HomePage() {
  const person = await currentPerson("/home");
  const [t, locale] = await Promise.all([getTranslations("notifications.home"), getLocale()]);
  const [waiting, unread, adaptations, initiatives, peers] = await Promise.all([
    listWaiting(person),
    listUnread(person, 5),
    listLatestAdaptations(person, 8),
    listOwnInitiatives(person),
    suggestPeers(person, 3, locale),
  ]);
  const current = adaptations.filter(({ state }) => state !== "withdrawn").slice(0, 4);
  const beginning = current.length === 0 && initiatives.length === 0;
  return (
    <>
      <div className="relative overflow-hidden">
        <div className="mask-l-from-35% mask-b-from-45% absolute inset-y-0 end-0 w-3/5 opacity-70 max-sm:hidden print:hidden">
          <Contour className="size-full" />
        </div>
        <header className="page relative flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-8 pb-6 sm:pt-12 sm:pb-8">
          <div>
            <p className="eyebrow mb-1">{t("greeting", { name: person.name })}</p>
            <h1 className="text-3xl">{t("title")}</h1>
            {waiting.here.length > 0 && (
              <p className="mt-1.5 text-lg text-muted">{t("waiting", { count: waiting.here.length })}</p>
            )}
          </div>
          {person.acting && (
            <LinkButton href="/catalogue" icon={<Plus aria-hidden />}>
              {t("adaptations.new")}
            </LinkButton>
          )}
        </header>
      </div>
      <div className="page flex flex-col gap-12 pb-20">
        <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <WaitingCard {...waiting} />
            {beginning && <FirstSteps hasCluster={person.acting !== null} />}
          </div>
          <section aria-labelledby="new" className="min-w-0">
            <div className="mb-2 flex items-baseline justify-between gap-4">
              <h2 id="new" className="text-lg">
                {t("notices.title")}
              </h2>
              <Link href="/notices" className="link text-sm">
                {t("notices.all")}
              </Link>
            </div>
            {unread.length > 0 ? (
              <ul className="-mx-4 divide-y divide-line sm:-mx-5 lg:mx-0 lg:rounded-xl lg:bg-sunken/70">
                {unread.map((notice) => (
                  <NoticeRow
                    key={notice.id}
                    notice={notice}
                    reader={person.accountId}
                    actingId={person.acting?.clusterId ?? null}
                  />
                ))}
              </ul>
            ) : (
              <p className="text-muted text-sm">{t("notices.none")}</p>
            )}
          </section>
        </div>
        {!beginning && (
          <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-2">
            <BriefInitiatives initiatives={initiatives} />
            <BriefAdaptations adaptations={current} />
          </div>
        )}
        {peers.length > 0 && (
          <section aria-labelledby="peers">
            <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <div>
                <h2 id="peers" className="text-xl">
                  {t("peers.title")}
                </h2>
                <p className="text-muted text-sm">{t("peers.lead")}</p>
              </div>
              <Link href="/clusters/peers" className="link text-sm">
                {t("peers.all")}
              </Link>
            </div>
            <PeerCards peers={peers} />
          </section>
        )}
      </div>
    </>
  );
}
