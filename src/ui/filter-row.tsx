import { cx } from "./cx.ts";

export interface CheckOption {
  value: string;
  label: string;
  /** How many things it would leave. */
  count?: number | undefined;
}

/** One value of a filter, with what it would leave. */
export function FilterRow({
  name,
  option,
  checked,
  className,
}: {
  name: string;
  option: CheckOption;
  checked: boolean;
  className?: string | undefined;
}) {
  return (
    <label
      className={cx(
        "min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-sm leading-snug hover:bg-ink/5 has-checked:font-medium pointer-coarse:min-h-10",
        option.count === 0 && "text-muted",
        className ?? "flex",
      )}
    >
      <input
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={checked}
        className="tick size-4 shrink-0 rounded-sm"
      />
      <span className="min-w-0 flex-1">{option.label}</span>
      {option.count !== undefined && <span className="text-muted text-xs tabular-nums">{option.count}</span>}
    </label>
  );
}
