"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PasswordField } from "./password-field.tsx";
import { useSubmit } from "./use-submit.ts";

/** A new password, by a mailed link. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("accounts");
  const reset = trpc.accounts.resetPassword.useMutation();
  const [done, setDone] = useState(false);
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    const result = await reset.mutateAsync({ token, password: value("password") });
    if (!result.ok) {
      const key = `accounts.${result.reason}`;
      return result.reason === "linkInvalid" ? { form: key } : { fields: { password: key } };
    }
    setDone(true);
    return undefined;
  });
  const message = problem ?? fields.token;
  if (done) {
    return (
      <>
        <NoticeBar tone="success" live title={t("reset.doneTitle")}>
          {t("reset.doneBody")}
        </NoticeBar>
        <LinkButton href="/sign-in" variant="primary" size="lg" wide>
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
      <PasswordField fresh label={t("field.newPassword")} error={fields.password} />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {t("reset.submit")}
      </Button>
    </Form>
  );
}
