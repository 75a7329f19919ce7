import { wordsOf } from "#src/i18n/words.ts";
import type { ClusterRole } from "#src/lib/actor.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/** Asks somebody to join a cluster; its link works for the address it is sent to alone. */
export function memberInvitationMail(given: {
  locale: Locale;
  inviter: string;
  cluster: string;
  role: ClusterRole;
  token: string;
  expiresAt: Date;
}) {
  const { locale, inviter, cluster, role } = given;
  const t = wordsOf(locale, "clusters");
  return layOutMail({
    locale,
    subject: t("mail.invitation.subject", { inviter, cluster }),
    blocks: [
      { kind: "text", text: t("mail.invitation.body", { inviter, cluster }) },
      { kind: "text", text: t(`mail.invitation.role.${role}`) },
      { kind: "button", label: t("mail.invitation.action"), url: `${env().NEXTAUTH_URL}/join/${given.token}` },
      { kind: "small", text: t("mail.invitation.until", { until: given.expiresAt }) },
      { kind: "small", text: t("mail.invitation.unexpected") },
    ],
    footer: t("mail.footer"),
  });
}
