import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ChangePasswordForm } from "#src/modules/accounts/components/change-password-form.tsx";
import { ProfileForm } from "#src/modules/accounts/components/profile-form.tsx";
import { SessionList } from "#src/modules/accounts/components/session-list.tsx";
import { listOwnSessions } from "#src/modules/accounts/use-cases/list-sessions.ts";
import { loadAccount } from "#src/modules/accounts/use-cases/load-account.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("account.title") };
}

export default async function AccountPage() {
  const person = await currentPerson("/account");
  const [{ name, email, locale, mailNotices }, sessions, t] = await Promise.all([
    loadAccount(person),
    listOwnSessions(person),
    getTranslations("accounts"),
  ]);
  return (
    <div className="page pb-16">
      <PageHeader title={t("account.title")} lead={email} />
      <ClientMessages of={["accounts"]}>
        <TrpcProvider>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Card as="section" title={t("account.profile")}>
              <ProfileForm profile={{ name, locale, mailNotices }} email={email} />
            </Card>
            <Card as="section" title={t("password.title")} lead={t("password.lead")}>
              <ChangePasswordForm email={email} />
            </Card>
            <Card as="section" title={t("sessions.title")} lead={t("sessions.lead")} className="lg:col-span-2">
              <SessionList initial={sessions} />
            </Card>
          </div>
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
