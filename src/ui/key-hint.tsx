import { Fragment } from "react";

/** Keys to press, together. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-0.5 text-xs">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && (
            <span aria-hidden className="text-muted">
              +
            </span>
          )}
          <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line-strong/60 bg-raised px-1 font-medium font-sans text-muted leading-none">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
