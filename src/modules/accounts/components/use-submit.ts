"use client";

import { TRPCClientError } from "@trpc/client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";

/** What was refused: error keys at fields, or one for the form as a whole. */
export type Refusal = { readonly fields?: Readonly<Record<string, string | undefined>>; readonly form?: string };

type Failure = {
  data?: { key?: string; params?: Record<string, string | number>; fields?: Record<string, string> } | null;
};

const isFailure = (error: unknown): error is Error & Failure => error instanceof TRPCClientError;

/**
 * Sends a form whose fields keep what was typed. A refusal is told at its field, which takes the focus, else above the
 * form. `send` gives a refusal, or nothing when all went well.
 */
export function useSubmit(send: (value: (field: string) => string) => Promise<Refusal | undefined>) {
  const words = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ fields: Record<string, string>; form?: string }>({ fields: {} });

  useEffect(() => {
    if (Object.keys(problem.fields).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);

  const told = (error: unknown): typeof problem => {
    if (!isFailure(error)) return { fields: {}, form: words("common.offline") };
    const fields = Object.entries(error.data?.fields ?? {}).map(([name, key]) => [name, words(key)] as const);
    return fields.length > 0 ? { fields: Object.fromEntries(fields) } : { fields: {}, form: words(error) };
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const refusal = await send((field) => String(data.get(field) ?? ""));
      const fields = Object.entries(refusal?.fields ?? {}).flatMap(([name, key]) =>
        key ? [[name, words(key)] as const] : [],
      );
      setProblem({ fields: Object.fromEntries(fields), ...(refusal?.form && { form: words(refusal.form) }) });
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  };

  // POST, so that a press before the page has come to life puts no password into an address.
  return {
    form: { ref: form, method: "post", onSubmit } as const,
    busy,
    fields: problem.fields,
    problem: problem.form,
  };
}
