import type { Subject } from "#src/lib/events.ts";
import { db } from "#src/platform/db/client.ts";
import { ago, idFor } from "./ids.ts";
import { demoPeople } from "./people.ts";

type Entry = {
  readonly type: string;
  readonly by: string;
  readonly days: number;
  readonly about: readonly [Subject, ...Subject[]];
  readonly data: Record<string, unknown>;
};

/** Writes past entries of the activity log, the oldest first; nobody is told of them. */
export async function writeHistory(entries: readonly Entry[]): Promise<void> {
  const clusterOf = (person: string) => demoPeople.find(({ key }) => key === person)?.memberships[0]?.cluster ?? "";
  await db().activity.createMany({
    data: [...entries]
      .sort((a, b) => b.days - a.days)
      .map(({ type, by, days, about, data }) => ({
        type,
        at: ago(days),
        accountId: idFor("account", by),
        clusterId: idFor("cluster", clusterOf(by)),
        subjects: [...about],
        data: data as object,
      })),
  });
}
