import type { ReactNode } from "react";

/** One question of the form, on a sheet of its own. */
export function Step({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4 shadow-low sm:p-6">
      <legend className="float-left mb-4 w-full font-semibold text-lg">{legend}</legend>
      <div className="clear-both flex flex-col gap-5">{children}</div>
    </fieldset>
  );
}
