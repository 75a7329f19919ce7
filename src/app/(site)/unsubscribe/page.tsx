import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { unsubscribeInput } from "#src/modules/notifications/schema.ts";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  // The address holds a token; without any referrer the browser would name no origin with the form either.
  return { title: t("unsubscribe.title"), robots: { index: false }, referrer: "same-origin" };
}

/** Mail scanners open links, so the link asks and the button does it. */
export default async function UnsubscribePage({ searchParams }: PageProps<"/unsubscribe">) {
  const { done, account, token } = await searchParams;
  const t = await getTranslations("notifications");
  const input = unsubscribeInput.safeParse({ account, token });
  const toAccount = <LinkButton href="/account">{t("unsubscribe.account")}</LinkButton>;
  if (done === "yes")
    return <Frame title={t("unsubscribe.doneTitle")} text={t("unsubscribe.doneText")} action={toAccount} />;
  if (done === "no" || !input.success) {
    return <Frame title={t("unsubscribe.brokenTitle")} text={t("unsubscribe.brokenText")} action={toAccount} />;
  }
  return (
    <Frame
      title={t("unsubscribe.title")}
      text={t("unsubscribe.text")}
      action={
        <form method="post" action={`/api/unsubscribe?${new URLSearchParams(input.data)}`}>
          <input type="hidden" name="by" value="page" />
          <Button type="submit" variant="primary">
            {t("unsubscribe.action")}
          </Button>
        </form>
      }
    />
  );
}

function Frame({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <div className="page flex max-w-2xl flex-col py-16">
      <h1 className="sr-only">{title}</h1>
      <EmptyState title={title} seed={8} action={action}>
        {text}
      </EmptyState>
    </div>
  );
}
