"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useId } from "react";
import { type ComboboxOption, OptionList, type OptionSource, useOptions } from "./combobox-parts.tsx";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { describedBy, Field, type FieldLook } from "./field.tsx";

export interface ComboboxProps extends FieldLook, OptionSource {
  value: string | null;
  onValueChange: (value: string | null, option: ComboboxOption | null) => void;
  placeholder?: string | undefined;
  name?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

const sideButton = "grid h-full w-8 place-items-center rounded-md text-muted hover:text-ink";

/** One of many, found by typing. */
export function Combobox({
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
  name,
  id,
  disabled,
  onBlur,
  ref,
}: ComboboxProps) {
  const t = useTranslations("ui");
  const own = useId();
  const fieldId = id ?? own;
  const { items, state, search, optionOf } = useOptions({ options, onSearch });
  return (
    <Field id={fieldId} labelId={`${fieldId}-label`} {...{ label, hint, error, required, hideLabel, className }}>
      <Base.Root
        items={items}
        value={value === null ? null : optionOf(value)}
        onValueChange={(option: ComboboxOption | null) => onValueChange(option?.value ?? null, option)}
        isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
        onInputValueChange={(text, { reason }) => reason !== "item-press" && search(text)}
        {...(onSearch && { filter: null })}
        name={name}
        disabled={disabled}
        autoHighlight
      >
        <Base.InputGroup className="relative">
          <Base.Input
            ref={ref}
            id={fieldId}
            // the list hides the rest of the page, the label too, from screen readers; a name by id still counts
            aria-labelledby={`${fieldId}-label`}
            placeholder={placeholder}
            onBlur={onBlur}
            aria-required={required || undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(fieldId, { hint, error })}
            className={cx(controlClass, "h-11 truncate pe-16 sm:h-10 pointer-coarse:h-11")}
          />
          <div className="absolute inset-y-0 end-0.5 flex">
            <Base.Clear aria-label={t("clear")} className={sideButton}>
              <X aria-hidden className="size-4" />
            </Base.Clear>
            <Base.Trigger aria-label={t("showOptions")} className={sideButton}>
              <ChevronDown aria-hidden className="size-4" />
            </Base.Trigger>
          </div>
        </Base.InputGroup>
        <OptionList state={state} />
      </Base.Root>
    </Field>
  );
}
