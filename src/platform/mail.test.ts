import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { layOutMail } from "./mail-layout.ts";

const received: { to: string[]; raw: string }[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, session, done) {
    void text(stream).then((raw) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
  onRcptTo: (_address, _session, done) =>
    done(refuse ? Object.assign(new Error("mailbox busy"), { responseCode: 450 }) : null),
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  vi.stubEnv("MAIL_FROM", "Cordata <no-reply@cordata.example>");
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

// Imported after the address is known: the configuration is read once.
const send = async (mail: Parameters<typeof import("./mail.ts").sendMail>[0]) =>
  (await import("./mail.ts")).sendMail(mail);
const mail = { to: "ana@example.org", subject: "Načrt čaka", text: "Dober dan\n", html: "<p>Dober dan</p>" };

describe("sendMail over SMTP", () => {
  it("hands over text and HTML, with the sender and the subject in any script", async () => {
    await send(mail);
    const [first] = received.splice(0);
    expect(first?.to).toEqual(["ana@example.org"]);
    expect(first?.raw).toContain("From: Cordata <no-reply@cordata.example>");
    expect(first?.raw).toContain("multipart/alternative");
    expect(first?.raw).toMatch(/Subject: =\?UTF-8\?/);
    expect(first?.raw).not.toContain("List-Unsubscribe");
  });

  it("names one click to end notices, where there is one", async () => {
    await send({ ...mail, unsubscribeUrl: "https://cordata.example/api/unsubscribe?t=1" });
    const [first] = received.splice(0);
    expect(first?.raw).toContain("List-Unsubscribe: <https://cordata.example/api/unsubscribe?t=1>");
    expect(first?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  it("adds no header that is smuggled in by a line break", async () => {
    await send({ ...mail, subject: "Hello\r\nBcc: all@example.org" });
    const [first] = received.splice(0);
    expect(first?.to).toEqual(["ana@example.org"]);
    expect(first?.raw).not.toMatch(/^Bcc:/m);
  });

  it("throws when the server refuses, so that the job tries again", async () => {
    refuse = true;
    await expect(send(mail)).rejects.toThrow("mailbox busy");
    refuse = false;
  });
});

describe("layOutMail", () => {
  const evil = `<img src=x onerror=alert(1)>"'&`;
  const { html, text: plain } = layOutMail({
    locale: "en",
    subject: evil,
    blocks: [
      { kind: "text", text: evil },
      { kind: "quote", text: evil, from: evil },
      { kind: "button", label: evil, url: "javascript:alert(1)" },
      { kind: "list", items: [{ text: evil, url: `https://example.org/"onclick="x`, note: evil }] },
      { kind: "small", text: evil },
    ],
    footer: evil,
  });

  it("escapes whatever people wrote", () => {
    expect(html).not.toContain("<img");
    expect(html).not.toContain('"onclick="');
    expect(html).not.toMatch(/href="javascript:/i);
  });

  it("says everything in plain text too", () => {
    expect(plain.split(evil).length - 1).toBeGreaterThanOrEqual(7);
  });
});
