/** Hosts that many stand behind: programmes, networks, builders of pages. They say nothing of who somebody is. */
const shared =
  /(^|\.)(interreg[\w-]*\.\w+|keep\.eu|europa\.eu|alpine-space\.eu|central2020\.eu|facebook\.com|linkedin\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|google\.com|wixsite\.com|wordpress\.com|blogspot\.com|github\.io)$/;

/** An address as it can be linked, with its scheme; null for what is none. */
export function websiteIn(text: string): string | null {
  const first = text.trim().split(/[\s;,]+/)[0] ?? "";
  if (!first || /^(n\/?a|none|no|-+)$/i.test(first)) return null;
  const fixed = first.replace(/^(https?):?\/{1,3}(?=\w)/i, "$1://").replace(/^(?!https?:\/\/)/i, "https://");
  if (!URL.canParse(fixed)) return null;
  const url = new URL(fixed);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  if (!/^([\p{L}\d-]{1,63}\.)+\p{L}{2,}$/u.test(url.hostname) && !/^[a-z\d.-]+\.xn--[a-z\d]+$/.test(url.hostname))
    return null;
  return url.href.length <= 300
    ? url.href.replace(/\/$/, url.pathname === "/" && !url.search && !url.hash ? "" : "/")
    : null;
}

/** The host as organisations are compared by; null where many share it. */
export function ownDomain(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.replace(/^www\d?\./, "");
  return shared.test(host) ? null : host;
}
