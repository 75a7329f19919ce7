/** The sheet that floats above the page: menus, popovers, lists of options. */
export const popupClass =
  "origin-(--transform-origin) rounded-lg border border-line bg-raised text-ink text-sm shadow-high outline-none transition-[opacity,scale] data-ending-style:scale-98 data-ending-style:opacity-0 data-instant:transition-none data-starting-style:scale-98 data-starting-style:opacity-0";

/** One row of such a list. */
export const optionClass =
  "flex min-h-9 cursor-default select-none items-center gap-2 rounded-md border border-transparent px-2.5 py-1.5 outline-none data-disabled:opacity-50 data-highlighted:bg-accent-soft forced-colors:data-highlighted:border-[Highlight] pointer-coarse:min-h-11";
