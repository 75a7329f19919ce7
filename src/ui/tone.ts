/** What a colour says: `signal` waits for you or is at risk, the others are outcomes. */
export type Tone = "neutral" | "accent" | "signal" | "success" | "warning" | "danger" | "info";

/** Text and soft ground of a tone. */
export const softTone: Record<Tone, string> = {
  neutral: "bg-sunken text-ink",
  accent: "bg-accent-soft text-accent",
  signal: "bg-signal-soft text-signal",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
};

/** Text alone in a tone. */
export const textTone: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent",
  signal: "text-signal",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
  info: "text-info",
};

/** A filled mark (dot, bar) in a tone. */
export const fillTone: Record<Tone, string> = {
  neutral: "bg-line-strong",
  accent: "bg-accent",
  signal: "bg-signal",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  info: "bg-info",
};
