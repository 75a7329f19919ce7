/**
 * A path on this site out of what somebody put into an address, or `fallback`. Browsers read "//x", "/\x" and "/<tab>/x" as
 * another site, so the address is parsed as they parse it, and what comes out is looked at.
 */
export function ownPath(to: unknown, fallback: string): string {
  if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, "http://own.invalid")) return fallback;
  const { origin, pathname, search, hash } = new URL(to, "http://own.invalid");
  if (origin !== "http://own.invalid" || /^\/[/\\]/.test(pathname)) return fallback;
  return pathname + search + hash;
}
