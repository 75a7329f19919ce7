import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { AskLinkForm } from "#src/modules/accounts/components/ask-link-form.tsx";
import { EntryFrame } from "#src/modules/accounts/components/entry-frame.tsx";
import { showsMails } from "#src/platform/mail.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("forgotten.title") };
}

export default async function ForgottenPage() {
  const t = await getTranslations("accounts");
  const foot = (
    <Link href="/sign-in" className="link">
      {t("forgotten.back")}
    </Link>
  );
  return (
    <EntryFrame title={t("forgotten.title")} lead={t("forgotten.lead")} foot={foot}>
      <ClientMessages of={["accounts"]}>
        <TrpcProvider>
          <AskLinkForm kind="reset" mailbox={showsMails()} />
        </TrpcProvider>
      </ClientMessages>
    </EntryFrame>
  );
}
