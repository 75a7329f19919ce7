"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { SentNotice } from "./sent-notice.tsx";
import { useSubmit } from "./use-submit.ts";

/** An address to which a link is mailed: to a new password, or to confirm. */
export function AskLinkForm({ kind, mailbox }: { kind: "reset" | "confirm"; mailbox: boolean }) {
  const t = useTranslations("accounts");
  const reset = trpc.accounts.requestReset.useMutation();
  const confirm = trpc.accounts.resendConfirmation.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    const email = value("email").trim();
    await (kind === "reset" ? reset : confirm).mutateAsync({ email });
    setSentTo(email);
    return undefined;
  });
  if (sentTo) return <SentNotice kind={kind} email={sentTo} mailbox={mailbox} />;
  return (
    <Form {...form}>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t("field.email")}
        error={fields.email}
        required
      />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {t(kind === "reset" ? "forgotten.submit" : "confirm.resend")}
      </Button>
    </Form>
  );
}
