import { DomainError } from "#src/lib/errors.ts";
import { ownPath } from "#src/lib/own-path.ts";
import { clusterInputSchema } from "#src/modules/clusters/schema.ts";
import { actFor } from "#src/modules/clusters/use-cases/act-for.ts";
import { readActor } from "#src/server/auth/read-actor.ts";

/** Switches the cluster one acts for, by a plain form: the header needs no API client for it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const input = clusterInputSchema.safeParse({ clusterId: form.get("clusterId") });
  const to = ownPath(form.get("to"), "/home");
  try {
    if (input.success) await actFor(await readActor(request.headers.get("cookie")), input.data.clusterId);
  } catch (error) {
    // Left or removed meanwhile: the page that follows shows for whom one acts.
    if (!(error instanceof DomainError)) throw error;
  }
  return new Response(null, { status: 303, headers: { Location: to } });
}
