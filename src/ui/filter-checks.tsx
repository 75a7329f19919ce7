import { Check } from "lucide-react";
import { cx } from "./cx.ts";

export interface CheckOption {
  value: string;
  label: string;
  /** How many things it would leave. */
  count?: number | undefined;
}

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

/** Filters of a GET form as a list, which may be long. */
export function FilterList({ legend, name, options, chosen, className }: FilterChecksProps) {
  return (
    <fieldset className={cx("min-w-0", className)}>
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="-mx-2 max-h-60 overflow-y-auto overscroll-contain p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-sm leading-snug hover:bg-ink/5 has-checked:font-medium pointer-coarse:min-h-10",
              option.count === 0 && "text-muted",
            )}
          >
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="tick size-4 shrink-0 rounded-sm"
            />
            <span className="min-w-0 flex-1">{option.label}</span>
            {option.count !== undefined && <span className="text-muted text-xs tabular-nums">{option.count}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
