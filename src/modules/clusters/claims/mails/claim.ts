import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";

/** Asks whoever reads the cluster's mail whether this person manages it; the link works for that person alone. */
export function claimMail(given: {
  locale: Locale;
  person: { readonly name: string; readonly email: string };
  cluster: string;
  token: string;
  expiresAt: Date;
}) {
  const { locale, person, cluster } = given;
  const t = wordsOf(locale, "clusters");
  return layOutMail({
    locale,
    subject: t("claims.mail.subject", { cluster }),
    blocks: [
      { kind: "text", text: t("claims.mail.body", { name: person.name, email: person.email, cluster }) },
      { kind: "text", text: t("claims.mail.signedIn", { email: person.email }) },
      { kind: "button", label: t("claims.mail.action"), url: `${env().NEXTAUTH_URL}/claims/${given.token}` },
      { kind: "small", text: t("claims.mail.until", { until: given.expiresAt }) },
      { kind: "small", text: t("claims.mail.unexpected") },
    ],
    footer: t("claims.mail.footer"),
  });
}
