import { z } from "zod";

export type AccountId = string & { readonly brand: "Account" };
export type ClusterId = string & { readonly brand: "Cluster" };
export type DocumentId = string & { readonly brand: "Document" };

// The only places where a brand is minted: out of validated input or a row of the database.
export const asAccountId = (id: string) => id as AccountId;
export const asClusterId = (id: string) => id as ClusterId;
export const asDocumentId = (id: string) => id as DocumentId;

/** Any id from outside; lower-cased, so that one thing has one spelling. */
export const idSchema = z.uuid().transform((id) => id.toLowerCase());
export const accountIdSchema = idSchema.transform(asAccountId);
export const clusterIdSchema = idSchema.transform(asClusterId);
export const documentIdSchema = idSchema.transform(asDocumentId);

/** A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random; rows made later sort later. */
export function newId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now / 0x10000));
  view.setUint16(4, now % 0x10000);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
