import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/** Tells the owner of an account that somebody tried to register its address, and how to get in if it was they. */
export function alreadyRegisteredMail({ name, locale, email }: { name: string; locale: Locale; email: string }) {
  const t = wordsOf(locale, "accounts");
  return layOutMail({
    locale,
    subject: t("mail.alreadyRegistered.subject"),
    blocks: [
      { kind: "text", text: t("mail.hello", { name }) },
      { kind: "text", text: t("mail.alreadyRegistered.body", { email }) },
      { kind: "button", label: t("mail.alreadyRegistered.action"), url: `${env().NEXTAUTH_URL}/sign-in` },
      {
        kind: "list",
        items: [{ text: t("mail.alreadyRegistered.forgotten"), url: `${env().NEXTAUTH_URL}/forgotten` }],
      },
      { kind: "small", text: t("mail.alreadyRegistered.notYou") },
    ],
    footer: t("mail.footer"),
  });
}
