import { cx } from "./cx.ts";

/** The mark: two peaks joined by a rope. */
export function LogoMark({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" fill="none" className={cx("size-8", className)}>
      <path
        d="M2.5 26.5 11 8l5.2 11.3"
        className="stroke-accent"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m14.2 26.5 8.3-14.6 7 14.6"
        className="stroke-accent"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M11 8c1.4 7.4 8.6 9.6 11.5 3.9" className="stroke-signal" strokeWidth="1.9" strokeLinecap="round" />
      <circle cx="11" cy="7.6" r="2.5" className="fill-signal" />
      <circle cx="22.5" cy="11.6" r="2.5" className="fill-signal" />
    </svg>
  );
}

/** The mark and the name. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <span className={cx("inline-flex items-center gap-2", className)}>
      <LogoMark className="size-7" />
      <span translate="no" className="font-[680] text-lg tracking-[-0.03em]">
        Cordata
      </span>
    </span>
  );
}
