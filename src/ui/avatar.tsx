import { cx } from "./cx.ts";
import { initialsOf, personColour } from "./person-colour.ts";

export type AvatarSize = "xs" | "sm" | "md" | "lg";
export type AvatarShape = "round" | "square";

const sizes: Record<AvatarSize, string> = {
  xs: "size-6 text-[0.625rem]",
  sm: "size-8 text-xs",
  md: "size-10 text-sm",
  lg: "size-14 text-lg",
};

/** A person (round) or an organisation (square) by its initials, always in the same colour. */
export function Avatar({
  name,
  seed,
  size = "md",
  shape = "round",
  decorative,
  className,
}: {
  name: string;
  /** Keeps the colour when the name changes: an id. */
  seed?: string | undefined;
  size?: AvatarSize | undefined;
  shape?: AvatarShape | undefined;
  /** The name stands beside it, so it need not be said twice. */
  decorative?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <span
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
      title={decorative ? undefined : name}
      style={{ backgroundColor: personColour(seed ?? name) }}
      className={cx(
        "inline-grid shrink-0 select-none place-items-center border border-transparent font-semibold text-person-ink leading-none tracking-tight",
        shape === "round" ? "rounded-full" : size === "xs" ? "rounded-sm" : "rounded-md",
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
