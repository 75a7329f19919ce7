"use client";

import { useRef } from "react";
import { type Locale, localeNames, locales } from "#src/lib/locales.ts";

/** The five languages; a plain form, which comes back to the page one is on. */
export function LanguageChoice({ title, current }: { title: string; current: Locale }) {
  const to = useRef<HTMLInputElement>(null);
  const here = () => {
    if (to.current) to.current.value = location.pathname + location.search;
  };
  return (
    <form method="post" action="/api/locale" onSubmit={here} className="flex flex-col gap-2">
      <p className="eyebrow" id="language">
        {title}
      </p>
      <input ref={to} type="hidden" name="to" defaultValue="/" />
      <ul aria-labelledby="language" className="-ms-2 flex flex-wrap">
        {locales.map((locale) => (
          <li key={locale}>
            <button
              type="submit"
              name="locale"
              value={locale}
              lang={locale}
              aria-current={locale === current || undefined}
              className="min-h-9 rounded-md px-2 text-muted text-sm underline-offset-4 hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
            >
              {localeNames[locale]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
