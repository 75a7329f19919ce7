import { ChevronDown } from "lucide-react";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";

/** One of a few in a GET form, named for those who do not see it; needs no script, and sends none. */
export function FormSelect({
  label,
  name,
  options,
  chosen,
  className,
}: {
  label: string;
  name: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
  className?: string | undefined;
}) {
  return (
    <div className={cx("relative", className)}>
      <select
        name={name}
        aria-label={label}
        defaultValue={chosen}
        className={cx(controlClass, "select-field h-11 truncate pe-9 sm:h-10 pointer-coarse:h-11")}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" />
    </div>
  );
}
