import nodemailer from "nodemailer";
import { newId } from "#src/lib/ids.ts";
import { db } from "./db/client.ts";
import { env } from "./env.ts";
import { singleton } from "./singleton.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For notices: where one click ends them (RFC 8058). Security mail has none. */
  readonly unsubscribeUrl?: string;
};

const transport = (url: string) =>
  singleton("smtp", () =>
    nodemailer.createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object),
  );

/** Sends a mail by SMTP, or into the demo's mailbox. Throws when it could not be handed over: the job tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, CORDATA_DEMO } = env();
  const { to, subject, text, html } = mail;
  if (SMTP_URL) {
    const headers: Record<string, string> = mail.unsubscribeUrl
      ? { "List-Unsubscribe": `<${mail.unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
      : {};
    await transport(SMTP_URL).sendMail({ from: MAIL_FROM, to, subject, text, html, headers });
    return;
  }
  if (!CORDATA_DEMO) throw new Error("No SMTP_URL is set: mail cannot be sent.");
  await db().demoMail.create({ data: { id: newId(), to, subject, text, html } });
}

/** Whether this is the demo, whose mails stand at /mailbox and go nowhere else. */
export const showsMails = (): boolean => env().CORDATA_DEMO && !env().SMTP_URL;

/** The latest mails of the demo; empty unless it is one. */
export async function demoMails(limit: number) {
  if (!showsMails()) return [];
  return db().demoMail.findMany({ orderBy: { at: "desc" }, take: limit });
}
