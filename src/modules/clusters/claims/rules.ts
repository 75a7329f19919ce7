import { days } from "#src/lib/dates.ts";
import { type GenericKind, genericHosts } from "./generic-hosts.ts";
import type { ClaimWay, NoProof } from "./schema.ts";

/** For how many days a claim can be answered: with the mailed link, or by an administrator. */
const daysToAnswer: Readonly<Record<ClaimWay, number>> = { mail: 3, administrator: 60 };

export const expiryOf = (way: ClaimWay, now: Date): Date => new Date(now.getTime() + days(daysToAnswer[way]));

/** A pending claim whose time is over counts as expired before the job has said so. */
export const isOpen = (claim: { readonly state: string; readonly expiresAt: Date }, now: Date): boolean =>
  claim.state === "pending" && claim.expiresAt > now;

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** What kind of place this is, when it belongs to many and therefore proves nothing of one. */
export const genericKind = (host: string): GenericKind | null =>
  genericHosts.find(({ hosts }) => hosts.some((generic) => isWithin(host, generic)))?.kind ?? null;

/** "https://www.holz.example/en" -> "holz.example"; null for what is no address of a website. */
export function hostOf(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const { hostname, protocol } = new URL(website);
  const host = hostname
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^www\./, "");
  return /^https?:$/.test(protocol) && /^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]+$/.test(host) ? host : null;
}

// "co.uk", "gv.at", "com.pl": below such a name, everybody has a website.
const isPublicSuffix = (domain: string): boolean =>
  /^(ac|asso|co|com|edu|go|gouv|gov|gv|info|net|or|org)\.[a-z]{2}$/.test(domain) || !domain.includes(".");

/** Whether this website can prove anything, and at which domain. */
export function proofDomain(website: string | null): { ok: true; host: string } | { ok: false; reason: NoProof } {
  const host = hostOf(website);
  if (host === null) return { ok: false, reason: "noWebsite" };
  return genericKind(host) === null ? { ok: true, host } : { ok: false, reason: "genericWebsite" };
}

/** Whether who reads this address speaks for the cluster: it is at the domain of its website, below or above it. */
export function proves(website: string | null, email: string): { ok: true } | { ok: false; reason: NoProof } {
  const proof = proofDomain(website);
  if (!proof.ok) return proof;
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const related =
    isWithin(domain, proof.host) || (isWithin(proof.host, domain) && !isPublicSuffix(domain) && !genericKind(domain));
  return related ? { ok: true } : { ok: false, reason: "otherDomain" };
}
