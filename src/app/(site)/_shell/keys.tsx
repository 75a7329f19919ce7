"use client";

import { Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Messages } from "#src/i18n/messages.ts";
import type { Locale } from "#src/lib/locales.ts";
import { goKeys, keysAreOn } from "./key-settings.ts";

// Fetched when somebody asks for it.
const KeysDialog = dynamic(() => import("./keys-dialog.tsx").then((file) => file.KeysDialog), { ssr: false });

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Listens for the keys of the whole site and shows what they are. */
export function KeysButton({ label, texts }: { label: string; texts: { locale: Locale; messages: Messages } }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const leader = useRef(0);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!keysAreOn() || document.querySelector("[role=dialog]")) return;
      const led = Date.now() - leader.current < 1500;
      leader.current = event.key === "g" ? Date.now() : 0;
      const to = led ? goKeys[event.key] : undefined;
      if (to) {
        event.preventDefault();
        router.push(to);
      } else if (event.key === "?") {
        event.preventDefault();
        setWanted(true);
        setOpen(true);
      } else if (event.key === "/") {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>("main input[type=search]");
        if (field) field.focus();
        else router.push("/catalogue");
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [router]);

  return (
    <>
      <button
        type="button"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className="inline-flex min-h-9 items-center gap-2 rounded-md px-2 text-muted text-sm hover:text-ink pointer-coarse:hidden"
      >
        <Keyboard aria-hidden className="size-4" />
        {label}
      </button>
      {wanted && <KeysDialog texts={texts} open={open} onOpenChange={setOpen} />}
    </>
  );
}
