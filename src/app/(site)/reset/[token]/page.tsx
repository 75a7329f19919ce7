import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { EntryFrame } from "#src/modules/accounts/components/entry-frame.tsx";
import { ResetForm } from "#src/modules/accounts/components/reset-form.tsx";
import { checkLink } from "#src/modules/accounts/use-cases/check-link.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { LinkButton } from "#src/ui/button.tsx";

type Props = { params: Promise<{ token: string }> };

// The address of this page is a secret: no other site is told it, no search engine keeps it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("reset.title"), referrer: "no-referrer", robots: { index: false } };
}

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("accounts");
  if ((await checkLink("reset", token)) !== "open") {
    return (
      <EntryFrame title={t("reset.invalidTitle")} lead={t("reset.invalidBody")}>
        <LinkButton href="/forgotten" variant="primary" size="lg" wide>
          {t("reset.again")}
        </LinkButton>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t("reset.title")} lead={t("reset.lead")}>
      <ClientMessages of={["accounts"]}>
        <TrpcProvider>
          <ResetForm token={token} />
        </TrpcProvider>
      </ClientMessages>
    </EntryFrame>
  );
}
