"use client";

import { useState } from "react";
import { fold } from "#src/lib/fold.ts";
import { type CheckOption, FilterRow } from "./filter-row.tsx";
import { FilterWords } from "./filter-words.tsx";

export interface FilterListWords {
  /** On the button under a long list, with how many there are. */
  all: string;
  fewer: string;
  /** The name of the field that narrows a long list. */
  find: string;
  /** Said where nothing in the list is like what was typed. */
  none: string;
}

/** With so few more, a button would take as much room as they do. */
const slack = 2;
/** So many are found by name rather than by eye. */
const many = 14;

/**
 * Filters of a GET form as a list. Of a long one the first `top` are shown, besides those chosen, until all are asked for or
 * some are looked for by name; without scripts all are. Rows that are not shown stay in the form.
 */
export function FilterList({
  legend,
  name,
  options,
  chosen,
  top = 8,
  words,
}: {
  legend: string;
  name: string;
  options: readonly CheckOption[];
  chosen: readonly string[];
  top?: number | undefined;
  words: FilterListWords;
}) {
  const [showsAll, setAll] = useState(false);
  const [text, setText] = useState("");
  const isLong = options.length > top + slack;
  const wanted = fold(text.trim());
  const isFound = ({ label }: CheckOption) => fold(label).includes(wanted);
  const isShown = (option: CheckOption, at: number) =>
    chosen.includes(option.value) || (wanted ? isFound(option) : showsAll || !isLong || at < top);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      {options.length > many && (
        <FilterWords
          label={words.find}
          value={text}
          onChange={setText}
          none={wanted && !options.some(isFound) ? words.none : null}
        />
      )}
      <div className="-mx-2 max-h-80 overflow-y-auto overscroll-contain p-0.5">
        {options.map((option, at) => (
          <FilterRow
            key={option.value}
            name={name}
            option={option}
            checked={chosen.includes(option.value)}
            className={isShown(option, at) ? "flex" : "not-has-checked:hidden flex noscript:flex!"}
          />
        ))}
      </div>
      {isLong && !wanted && (
        <button
          type="button"
          aria-expanded={showsAll}
          onClick={() => setAll(!showsAll)}
          className="link mt-1 min-h-8 text-sm noscript:hidden"
        >
          {showsAll ? words.fewer : words.all}
        </button>
      )}
    </fieldset>
  );
}
