/** Whether a link may be followed: the web and mail, nothing that runs. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === "string" && /^(?:https?:\/\/|mailto:)[^\s"'<>`]+$/i.test(href);

/** What a person typed as an address, made whole; null when nothing safe can be made of it. */
export function asLink(typed: string): string | null {
  const text = typed.trim();
  if (isSafeLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  const whole = `https://${text}`;
  return /^[^\s:/@]+\.[^\s:/@]+/.test(text) && isSafeLink(whole) ? whole : null;
}
