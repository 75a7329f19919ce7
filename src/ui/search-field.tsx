"use client";

import { Search } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { KeyHint } from "./key-hint.tsx";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** A field to search with, part of a GET form. */
export function SearchField({
  label,
  placeholder,
  name,
  defaultValue,
  shortcut,
  className,
}: {
  label: string;
  placeholder?: string | undefined;
  name: string;
  defaultValue?: string | undefined;
  /** A single key that brings the focus here from anywhere. */
  shortcut?: string | undefined;
  className?: string | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!shortcut) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== shortcut || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcut]);

  return (
    <search className={cx("relative block min-w-0", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4 text-muted" />
      <input
        ref={input}
        id={id}
        type="search"
        name={name}
        autoComplete="off"
        placeholder={placeholder}
        aria-keyshortcuts={shortcut}
        defaultValue={defaultValue}
        className={cx(controlClass, "peer h-11 ps-9 pe-10 [&::-webkit-search-cancel-button]:hidden")}
      />
      {shortcut && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-3 my-auto h-fit peer-focus:hidden pointer-coarse:hidden"
        >
          <KeyHint keys={[shortcut]} />
        </span>
      )}
    </search>
  );
}
