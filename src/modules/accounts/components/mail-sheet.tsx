import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LocaleTime } from "#src/ui/locale-date.tsx";

type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
};

// Addresses in the plain text become links that open here, so that the demo can be walked through.
function withLinks(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    parts.push(
      text.slice(end, index),
      <a key={index} href={url} className="link break-all">
        {url}
      </a>,
    );
    end = index + url.length;
  }
  return [...parts, text.slice(end)];
}

/** One mail of the demo: its HTML as a mail reader shows it, its text beside. */
export async function MailSheet({ mail, open }: { mail: Mail; open: boolean }) {
  const t = await getTranslations("accounts");
  return (
    <details open={open} className="group rounded-lg border border-line bg-surface shadow-low">
      <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-lg px-4 py-3 hover:bg-raised sm:px-6">
        <h2 className="min-w-0 font-semibold text-base">{mail.subject}</h2>
        <span className="flex min-w-0 flex-wrap gap-x-4 text-muted text-sm">
          <span className="break-all">{t("mailbox.to", { address: mail.to })}</span>
          <LocaleTime value={mail.at} />
        </span>
      </summary>
      <div className="grid gap-4 border-line border-t p-4 sm:p-6 lg:grid-cols-2">
        <section className="flex min-w-0 flex-col gap-2">
          <h3 className="eyebrow">{t("mailbox.html")}</h3>
          <iframe
            title={mail.subject}
            // No scripts, no forms, no access to this page; links open beside it.
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={mail.html.replace("<head>", '<head><base target="_blank">')}
            className="h-[30rem] w-full rounded-md border border-line"
          />
        </section>
        <section className="flex min-w-0 flex-col gap-2">
          <h3 className="eyebrow">{t("mailbox.text")}</h3>
          <pre className="whitespace-pre-wrap rounded-md bg-sunken p-4 font-sans text-sm leading-relaxed">
            {withLinks(mail.text)}
          </pre>
        </section>
      </div>
    </details>
  );
}
