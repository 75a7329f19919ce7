"use client";

import { useState } from "react";
import type { Saved } from "../schema.ts";
import { clashingFields, saveMerging } from "./save-merging.ts";

/**
 * What somebody changes of a thing that others change too. Fields not touched follow the present state, touched ones keep
 * what was typed; on a save over a newer state of the same fields `clash` has the newer one until the person decides.
 */
export function useDraft<T extends { readonly revision: number }>(
  present: T,
  save: (revision: number, changes: Partial<T>) => Promise<Saved<T>>,
) {
  const [base, setBase] = useState<T | null>(null);
  const [changes, setChanges] = useState<Partial<T>>({});
  const [clash, setClash] = useState<T | null>(null);
  const [busy, setBusy] = useState(false);
  const dirty = Object.keys(changes).length > 0;

  const clear = () => {
    setBase(null);
    setChanges({});
    setClash(null);
  };
  const submit = async (over: T): Promise<boolean> => {
    if (!dirty) return true;
    setBusy(true);
    try {
      const saved = await saveMerging(over, changes, (revision) => save(revision, changes));
      if (saved.ok) clear();
      else setClash(saved.current);
      return saved.ok;
    } finally {
      setBusy(false);
    }
  };
  return {
    value: { ...present, ...changes },
    dirty,
    busy,
    clash,
    /** The touched fields that now stand otherwise. */
    clashing: clash && base ? clashingFields(base, clash, changes) : [],
    set: <K extends keyof T>(field: K, value: T[K]) => {
      // What was on the screen when the first field was touched is what is changed.
      if (base === null) setBase(present);
      setChanges((old) => ({ ...old, [field]: value }));
    },
    submit: () => submit(base ?? present),
    /** Saves mine over the newer state. */
    keepMine: () => (clash ? submit(clash) : Promise.resolve(true)),
    /** Lets the newer state stand where both changed the same; other changes stay to be saved. */
    takeTheirs: () => {
      if (!clash || !base) return;
      const theirs = new Set<PropertyKey>(clashingFields(base, clash, changes));
      setChanges(
        (old) => Object.fromEntries(Object.entries(old).filter(([field]) => !theirs.has(field))) as Partial<T>,
      );
      setBase(clash);
      setClash(null);
    },
    clear,
  };
}
