import { Check } from "lucide-react";
import { cx } from "./cx.ts";
import type { CheckOption } from "./filter-row.tsx";

interface FilterChecksProps {
  legend: string;
  name: string;
  options: readonly CheckOption[];
  chosen: readonly string[];
  className?: string | undefined;
}

/** Filters of a GET form as pills in a row. */
export function FilterPills({ legend, name, options, chosen, className }: FilterChecksProps) {
  return (
    <fieldset className={cx("min-w-0", className)}>
      <legend className="eyebrow mb-2">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="group relative inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong/55 bg-raised px-3 text-sm transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:min-h-10"
          >
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <Check aria-hidden className="-ms-1 hidden size-3.5 group-has-checked:block" />
            {option.label}
            {option.count !== undefined && (
              <span className="text-muted text-xs tabular-nums group-has-checked:text-accent">{option.count}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
