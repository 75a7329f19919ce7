import { SMTPServer } from "smtp-server";
import { z } from "zod";

export const mailsSchema = z.array(
  z.object({
    /** Order of arrival, from 1. */
    number: z.number(),
    to: z.array(z.string()),
    from: z.string(),
    subject: z.string(),
    /** The plain text part, decoded. */
    text: z.string(),
    /** All of it, as it came. */
    source: z.string(),
  }),
);

export type Mail = z.infer<typeof mailsSchema>[number];

export type Mailbox = { readonly url: string; readonly mails: readonly Mail[]; close(): Promise<void> };

/** A real SMTP server on this machine that delivers nothing and keeps everything. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const source = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          number: mails.length + 1,
          to: rcptTo.map(({ address }) => address.toLowerCase()),
          from: mailFrom ? mailFrom.address : "",
          subject: wordsOf(headerOf(source, "Subject")),
          text: textOf(source),
          source,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A header's value, with its continuation lines joined. */
function headerOf(part: string, name: string): string {
  const head = part.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const found = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(head);
  return (found?.[1] ?? "").replace(/\r?\n[ \t]+/g, " ").trim();
}

/** Undoes the encoding of words beyond ASCII in headers (RFC 2047). */
function wordsOf(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : unquoted(text.replaceAll("_", " ")),
    );
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** The first plain text part, however deep it is. */
function textOf(part: string): string {
  const type = headerOf(part, "Content-Type");
  const body = part.slice(/\r?\n\r?\n/.exec(part)?.index ?? part.length).trimStart();
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    const inner = body.split(`--${boundary}`).slice(1, -1);
    return inner.map((text) => textOf(text.replace(/^\r?\n/, ""))).find(Boolean) ?? "";
  }
  if (type && !/^text\/plain/i.test(type)) return "";
  const encoding = headerOf(part, "Content-Transfer-Encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? unquoted(body) : body;
}
