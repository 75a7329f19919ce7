import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "./pick-messages.ts";
import { timeZone } from "./time-zone.ts";

/**
 * Gives the client components below the texts of these modules ("accounts"), or of these parts of them ("clusters.roles"),
 * and of no others: what is not named is not sent.
 */
export async function ClientMessages({ of, children }: { of: readonly string[]; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={await pickMessages(of)} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
