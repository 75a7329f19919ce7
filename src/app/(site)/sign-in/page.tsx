import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isPerson } from "#src/lib/actor.ts";
import { ownPath } from "#src/lib/own-path.ts";
import { EntryFrame } from "#src/modules/accounts/components/entry-frame.tsx";
import { SignInForm } from "#src/modules/accounts/components/sign-in-form.tsx";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to, "/home");
  if (isPerson(await currentActor())) redirect(to);
  const t = await getTranslations("accounts");
  const foot = (
    <>
      {t("signIn.noAccount")}{" "}
      <Link href={`/sign-up${to === "/home" ? "" : `?to=${encodeURIComponent(to)}`}`} className="link">
        {t("signIn.signUp")}
      </Link>
    </>
  );
  return (
    <EntryFrame title={t("signIn.title")} lead={t("signIn.lead")} foot={foot}>
      <ClientMessages of={["accounts"]}>
        <TrpcProvider>
          <SignInForm to={to} />
        </TrpcProvider>
      </ClientMessages>
    </EntryFrame>
  );
}
