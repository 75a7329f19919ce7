import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isPerson } from "#src/lib/actor.ts";
import { ownPath } from "#src/lib/own-path.ts";
import { EntryFrame } from "#src/modules/accounts/components/entry-frame.tsx";
import { SignUpForm } from "#src/modules/accounts/components/sign-up-form.tsx";
import { showsMails } from "#src/platform/mail.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";

type Props = { searchParams: Promise<{ to?: string | string[]; email?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("signUp.title") };
}

export default async function SignUpPage({ searchParams }: Props) {
  const { to: wanted, email } = await searchParams;
  const to = ownPath(wanted, "/home");
  if (isPerson(await currentActor())) redirect(to);
  const t = await getTranslations("accounts");
  const foot = (
    <>
      {t("signUp.haveAccount")}{" "}
      <Link href={`/sign-in${to === "/home" ? "" : `?to=${encodeURIComponent(to)}`}`} className="link">
        {t("signUp.signIn")}
      </Link>
    </>
  );
  return (
    <EntryFrame title={t("signUp.title")} lead={t("signUp.lead")} foot={foot}>
      <ClientMessages of={["accounts"]}>
        <TrpcProvider>
          <SignUpForm to={to} email={typeof email === "string" ? email : undefined} mailbox={showsMails()} />
        </TrpcProvider>
      </ClientMessages>
    </EntryFrame>
  );
}
