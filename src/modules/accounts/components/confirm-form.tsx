"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { useSubmit } from "./use-submit.ts";
import { signInHref } from "./way-back.ts";

/** One button: opening the link alone confirms nothing, because programs that check mail open links too. */
export function ConfirmForm({ token }: { token: string }) {
  const t = useTranslations("accounts");
  const confirm = trpc.accounts.confirm.useMutation();
  /** Where to sign in, once it is done. */
  const [next, setNext] = useState<string | null>(null);
  const { form, busy, fields, problem } = useSubmit(async () => {
    const result = await confirm.mutateAsync({ token });
    if (!result.ok && result.reason === "linkInvalid") return { form: "accounts.linkInvalid" };
    setNext(signInHref());
    return undefined;
  });
  const message = problem ?? fields.token;
  if (next) {
    return (
      <>
        <NoticeBar tone="success" live title={t("confirm.doneTitle")}>
          {t("confirm.doneBody")}
        </NoticeBar>
        <LinkButton href={next} variant="primary" size="lg" wide>
          {t("confirm.toSignIn")}
        </LinkButton>
      </>
    );
  }
  return (
    <Form {...form}>
      {message && (
        <NoticeBar tone="danger" live>
          {message}
        </NoticeBar>
      )}
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {t("confirm.submit")}
      </Button>
    </Form>
  );
}
