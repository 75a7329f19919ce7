import type { Person } from "#src/lib/actor.ts";
import { loadPerson } from "#src/modules/accounts/use-cases/load-person.ts";
import { changesOf, hub } from "#src/platform/live.ts";
import { countUnread } from "./count-unread.ts";

/** Yields how many notices are unread, at once and whenever it may have changed. Ends when the session does. */
export async function* watchNotices(person: Person, signal: AbortSignal): AsyncGenerator<{ unread: number }> {
  const ended = new AbortController();
  const onEnded = (sessionId: string) => sessionId === person.sessionId && ended.abort();
  hub().on("session_ended", onEnded);
  try {
    const changes = changesOf(`account:${person.accountId}`, AbortSignal.any([signal, ended.signal]));
    let next = changes.next();
    let told = -1;
    while (!(await next).done) {
      next = changes.next();
      if (!(await loadPerson(person.sessionId))) return;
      const unread = await countUnread(person);
      if (unread !== told) yield { unread };
      told = unread;
    }
  } finally {
    ended.abort();
    hub().off("session_ended", onEnded);
  }
}
