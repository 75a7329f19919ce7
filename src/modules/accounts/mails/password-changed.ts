import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/** Tells that the password was changed, so that a change by somebody else does not go unseen. */
export function passwordChangedMail({ name, locale }: { name: string; locale: Locale }) {
  const t = wordsOf(locale, "accounts");
  return layOutMail({
    locale,
    subject: t("mail.passwordChanged.subject"),
    blocks: [
      { kind: "text", text: t("mail.hello", { name }) },
      { kind: "text", text: t("mail.passwordChanged.body") },
      { kind: "text", text: t("mail.passwordChanged.notYou") },
      { kind: "button", label: t("mail.passwordChanged.action"), url: `${env().NEXTAUTH_URL}/forgotten` },
    ],
    footer: t("mail.footer"),
  });
}
