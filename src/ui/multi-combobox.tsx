"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEventHandler, type Ref, useId } from "react";
import { type ComboboxOption, OptionList, type OptionSource, useOptions } from "./combobox-parts.tsx";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { describedBy, Field, type FieldLook } from "./field.tsx";

export interface MultiComboboxProps extends FieldLook, OptionSource {
  value: readonly string[];
  onValueChange: (values: string[], options: ComboboxOption[]) => void;
  placeholder?: string | undefined;
  /** No more than this many. */
  max?: number | undefined;
  name?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  /** For fields that are built on this one. */
  typed?:
    | { text: string; onText: (text: string) => void; onKeyDown: KeyboardEventHandler<HTMLInputElement> }
    | undefined;
  maxLength?: number | undefined;
}

/** Several of many, found by typing and shown as chips. */
export function MultiCombobox({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  options,
  onSearch,
  value,
  onValueChange,
  placeholder,
  max,
  name,
  id,
  disabled,
  onBlur,
  ref,
  typed,
  maxLength,
}: MultiComboboxProps) {
  const t = useTranslations("ui");
  const own = useId();
  const fieldId = id ?? own;
  const { items, state, search, optionOf } = useOptions({ options, onSearch, cleared: typed?.text === "" });
  const full = max !== undefined && value.length >= max;
  const counter = max !== undefined && (
    <span id={`${fieldId}-count`} className="text-muted text-xs tabular-nums">
      {t("ofMax", { count: value.length, max })}
    </span>
  );
  return (
    <Field
      id={fieldId}
      labelId={`${fieldId}-label`}
      {...{ label, hint, error, required, hideLabel, className }}
      aside={counter}
    >
      <Base.Root
        multiple
        items={items}
        value={value.map(optionOf)}
        onValueChange={(chosen: ComboboxOption[], { reason }) => {
          // Escape closes the list; pressed once more it must not throw away what was chosen.
          if (reason === "escape-key") return;
          if (max !== undefined && chosen.length > max) return;
          onValueChange(
            chosen.map((option) => option.value),
            chosen,
          );
        }}
        isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
        onInputValueChange={(text, { reason }) => {
          // What the list clears on its own (on leaving the field, say) is not for the typed words to lose.
          if (reason === "input-change") typed?.onText(text);
          search(text);
        }}
        {...(typed && { inputValue: typed.text })}
        {...(onSearch && { filter: null })}
        name={name}
        disabled={disabled}
        autoHighlight={!typed}
      >
        <Base.InputGroup
          className={cx(
            controlClass,
            "flex min-h-11 flex-wrap items-center gap-1 px-1.5 py-1 focus-within:outline-2 focus-within:outline-focus sm:min-h-10 pointer-coarse:min-h-11",
            Boolean(error) && "border-danger",
          )}
        >
          <Base.Chips className="contents">
            {value.map(optionOf).map((option) => (
              <Base.Chip
                key={option.value}
                aria-label={option.label}
                aria-description={t("chipHint")}
                className="flex min-h-7 max-w-full items-center gap-0.5 rounded-sm border border-transparent bg-accent-soft ps-2 text-accent text-sm"
              >
                <span className="min-w-0 truncate">{option.label}</span>
                <Base.ChipRemove
                  aria-label={t("remove", { item: option.label })}
                  className="grid size-7 shrink-0 place-items-center rounded-sm hover:bg-accent/15"
                >
                  <X aria-hidden className="size-3.5" />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              ref={ref}
              id={fieldId}
              // the list hides the rest of the page, the label too, from screen readers; a name by id still counts
              aria-labelledby={`${fieldId}-label`}
              placeholder={value.length === 0 ? placeholder : undefined}
              readOnly={full}
              maxLength={maxLength}
              onBlur={onBlur}
              onKeyDown={typed?.onKeyDown}
              aria-required={required || undefined}
              aria-invalid={error ? true : undefined}
              aria-describedby={describedBy(fieldId, { hint, error }, counter ? `${fieldId}-count` : undefined)}
              className="h-8 min-w-12 flex-1 bg-transparent px-1.5 outline-none"
            />
          </Base.Chips>
        </Base.InputGroup>
        <OptionList state={state} {...(typed && { empty: t("addTyped") })} />
      </Base.Root>
    </Field>
  );
}
