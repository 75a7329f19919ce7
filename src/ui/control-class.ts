/** The look shared by every text-like control. */
export const controlClass =
  "w-full min-w-0 rounded-md border border-line-strong/80 bg-raised px-3 text-base text-ink shadow-low transition-[border-color] hover:border-line-strong focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&:is(input,textarea):read-only]:bg-sunken aria-invalid:border-danger sm:text-sm";
