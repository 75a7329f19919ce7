"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { signIn } from "../widgets/session.ts";
import { PasswordField } from "./password-field.tsx";
import { ResendButton } from "./resend-button.tsx";
import { useSubmit } from "./use-submit.ts";

/** E-mail and password; afterwards to `to`, a path of this site. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("accounts");
  const words = useErrorText();
  const [refused, setRefused] = useState<{ text: string; unconfirmed?: string } | null>(null);
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    setRefused(null);
    const [email, password] = [value("email").trim(), value("password")];
    if (!/^\S+@\S+$/.test(email) || !password) {
      return {
        fields: {
          ...(!/^\S+@\S+$/.test(email) && { email: email ? "common.email" : "common.required" }),
          ...(!password && { password: "common.required" }),
        },
      };
    }
    const answer = await signIn(email, password);
    if (answer.ok) {
      // A full load: everything on the new page is read as this person.
      location.assign(to);
      return new Promise(() => undefined);
    }
    if (answer.reason === "tooMany") setRefused({ text: words("common.tooMany", { seconds: answer.seconds }) });
    else if (answer.reason === "unconfirmed") setRefused({ text: words("accounts.unconfirmed"), unconfirmed: email });
    else setRefused({ text: words(answer.reason === "wrong" ? "accounts.wrong" : "common.unexpected") });
    return undefined;
  });
  const message = problem ?? refused?.text;
  return (
    <Form {...form}>
      {message && (
        <NoticeBar tone="danger" live>
          {message}
          {refused?.unconfirmed && <ResendButton email={refused.unconfirmed} />}
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
      <PasswordField label={t("field.password")} error={fields.password} />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {t("signIn.submit")}
      </Button>
      <p className="text-center text-sm">
        <Link href="/forgotten" className="link inline-block py-1">
          {t("signIn.forgotten")}
        </Link>
      </p>
    </Form>
  );
}
