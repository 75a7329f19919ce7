"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "./cx.ts";
import { optionClass, popupClass } from "./popup-class.ts";

export interface ComboboxOption {
  value: string;
  label: string;
  hint?: string | undefined;
  group?: string | undefined;
}

/** Finds options for what was typed; `signal` ends a search that a newer one overtook. */
export type OptionSearch = (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;

export interface OptionSource {
  /** All options, or with `onSearch` those to show (and name) before anything is typed. */
  options?: readonly ComboboxOption[] | undefined;
  onSearch?: OptionSearch | undefined;
}

interface OptionGroup {
  label: string | undefined;
  items: ComboboxOption[];
}

/** Options in the order of their groups' first appearance. */
const grouped = (options: readonly ComboboxOption[]): OptionGroup[] => {
  const groups = new Map<string | undefined, ComboboxOption[]>();
  for (const option of options) {
    const members = groups.get(option.group);
    if (members) members.push(option);
    else groups.set(option.group, [option]);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
};

const waitBeforeSearch = 180;

/**
 * What a combobox offers now, and every option it ever saw, so that a chosen one keeps its name. `cleared` says that the
 * field was emptied by other means than typing.
 */
export function useOptions({ options, onSearch, cleared }: OptionSource & { cleared?: boolean }) {
  const [found, setFound] = useState<readonly ComboboxOption[]>();
  const [state, setState] = useState<"still" | "searching" | "failed">("still");
  const known = useRef(new Map<string, ComboboxOption>());
  const running = useRef<{ timer: ReturnType<typeof setTimeout>; abort: AbortController }>(undefined);
  for (const option of [...(options ?? []), ...(found ?? [])]) known.current.set(option.value, option);

  const stop = () => {
    clearTimeout(running.current?.timer);
    running.current?.abort.abort();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: stops the last search when the field goes away
  useEffect(() => stop, []);

  const search = (text: string) => {
    if (!onSearch) return;
    stop();
    if (text.trim() === "") {
      setFound(undefined);
      setState("still");
      return;
    }
    const abort = new AbortController();
    setState("searching");
    const timer = setTimeout(async () => {
      try {
        const result = await onSearch(text, abort.signal);
        if (abort.signal.aborted) return;
        setFound(result);
        setState("still");
      } catch {
        if (!abort.signal.aborted) setState("failed");
      }
    }, waitBeforeSearch);
    running.current = { timer, abort };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` is another one at every rendering and does the same
  useEffect(() => {
    if (cleared) search("");
  }, [cleared]);

  const offered = found ?? options ?? [];
  return {
    offered,
    items: offered.some((option) => option.group !== undefined) ? grouped(offered) : offered,
    state,
    search,
    optionOf: (value: string): ComboboxOption => known.current.get(value) ?? { value, label: value },
  };
}

function OptionRow({ option }: { option: ComboboxOption }) {
  return (
    <Base.Item value={option} className={cx(optionClass, "items-start")}>
      <span className="mt-0.5 grid size-4 shrink-0 place-items-center text-accent">
        <Base.ItemIndicator>
          <Check aria-hidden className="size-4" />
        </Base.ItemIndicator>
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span>{option.label}</span>
        {option.hint && <span className="text-muted text-xs">{option.hint}</span>}
      </span>
    </Base.Item>
  );
}

/** The list under a combobox. */
export function OptionList({ state, empty }: { state: "still" | "searching" | "failed"; empty?: string }) {
  const t = useTranslations("ui");
  const row = (entry: ComboboxOption | OptionGroup) =>
    "items" in entry ? (
      <Base.Group key={entry.label ?? ""} items={entry.items}>
        {entry.label && <Base.GroupLabel className="eyebrow px-2.5 pt-2 pb-1">{entry.label}</Base.GroupLabel>}
        <Base.Collection>
          {(option: ComboboxOption) => <OptionRow key={option.value} option={option} />}
        </Base.Collection>
      </Base.Group>
    ) : (
      <OptionRow key={entry.value} option={entry} />
    );
  return (
    <Base.Portal>
      <Base.Positioner className="z-50 outline-none" sideOffset={4} collisionPadding={8}>
        <Base.Popup className={cx(popupClass, "w-(--anchor-width) min-w-48 max-w-(--available-width)")}>
          <Base.Status className="px-3.5 text-muted text-sm not-empty:py-2.5">
            {state === "searching" ? t("searching") : state === "failed" ? t("searchFailed") : null}
          </Base.Status>
          <Base.Empty className="px-3.5 text-muted text-sm not-empty:py-2.5">
            {state === "still" ? (empty ?? t("noResults")) : null}
          </Base.Empty>
          <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0">
            {row}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
