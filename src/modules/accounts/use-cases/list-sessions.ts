import type { Person } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { type Device, deviceOf } from "../rules.ts";
import { listSessions } from "../store.ts";

export type OwnSession = {
  readonly id: string;
  readonly device: Device;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
};

/** One's own sessions: this one first, then the latest seen. */
export async function listOwnSessions(actor: Person): Promise<OwnSession[]> {
  const rows = await listSessions(reading(), actor.accountId, new Date());
  const sessions = rows.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
    id,
    device: deviceOf(userAgent),
    signedInAt: createdAt,
    lastSeenAt,
    current: id === actor.sessionId,
  }));
  return [...sessions.filter(({ current }) => current), ...sessions.filter(({ current }) => !current)];
}
