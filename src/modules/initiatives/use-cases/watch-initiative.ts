import { type Actor, anonymous, isPerson } from "#src/lib/actor.ts";
import { loadPerson } from "#src/modules/accounts/use-cases/load-person.ts";
import { changesOf, hub } from "#src/platform/live.ts";
import { reading } from "#src/platform/transaction.ts";
import { canSeeInitiative } from "../policy.ts";
import { findScope } from "../store.ts";
import { ensureSeen } from "./enter-work.ts";

/**
 * Yields at once and then each time that something in the initiative changed. Ends when the session does, and when the
 * initiative is hidden from the person. Throws `notFound` at the start.
 */
export async function* watchInitiative(
  actor: Actor,
  { initiativeId }: { initiativeId: string },
  signal: AbortSignal,
): AsyncGenerator<void> {
  const ended = new AbortController();
  const sessionEnded = (sessionId: string) => {
    if (isPerson(actor) && sessionId === actor.sessionId) ended.abort();
  };
  hub().on("session_ended", sessionEnded);
  try {
    const changes = changesOf(`initiative:${initiativeId}`, AbortSignal.any([signal, ended.signal]));
    // Listening begins with the first `next`: before the rights are read, so that nothing falls in between.
    let change = changes.next();
    ensureSeen(actor, await findScope(reading(), initiativeId));
    yield;
    while (!(await change).done) {
      change = changes.next();
      const now = isPerson(actor) ? ((await loadPerson(actor.sessionId)) ?? null) : anonymous;
      const scope = await findScope(reading(), initiativeId);
      if (!now || !scope || !canSeeInitiative(now, scope)) return;
      yield;
    }
  } finally {
    ended.abort();
    hub().off("session_ended", sessionEnded);
  }
}
