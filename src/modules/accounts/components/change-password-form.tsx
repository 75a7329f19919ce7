"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { PasswordField } from "./password-field.tsx";
import { useSubmit } from "./use-submit.ts";

/** The old password, then the new one. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("accounts");
  const toast = useToast();
  const queries = trpc.useUtils();
  const change = trpc.accounts.changePassword.useMutation();
  const [turn, setTurn] = useState(0);
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    const result = await change.mutateAsync({ current: value("current"), password: value("password") });
    if (!result.ok) {
      const key = `accounts.${result.reason}`;
      return { fields: result.reason === "passwordWrong" ? { current: key } : { password: key } };
    }
    setTurn(turn + 1);
    await queries.accounts.sessions.invalidate();
    toast.show({
      title: t("password.done"),
      tone: "success",
      ...(result.ended > 0 && { description: t("sessions.othersEnded", { count: result.ended }) }),
    });
    return undefined;
  });
  return (
    <Form {...form}>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
      {/* Password managers want to know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <div key={turn} className="flex flex-col gap-5">
        <PasswordField name="current" label={t("field.currentPassword")} error={fields.current} />
        <PasswordField fresh label={t("field.newPassword")} error={fields.password} />
      </div>
      <FormActions>
        <Button type="submit" variant="primary" busy={busy}>
          {t("password.submit")}
        </Button>
      </FormActions>
    </Form>
  );
}
