"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "#src/i18n/messages.ts";
import type { Locale } from "#src/lib/locales.ts";

/** The texts for the client components below. */
export function Texts({
  children,
  ...texts
}: {
  locale: Locale;
  messages: Messages;
  timeZone: string;
  children: ReactNode;
}) {
  return <NextIntlClientProvider {...texts}>{children}</NextIntlClientProvider>;
}
