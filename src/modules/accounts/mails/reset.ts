import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/** The way to a new password. */
export function resetMail({ name, locale, token }: { name: string; locale: Locale; token: string }) {
  const t = wordsOf(locale, "accounts");
  return layOutMail({
    locale,
    subject: t("mail.reset.subject"),
    blocks: [
      { kind: "text", text: t("mail.hello", { name }) },
      { kind: "text", text: t("mail.reset.body") },
      { kind: "button", label: t("mail.reset.action"), url: `${env().NEXTAUTH_URL}/reset/${token}` },
      { kind: "small", text: t("mail.reset.notYou") },
    ],
    footer: t("mail.footer"),
  });
}
