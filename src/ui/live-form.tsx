"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

const pause = 250;

/** What the form says as an address; empty fields are left out. */
function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim()) query.append(name, value.trim());
  }
  return query.toString();
}

function fill(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements) {
    const isSelect = field instanceof HTMLSelectElement;
    if (!(isSelect || field instanceof HTMLInputElement) || !field.name) continue;
    if (field.type === "checkbox") field.checked = params.getAll(field.name).includes(field.value);
    else if (field.type === "radio") field.checked = field.value === (params.get(field.name) ?? "");
    else if (isSelect && ![...field.options].some(({ value }) => value === params.get(field.name))) field.value = "";
    else if (field !== document.activeElement) field.value = params.get(field.name) ?? "";
  }
}

/**
 * A GET form of uncontrolled fields, which works without scripts; with them each change goes to the address at once, and
 * the fields follow the address when it changes otherwise.
 */
export function LiveForm({ action, className, children }: { action: string; className?: string; children: ReactNode }) {
  const router = useRouter();
  const params = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(params.toString());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, start] = useTransition();

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const query = params.toString();
    if (query === sent.current || !form.current) return;
    sent.current = query;
    fill(form.current, params);
  }, [params]);

  const go = () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const query = queryOf(form.current);
    if (query === sent.current) return;
    sent.current = query;
    start(() => router.replace(query ? `${action}?${query}` : action, { scroll: false }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  const change = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(go, pause);
  };
  return (
    <form ref={form} action={action} onSubmit={submit} onChange={change} aria-busy={isPending} className={className}>
      {children}
    </form>
  );
}
