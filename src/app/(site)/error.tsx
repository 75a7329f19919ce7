"use client";

import { useEffect, useRef, useState } from "react";
import { type ErrorWords, errorWords } from "#src/i18n/error-words.ts";
import { isLocale } from "#src/lib/locales.ts";
import { Button, LinkButton } from "#src/ui/button.tsx";

/** What stands in the place of a page that failed; header and footer stay. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const [words, setWords] = useState<ErrorWords | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { lang } = document.documentElement;
    errorWords(isLocale(lang) ? lang : "en").then(setWords, () => undefined); // Offline: the button is all that is left.
  }, []);
  useEffect(() => {
    if (words) title.current?.focus();
  }, [words]);
  return (
    <div className="page flex flex-col items-center gap-3 py-20 text-center sm:py-28">
      <h1 ref={title} tabIndex={-1} className="text-2xl outline-none">
        {words?.title}
      </h1>
      <p className="max-w-[52ch] text-muted">{words?.text}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={retry}>
          {words?.again ?? "↻"}
        </Button>
        {words && <LinkButton href="/">{words.home}</LinkButton>}
      </div>
      {words && error.digest && (
        <p className="mt-4 text-muted text-xs">{words.reference.replace("{digest}", error.digest)}</p>
      )}
    </div>
  );
}
