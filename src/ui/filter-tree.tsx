"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { fold } from "#src/lib/fold.ts";
import type { FilterListWords } from "./filter-list.tsx";
import { type CheckOption, FilterRow } from "./filter-row.tsx";
import { FilterWords } from "./filter-words.tsx";

export interface FilterBranch {
  key: string;
  label: string;
  count: number;
  /** Whether it is open to begin with. */
  isOpen: boolean;
  rows: readonly (CheckOption & { depth: 0 | 1 | 2 })[];
}

const indents = ["", "ps-7", "ps-12"] as const;

function Branch({
  branch,
  name,
  chosen,
  wanted,
}: {
  branch: FilterBranch;
  name: string;
  chosen: readonly string[];
  wanted: string;
}) {
  const [isOpen, setOpen] = useState(branch.isOpen);
  const isFound = ({ label, value }: CheckOption) => fold(label).includes(wanted) || chosen.includes(value);
  const isWhole = wanted === "" || fold(branch.label).includes(wanted);
  if (wanted && !isWhole && !branch.rows.some(isFound)) return <Kept branch={branch} name={name} chosen={chosen} />;
  return (
    <details
      open={isOpen || wanted !== ""}
      onToggle={(event) => wanted === "" && setOpen(event.currentTarget.open)}
      className="group/branch"
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-md px-2 py-1 text-sm leading-snug hover:bg-ink/5 pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open/branch:rotate-90"
        />
        <span className="min-w-0 flex-1">{branch.label}</span>
        <span className="text-muted text-xs tabular-nums">{branch.count}</span>
      </summary>
      <div className="ms-3.5 border-line border-s ps-1">
        {branch.rows.map((row) => (
          <FilterRow
            key={row.value}
            name={name}
            option={row}
            checked={chosen.includes(row.value)}
            className={`${isWhole || isFound(row) ? "flex" : "not-has-checked:hidden flex"} ${indents[row.depth]}`}
          />
        ))}
      </div>
    </details>
  );
}

/** What is chosen in a branch that is out of sight stays in the form. */
function Kept({ branch, name, chosen }: { branch: FilterBranch; name: string; chosen: readonly string[] }) {
  return branch.rows
    .filter(({ value }) => chosen.includes(value))
    .map((row) => <FilterRow key={row.value} name={name} option={row} checked className="hidden" />);
}

/** Filters of a GET form as a tree: branches that fold, in each rows by their depth. */
export function FilterTree({
  legend,
  name,
  branches,
  chosen,
  words,
}: {
  legend: string;
  name: string;
  branches: readonly FilterBranch[];
  chosen: readonly string[];
  words: Pick<FilterListWords, "find" | "none">;
}) {
  const [text, setText] = useState("");
  const wanted = fold(text.trim());
  const isFound = ({ label, rows }: FilterBranch) =>
    fold(label).includes(wanted) || rows.some((row) => fold(row.label).includes(wanted));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      {branches.length > 1 && (
        <FilterWords
          label={words.find}
          value={text}
          onChange={setText}
          none={wanted && !branches.some(isFound) ? words.none : null}
        />
      )}
      <div className="-mx-2 max-h-80 overflow-y-auto overscroll-contain p-0.5">
        {branches.map((branch) => (
          <Branch key={branch.key} branch={branch} name={name} chosen={chosen} wanted={wanted} />
        ))}
      </div>
    </fieldset>
  );
}
