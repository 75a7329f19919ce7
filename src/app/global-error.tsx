"use client";

import "./globals.css";
import { useEffect, useState } from "react";
import { type ErrorWords, errorWords } from "#src/i18n/error-words.ts";
import { isLocale, type Locale } from "#src/lib/locales.ts";

/** The last resort, when the document itself could not be drawn. */
export default function GlobalError() {
  const [found, setFound] = useState<{ locale: Locale; words: ErrorWords } | null>(null);
  useEffect(() => {
    // Nothing of the page is there any more, not even its language.
    const spoken = navigator.language.slice(0, 2).toLowerCase();
    const locale = isLocale(spoken) ? spoken : "en";
    errorWords(locale).then(
      (words) => setFound({ locale, words }),
      () => undefined, // Offline: the button is all that is left.
    );
  }, []);
  return (
    <html lang={found?.locale ?? "en"}>
      <head>
        <title>Cordata</title>
      </head>
      <body>
        <main className="page flex min-h-dvh flex-col items-center justify-center gap-3 text-center">
          <p translate="no" className="font-[680] text-lg tracking-[-0.03em]">
            Cordata
          </p>
          <h1 className="text-2xl">{found?.words.title}</h1>
          <p className="max-w-[52ch] text-muted">{found?.words.text}</p>
          <button
            type="button"
            onClick={() => location.reload()}
            className="mt-4 min-h-11 rounded-md bg-accent px-5 font-medium text-accent-ink text-sm"
          >
            {found?.words.again ?? "↻"}
          </button>
        </main>
      </body>
    </html>
  );
}
