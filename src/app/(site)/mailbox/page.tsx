import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MailSheet } from "#src/modules/accounts/components/mail-sheet.tsx";
import { demoMails, showsMails } from "#src/platform/mail.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("mailbox.title"), robots: { index: false } };
}

export const dynamic = "force-dynamic";

export default async function MailboxPage() {
  if (!showsMails()) notFound();
  const [mails, t] = await Promise.all([demoMails(50), getTranslations("accounts")]);
  const reload = (
    // A plain link: the same address again is no navigation for the router.
    <LinkButton href="/mailbox" prefetch={false} replace>
      {t("mailbox.reload")}
    </LinkButton>
  );
  return (
    <div className="page pb-16">
      <PageHeader title={t("mailbox.title")} lead={t("mailbox.lead")} actions={reload} />
      {mails.length === 0 ? (
        <EmptyState title={t("mailbox.emptyTitle")}>{t("mailbox.emptyBody")}</EmptyState>
      ) : (
        <ol className="flex flex-col gap-4">
          {mails.map((mail, index) => (
            <li key={mail.id}>
              <MailSheet mail={mail} open={index === 0} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
