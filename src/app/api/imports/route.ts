import { DomainError } from "#src/lib/errors.ts";
import { maxBytes, uploadSchema } from "#src/modules/administration/imports/schema.ts";
import { receiveFile } from "#src/modules/administration/imports/use-cases/receive-file.ts";
import { requestPreview } from "#src/modules/administration/imports/use-cases/request-preview.ts";
import { readActor } from "#src/server/auth/read-actor.ts";

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

const statuses: Partial<Record<DomainError["code"], number>> = { notFound: 404, tooMany: 429 };

/** Takes a file for an import, as the body of the request; what it is, the address says. */
export async function POST(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const upload = uploadSchema.safeParse({
    kind: given.get("kind"),
    part: given.get("part"),
    runId: given.get("run"),
    name: given.get("name"),
  });
  const actor = await readActor(request.headers.get("cookie"));
  try {
    if (!upload.success || !request.body) return answer({ error: "common.invalid" }, 400);
    if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return answer({ ok: false, reason: "tooLarge" });
    const received = await receiveFile(actor, upload.data, request.body);
    if (received.ok && received.complete) await requestPreview(actor, received.runId);
    return answer(received);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return answer({ error: error.key, params: error.params }, statuses[error.code] ?? 400);
  }
}
