import { timeZone } from "#src/i18n/time-zone.ts";
import { wordsOf } from "#src/i18n/words.ts";
import { dateLocale, type Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";
import type { InvitedRole } from "../schema.ts";

type Given = { from: string; title: string; message: string; role: InvitedRole; expiresAt: Date; token: string };

/** Asks someone whose cluster is not here yet to join; its link leads through sign-up to the answer. */
export function invitationMail(locale: Locale, { from, title, message, role, expiresAt, token }: Given) {
  const t = wordsOf(locale, "partnerships");
  const until = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: "long", timeZone }).format(expiresAt);
  return layOutMail({
    locale,
    subject: t("mail.subject", { from, title }),
    blocks: [
      { kind: "text", text: t("mail.greeting") },
      { kind: "text", text: t("mail.intro", { from, title }) },
      { kind: "text", text: t(`mail.role.${role}`) },
      ...(message ? [{ kind: "quote" as const, text: message, from }] : []),
      { kind: "button", label: t("mail.button"), url: new URL(`/invitations/${token}`, env().NEXTAUTH_URL).href },
      { kind: "small", text: t("mail.until", { until }) },
    ],
    footer: t("mail.footer", { from }),
  });
}
