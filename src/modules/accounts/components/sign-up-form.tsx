"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { ResendButton } from "./resend-button.tsx";
import { SentNotice } from "./sent-notice.tsx";
import { useSubmit } from "./use-submit.ts";
import { keepWay } from "./way-back.ts";

/** Name, address, password; then the same answer to everyone: look at your mail. */
export function SignUpForm({
  to,
  email: given,
  mailbox,
}: {
  to: string;
  email?: string | undefined;
  mailbox: boolean;
}) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const signUp = trpc.accounts.signUp.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    const email = value("email").trim();
    const result = await signUp.mutateAsync({ name: value("name"), email, password: value("password"), locale });
    if (!result.ok) return { fields: { password: `accounts.${result.reason}` } };
    keepWay(to);
    setSentTo(email);
    return undefined;
  });
  if (sentTo) {
    return (
      <SentNotice kind="signUp" email={sentTo} mailbox={mailbox}>
        <ResendButton email={sentTo} />
      </SentNotice>
    );
  }
  return (
    <Form {...form}>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
      <TextField
        name="name"
        autoComplete="name"
        label={t("field.name")}
        hint={t("field.nameHint")}
        error={fields.name}
        required
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={given}
        label={t("field.email")}
        error={fields.email}
        required
      />
      <PasswordField fresh label={t("field.password")} error={fields.password} />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {t("signUp.submit")}
      </Button>
    </Form>
  );
}
