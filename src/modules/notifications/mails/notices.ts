import { wordsOf } from "#src/i18n/words.ts";
import type { Locale } from "#src/lib/locales.ts";
import { env } from "#src/platform/env.ts";
import { layOutMail } from "#src/platform/mail-layout.ts";
import type { NoticeLine } from "../schema.ts";
import { sentenceOf } from "../sentences.ts";
import { unsubscribeToken } from "../use-cases/unsubscribe.ts";

type Given = { readonly accountId: string; readonly notices: readonly NoticeLine[] };

/** One mail about one or several notices, with the one click that ends such mails; null when there are no words for them. */
export function noticesMail(locale: Locale, { accountId, notices }: Given) {
  const t = wordsOf(locale, "notifications");
  const told = notices.flatMap((notice) => {
    const sentence = sentenceOf(t, notice, accountId);
    return sentence === null ? [] : [{ ...notice, sentence }];
  });
  const [only] = told;
  if (!only) return null;
  const at = (path: string) => new URL(path, env().NEXTAUTH_URL).href;
  const query = new URLSearchParams({ account: accountId, token: unsubscribeToken(accountId) });
  const unsubscribeUrl = at(`/api/unsubscribe?${query}`);
  const mail = layOutMail({
    locale,
    subject:
      told.length === 1
        ? t("mail.subjectOne", { title: only.title, sentence: only.sentence })
        : t("mail.subject", { count: told.length }),
    blocks: [
      {
        kind: "list",
        items: told.map(({ id, sentence, title }) => ({ text: sentence, note: title, url: at(`/notices/${id}`) })),
      },
      { kind: "button", label: t("mail.button"), url: at("/home") },
    ],
    footer: `${t("mail.footer")}\n${t("mail.unsubscribe")} ${unsubscribeUrl}`,
  });
  return { ...mail, unsubscribeUrl };
}
