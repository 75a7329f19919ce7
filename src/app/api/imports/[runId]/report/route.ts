import { getLocale } from "next-intl/server";
import { DomainError } from "#src/lib/errors.ts";
import { runInputSchema } from "#src/modules/administration/imports/schema.ts";
import { writeReport } from "#src/modules/administration/imports/use-cases/write-report.ts";
import { readActor } from "#src/server/auth/read-actor.ts";

const missing = () => new Response("Not found.", { status: 404, headers: { "cache-control": "no-store" } });

/** Written as fast as it is read, and no further when the reader leaves. */
function bytesOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** The report of an import as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  const input = runInputSchema.safeParse(await params);
  if (!input.success) return missing();
  try {
    const actor = await readActor(request.headers.get("cookie"));
    const { name, lines } = await writeReport(actor, input.data.runId, await getLocale());
    return new Response(bytesOf(lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="report.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return missing();
    throw error;
  }
}
