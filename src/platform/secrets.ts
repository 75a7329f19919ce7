import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/**
 * The token of a mailed link, derived from the id of its row: a job can make it again from the id alone, and neither the
 * job's payload nor the database ever holds it. 43 characters, 256 bits.
 */
export const tokenFor = (purpose: string, id: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`${purpose}\0${id}`).digest("base64url");

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
