/** The row of tabs; scrolls sideways where it is too long, with room for the focus ring. */
export const tabListClass =
  "relative flex gap-1 overflow-x-auto border-line border-b pt-1 [scrollbar-width:none] [&::-webkit-scrollbar]:hidden";

/** One tab, chosen by `data-active` or `aria-current`. */
export const tabClass =
  "relative inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-t-md px-3 font-medium text-muted text-sm transition-colors hover:text-ink focus-visible:-outline-offset-2 data-active:text-ink pointer-coarse:min-h-11 aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent forced-colors:after:bg-[Highlight]";
