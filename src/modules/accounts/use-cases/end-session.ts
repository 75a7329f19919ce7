import type { Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canEndSession } from "../policy.ts";
import { deleteSessions, findSessionOwner } from "../store.ts";

/** Signs out: the row is gone, and with it every use of its cookie, on pages, API and sockets. */
export async function signOut(accountId: string, sessionId: string): Promise<void> {
  await transaction((tx) => deleteSessions(tx, accountId, { only: sessionId }));
}

/** Ends one of one's own sessions, as on a device that was lost. */
export async function endSession(actor: Person, sessionId: string): Promise<void> {
  await transaction(async (tx) => {
    const session = await findSessionOwner(tx, sessionId);
    if (!session || !canEndSession(actor, session)) throw notFound();
    await deleteSessions(tx, session.accountId, { only: sessionId });
  });
}

/** Ends all of one's own sessions but this one; says how many. */
export async function endOtherSessions(actor: Person): Promise<number> {
  return transaction((tx) => deleteSessions(tx, actor.accountId, { allBut: actor.sessionId }));
}
