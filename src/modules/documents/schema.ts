import { z } from "zod";

/** A block that a new document begins with. */
export type SeedBlock = { readonly kind: "paragraph" | "bullet"; readonly text: string };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A node of rich text, in ProseMirror's JSON. */
export type RichNode = {
  readonly type: string;
  readonly attrs?: { readonly [name: string]: Json };
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly [name: string]: Json } }[];
};

/** The text of every field of a document, and the rows of one of its maps. */
export type DocumentContent = {
  readonly fragments: { readonly [field: string]: RichNode };
  readonly rows: { readonly [id: string]: { readonly [name: string]: Json } };
};

export type DocumentVersion = DocumentContent & {
  readonly documentId: string;
  readonly number: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly contentHash: string;
};

/** Why the server will not open, keep or change a document, for good; for any other reason the client tries again. */
export const finalReasons = ["missing", "access", "damaged", "session", "tooLarge", "refused"] as const;
export type FinalReason = (typeof finalReasons)[number];

/** How a person looks to the others in a document; written by the server, never by the client. */
export const presenceSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  clusterName: z.string(),
});
export type Presence = z.infer<typeof presenceSchema>;

/** What the server tells a connected client beside the text itself. */
export const serverMessageSchema = z.discriminatedUnion("t", [
  z.object({ t: z.literal("rights"), roots: z.array(z.string()), me: presenceSchema }),
  /** An update was not taken over; `roots` are the fields that it touched. The connection takes no more. */
  z.object({ t: z.literal("refused"), reason: z.enum(["rights", "malformed"]), roots: z.array(z.string()) }),
  z.object({ t: z.literal("storage"), ok: z.boolean() }),
  z.object({ t: z.literal("closing"), reason: z.literal("access") }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** One change, as it enters the log. */
export type LogEntry = {
  readonly documentId: string;
  readonly accountId: string | null;
  readonly clusterId: string | null;
  readonly update: Uint8Array<ArrayBuffer>;
};
