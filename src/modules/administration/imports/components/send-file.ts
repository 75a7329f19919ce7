import { z } from "zod";
import type { ImportKind, ImportPart } from "../schema.ts";

const answerSchema = z.union([
  z.object({ ok: z.literal(true), runId: z.string() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
  z.object({ error: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
]);

export type Sent = z.output<typeof answerSchema>;

/** Sends a file as it is; the API answers with the import that it belongs to, or why it cannot be read. */
export async function sendFile(kind: ImportKind, part: ImportPart, run: string | null, file: File): Promise<Sent> {
  const address = new URLSearchParams({ kind, part, name: file.name.slice(0, 200), ...(run && { run }) });
  const response = await fetch(`/api/imports?${address}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  return answerSchema.parse(await response.json());
}
