"use client";

import { type KeyboardEvent, type Ref, useMemo, useState } from "react";
import type { OptionSearch } from "./combobox-parts.tsx";
import type { FieldLook } from "./field.tsx";
import { MultiCombobox } from "./multi-combobox.tsx";

export interface TagInputProps extends FieldLook {
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  suggestions?: readonly string[] | undefined;
  /** Finds more suggestions for what is typed; their values are the words that are added. */
  onSearch?: OptionSearch | undefined;
  placeholder?: string | undefined;
  max?: number | undefined;
  /** Of one word or phrase, in characters. */
  maxLength?: number | undefined;
  id?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "accent" }) === 0;

/** Free words as chips; Enter, a comma or leaving the field adds what was typed. */
export function TagInput({ value, onValueChange, suggestions = [], max, maxLength = 80, ...rest }: TagInputProps) {
  const [text, setText] = useState("");
  const options = useMemo(
    () => [...new Set([...suggestions, ...value])].map((word) => ({ value: word, label: word })),
    [suggestions, value],
  );

  const add = (typed: string) => {
    const words = typed
      .split(",")
      .map((word) => word.trim().slice(0, maxLength))
      .filter((word) => word !== "");
    const next = [...value];
    for (const word of words) {
      const spelled = suggestions.find((suggestion) => same(suggestion, word)) ?? word;
      if (!next.some((tag) => same(tag, spelled)) && (max === undefined || next.length < max)) next.push(spelled);
    }
    if (next.length > value.length) onValueChange(next);
    setText("");
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // With a suggestion marked, Enter takes the suggestion.
    const marked = event.key === "Enter" && event.currentTarget.getAttribute("aria-activedescendant");
    if (
      (event.key === "Enter" || event.key === ",") &&
      !marked &&
      text.trim() !== "" &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      add(text);
    }
  };

  return (
    <MultiCombobox
      {...rest}
      options={options}
      value={value}
      max={max}
      onValueChange={(values) => {
        onValueChange(values);
        setText("");
      }}
      onBlur={() => text.trim() !== "" && add(text)}
      typed={{ text, onText: (typed) => (typed.includes(",") ? add(typed) : setText(typed)), onKeyDown }}
    />
  );
}
