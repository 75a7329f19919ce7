"use client";

import { MailCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

/** Says that a mail is under way; the same words whether the address is known or not. */
export function SentNotice({
  kind,
  email,
  mailbox,
  children,
}: {
  kind: "signUp" | "reset" | "confirm";
  email: string;
  /** The demo shows its mails. */
  mailbox: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("accounts");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-3">
      <span aria-hidden className="grid size-11 place-items-center rounded-full bg-accent-soft text-accent">
        <MailCheck className="size-5" />
      </span>
      <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
        {t("sent.title")}
      </h2>
      <p>{t.rich(`sent.${kind}`, { email, strong: (text) => <strong className="break-all">{text}</strong> })}</p>
      <p className="text-muted text-sm">{t("sent.hint")}</p>
      {mailbox && (
        <Link href="/mailbox" className="link self-start text-sm">
          {t("sent.mailbox")}
        </Link>
      )}
      {children}
    </div>
  );
}
