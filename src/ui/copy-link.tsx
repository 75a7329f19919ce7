"use client";

import { Link2 } from "lucide-react";
import { useEffect } from "react";
import { Button } from "./button.tsx";
import { atDesk, wantDesk } from "./toast-desk.ts";

let copied = 0;

/** Copies an address of ours to send it to somebody. Its words are given, as public pages send no others. */
export function CopyLink({
  path,
  words,
}: {
  path: string;
  words: { readonly copy: string; readonly done: string; readonly failed: string; readonly dismiss: string };
}) {
  useEffect(wantDesk, []);
  const copy = async () => {
    const tell = (title: string, tone: "success" | "danger") =>
      atDesk((desk) =>
        desk.add(`copied-${++copied}`, {
          title,
          description: undefined,
          tone,
          press: undefined,
          timeout: 5_000,
          dismiss: words.dismiss,
        }),
      );
    try {
      await navigator.clipboard.writeText(new URL(path, location.origin).href);
      tell(words.done, "success");
    } catch {
      tell(words.failed, "danger");
    }
  };
  return (
    <Button variant="quiet" size="sm" icon={<Link2 aria-hidden />} onClick={copy} className="noscript:hidden">
      {words.copy}
    </Button>
  );
}
