import { Settings } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { MarkAllRead } from "#src/modules/notifications/components/mark-all-read.tsx";
import { NoticeRow } from "#src/modules/notifications/components/notice-row.tsx";
import { type NoticeLine, noticesBefore } from "#src/modules/notifications/schema.ts";
import { countUnread } from "#src/modules/notifications/use-cases/count-unread.ts";
import { listNotices } from "#src/modules/notifications/use-cases/list-notices.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("page.title") };
}

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const person = await currentPerson("/notices");
  const before = noticesBefore.parse((await searchParams).before ?? null);
  const [t, { notices, older }, unread] = await Promise.all([
    getTranslations("notifications"),
    listNotices(person, before),
    countUnread(person),
  ]);
  const now = new Date();
  const groups = [
    { key: "today" as const, notices: notices.filter(({ at }) => sameDay(at, now)) },
    { key: "earlier" as const, notices: notices.filter(({ at }) => !sameDay(at, now)) },
  ].filter((group) => group.notices.length > 0);
  const row = (notice: NoticeLine) => (
    <NoticeRow key={notice.id} notice={notice} reader={person.accountId} actingId={person.acting?.clusterId ?? null} />
  );
  return (
    <div className="page pb-16">
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t("page.title")}
          lead={t("page.lead")}
          actions={
            <>
              <LinkButton href="/account" variant="quiet" icon={<Settings aria-hidden />}>
                {t("page.settings")}
              </LinkButton>
              {unread > 0 && (
                <ClientMessages of={["notifications.page"]}>
                  <TrpcProvider>
                    <MarkAllRead />
                  </TrpcProvider>
                </ClientMessages>
              )}
            </>
          }
        />
        {groups.length === 0 && (
          <EmptyState
            title={t("page.empty.title")}
            seed={6}
            action={<LinkButton href="/home">{t("page.empty.action")}</LinkButton>}
          >
            {t("page.empty.text")}
          </EmptyState>
        )}
        <div className="flex flex-col gap-8">
          {groups.map((group) => (
            <section key={group.key} aria-labelledby={group.key}>
              <h2 id={group.key} className="eyebrow mb-2">
                {t(`page.${group.key}`)}
              </h2>
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">
                {group.notices.map(row)}
              </ul>
            </section>
          ))}
        </div>
        {(older || before) && (
          <div className="mt-6 flex flex-wrap justify-center gap-2">
            {before && (
              <LinkButton href="/notices" variant="quiet">
                {t("page.newest")}
              </LinkButton>
            )}
            {older && <LinkButton href={`/notices?before=${older}`}>{t("page.older")}</LinkButton>}
          </div>
        )}
      </div>
    </div>
  );
}
