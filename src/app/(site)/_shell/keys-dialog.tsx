"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState } from "react";
import type { Messages } from "#src/i18n/messages.ts";
import type { Locale } from "#src/lib/locales.ts";
import { Dialog } from "#src/ui/dialog.tsx";
import { KeyHint } from "#src/ui/key-hint.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { keysAreOn, setKeysOn } from "./key-settings.ts";

const rows = [
  { text: "search", keys: ["/"] },
  { text: "home", keys: ["g", "h"] },
  { text: "catalogue", keys: ["g", "c"] },
  { text: "adaptations", keys: ["g", "a"] },
  { text: "initiatives", keys: ["g", "i"] },
  { text: "notices", keys: ["g", "n"] },
  { text: "help", keys: ["?"] },
] as const;

type DialogState = { open: boolean; onOpenChange: (open: boolean) => void };

/** The keys of the whole site, and the switch that silences them. It brings its texts: a visitor's page has none around it. */
export function KeysDialog({ texts, ...state }: DialogState & { texts: { locale: Locale; messages: Messages } }) {
  return (
    <NextIntlClientProvider {...texts}>
      <Content {...state} />
    </NextIntlClientProvider>
  );
}

function Content({ open, onOpenChange }: DialogState) {
  const t = useTranslations("shell");
  const [on, setOn] = useState(keysAreOn);
  return (
    <Dialog title={t("keys.title")} open={open} onOpenChange={onOpenChange} size="sm">
      <dl className="mb-5 flex flex-col">
        {rows.map(({ text, keys: [first, second] }) => (
          <div key={text} className="flex min-h-10 items-center justify-between gap-4 border-line border-b text-sm">
            <dt>{t(`keys.${text}`)}</dt>
            <dd className="flex items-center gap-1.5 text-muted text-xs">
              <KeyHint keys={[first]} />
              {second && (
                <>
                  {t("keys.then")} <KeyHint keys={[second]} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t("keys.on")}
        hint={t("keys.onHint")}
        checked={on}
        onChange={(event) => {
          setOn(event.target.checked);
          setKeysOn(event.target.checked);
        }}
      />
    </Dialog>
  );
}
