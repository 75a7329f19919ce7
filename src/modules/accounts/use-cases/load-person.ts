import type { Person } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { findPerson, touchSession } from "../store.ts";

// "Last seen" is for the list of sessions: five minutes are exact enough, and most requests write nothing.
const seenEvery = 300_000;

/** The person behind a session, read anew at each request: an ended session is nobody at once. */
export async function loadPerson(sessionId: string): Promise<Person | null> {
  const now = new Date();
  const found = await findPerson(reading(), sessionId, now);
  if (found && now.getTime() - found.lastSeenAt.getTime() > seenEvery) await touchSession(reading(), sessionId, now);
  return found?.person ?? null;
}
