import { createHash } from "node:crypto";

/** The same id at every seeding, so that the parts of the demo find each other (a UUID of version 8, RFC 9562). */
export function idFor(kind: string, key: string): string {
  const hex = createHash("sha256").update(`cordata demo ${kind} ${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const now = Date.now();

/** So many days before the seeding; after it when negative. */
export const ago = (days: number): Date => new Date(now - days * 86_400_000);

/** The calendar day so many days after the seeding. */
export const dayIn = (days: number): string => ago(-days).toISOString().slice(0, 10);
