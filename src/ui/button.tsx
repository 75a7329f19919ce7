import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

interface Look {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** As wide as its container. */
  wide?: boolean | undefined;
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-line-strong/55 bg-raised text-ink shadow-low hover:border-line-strong hover:bg-surface",
  quiet: "border-transparent text-ink hover:bg-ink/7",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 gap-1.5 px-2.5 py-1 text-sm pointer-coarse:min-h-10",
  md: "min-h-10 gap-2 px-4 py-1.5 text-sm pointer-coarse:min-h-11",
  lg: "min-h-12 gap-2.5 px-6 py-2 text-base",
};

const iconSizes: Record<ButtonSize, string> = {
  sm: "size-8 pointer-coarse:size-10",
  md: "size-10 pointer-coarse:size-11",
  lg: "size-12",
};

const base =
  "inline-flex shrink-0 items-center justify-center rounded-md border text-center font-medium leading-snug no-underline select-none transition-[background-color,border-color,color] disabled:cursor-not-allowed disabled:opacity-50 not-aria-busy:aria-disabled:cursor-not-allowed not-aria-busy:aria-disabled:opacity-50 aria-busy:cursor-progress [&_svg]:size-[1.15em] [&_svg]:shrink-0";

const look = ({ variant = "secondary", size = "md", wide }: Look) =>
  cx(base, variants[variant], sizes[size], wide && "w-full");

export interface ButtonProps extends ComponentProps<"button">, Look {
  /** Its deed is under way: shows a spinner and takes no second press, but keeps the focus. */
  busy?: boolean | undefined;
  icon?: ReactNode;
}

/** A deed. */
export function Button({ variant, size, wide, busy, icon, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      // A busy submit button becomes a plain one, so that Enter does not send the form twice.
      type={busy ? "button" : (type ?? "button")}
      onClick={busy ? undefined : onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      className={cx(look({ variant, size, wide }), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, "children">, Look {
  icon?: ReactNode;
  children: ReactNode;
}

/** A way to another page that looks like a button. */
export function LinkButton({ variant, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(look({ variant, size, wide }), className)}>
      {icon}
      {children}
    </Link>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** Its name for those who do not see the icon. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
}

/** A deed shown by an icon alone. */
export function IconButton({ label, icon, variant = "quiet", size = "md", className, type, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      aria-label={label}
      className={cx(base, variants[variant], iconSizes[size], "p-0", className)}
    >
      {icon}
    </button>
  );
}
