import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/**
 * Asks whoever reads this address's mail to confirm the registration. Holds no word that was typed at sign-up: anybody may
 * type any address there, and the mail must not carry their message.
 */
export function confirmMail({ locale, token }: { locale: Locale; token: string }) {
  const t = wordsOf(locale, "accounts");
  return layOutMail({
    locale,
    subject: t("mail.confirm.subject"),
    blocks: [
      { kind: "text", text: t("mail.confirm.hello") },
      { kind: "text", text: t("mail.confirm.body") },
      { kind: "button", label: t("mail.confirm.action"), url: `${env().NEXTAUTH_URL}/confirm/${token}` },
      { kind: "small", text: t("mail.confirm.notYou") },
    ],
    footer: t("mail.footer"),
  });
}
