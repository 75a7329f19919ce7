import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { AskLinkForm } from "#src/modules/accounts/components/ask-link-form.tsx";
import { ConfirmForm } from "#src/modules/accounts/components/confirm-form.tsx";
import { EntryFrame } from "#src/modules/accounts/components/entry-frame.tsx";
import type { LinkState } from "#src/modules/accounts/schema.ts";
import { checkLink } from "#src/modules/accounts/use-cases/check-link.ts";
import { showsMails } from "#src/platform/mail.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { LinkButton } from "#src/ui/button.tsx";

type Props = { params: Promise<{ token: string }> };

// The address of this page is a secret: no other site is told it, no search engine keeps it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("confirm.title"), referrer: "no-referrer", robots: { index: false } };
}

const titles = {
  open: "confirm.title",
  used: "confirm.usedTitle",
  invalid: "confirm.invalidTitle",
} as const satisfies Record<LinkState, string>;
const leads = {
  open: "confirm.lead",
  used: "confirm.usedBody",
  invalid: "confirm.invalidBody",
} as const satisfies Record<LinkState, string>;

export default async function ConfirmPage({ params }: Props) {
  const { token } = await params;
  const state = await checkLink("confirm", token);
  const t = await getTranslations("accounts");
  return (
    <EntryFrame title={t(titles[state])} lead={t(leads[state])}>
      {state !== "open" && (
        <LinkButton href="/sign-in" variant={state === "used" ? "primary" : "secondary"} size="lg" wide>
          {t("confirm.toSignIn")}
        </LinkButton>
      )}
      {state !== "used" && (
        <ClientMessages of={["accounts"]}>
          <TrpcProvider>
            {state === "open" ? <ConfirmForm token={token} /> : <AskLinkForm kind="confirm" mailbox={showsMails()} />}
          </TrpcProvider>
        </ClientMessages>
      )}
    </EntryFrame>
  );
}
