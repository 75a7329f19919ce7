import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** Facts, each with its name; leaves out those without a value. */
export function DefinitionList({
  items,
  layout = "rows",
  className,
}: {
  items: readonly { term: string; value: ReactNode }[];
  layout?: "rows" | "grid" | undefined;
  className?: string | undefined;
}) {
  const given = items.filter(({ value }) => value !== undefined && value !== null && value !== "" && value !== false);
  return (
    <dl
      className={cx(
        "@container text-sm",
        layout === "grid"
          ? "grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-x-6 gap-y-4"
          : "divide-y divide-line",
        className,
      )}
    >
      {given.map(({ term, value }) => (
        <div
          key={term}
          className={
            layout === "grid"
              ? "min-w-0"
              : "grid gap-x-6 gap-y-0.5 py-2.5 first:pt-0 last:pb-0 @md:grid-cols-[11rem_1fr]"
          }
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
