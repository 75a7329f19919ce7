import type { Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { loadPerson } from "#src/modules/accounts/use-cases/load-person.ts";
import { changesOf, hub } from "#src/platform/live.ts";
import { reading } from "#src/platform/transaction.ts";
import { canViewSummary } from "../policy.ts";
import { findStanding } from "../store.ts";

async function maySee(person: Person, adaptationId: string): Promise<boolean> {
  // Read anew: roles and sessions end while a stream is open.
  const now = await loadPerson(person.sessionId);
  const adaptation = now && (await findStanding(reading(), adaptationId));
  return Boolean(now && adaptation && canViewSummary(now, adaptation));
}

/**
 * Yields the time of each change of an adaptation, the first at once. Ends when the session ends or the person may see it
 * no more. Throws `notFound` at the start.
 */
export async function* watchAdaptation(
  person: Person,
  adaptationId: string,
  signal: AbortSignal,
): AsyncGenerator<Date> {
  const ended = new AbortController();
  const onEnded = (sessionId: string) => sessionId === person.sessionId && ended.abort();
  hub().on("session_ended", onEnded);
  try {
    // Listening begins before the first look: what changes in between is not missed.
    const changes = changesOf(`adaptation:${adaptationId}`, AbortSignal.any([signal, ended.signal]));
    let next = changes.next();
    if (!(await maySee(person, adaptationId))) throw notFound();
    yield new Date();
    while (!(await next).done) {
      next = changes.next();
      if (!(await maySee(person, adaptationId))) return;
      yield new Date();
    }
  } finally {
    ended.abort();
    hub().off("session_ended", onEnded);
  }
}
