export type SheetSize = "sm" | "md" | "lg";

export const sheetSizes: Record<SheetSize, string> = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" };

/** What lies behind a modal sheet. */
export const backdropClass =
  "fixed inset-0 z-50 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** A modal sheet: rises from below on phones, stands in the middle elsewhere. */
export const sheetClass =
  "flex max-h-[92dvh] w-full flex-col rounded-t-xl border border-line bg-surface text-ink shadow-high outline-none transition-[opacity,translate] duration-200 data-ending-style:translate-y-6 data-ending-style:opacity-0 data-starting-style:translate-y-6 data-starting-style:opacity-0 sm:max-h-[85dvh] sm:rounded-xl sm:data-ending-style:translate-y-2 sm:data-starting-style:translate-y-2";
