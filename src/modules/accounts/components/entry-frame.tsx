import type { ReactNode } from "react";
import { ContourArt } from "#src/ui/contour.tsx";

/** The sheet for coming in: sign-in, sign-up, mailed links. */
export function EntryFrame({
  title,
  lead,
  foot,
  children,
}: {
  title: string;
  lead?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page flex justify-center py-8 sm:py-16">
      <div className="flex w-full max-w-md flex-col gap-5">
        <section className="overflow-hidden rounded-xl border border-line bg-surface shadow-low">
          <div aria-hidden className="relative h-20 overflow-hidden bg-sunken/60">
            <ContourArt seed={7} className="absolute end-2 -top-6 h-36 w-60" />
          </div>
          <header className="flex flex-col gap-2 p-6 pb-0 sm:p-8 sm:pb-0">
            <h1 className="text-2xl">{title}</h1>
            {lead && <div className="text-muted">{lead}</div>}
          </header>
          <div className="flex flex-col gap-5 p-6 sm:p-8 sm:pt-6">{children}</div>
        </section>
        {foot && <div className="text-center text-muted text-sm">{foot}</div>}
      </div>
    </div>
  );
}
