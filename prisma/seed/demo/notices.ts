import { newId } from "#src/lib/ids.ts";
import type { NewNotice } from "#src/modules/notifications/store.ts";
import { noticesOf } from "#src/modules/notifications/use-cases/notices-of.ts";
import { db } from "#src/platform/db/client.ts";
import { ago } from "./ids.ts";

/** What the people of the demo were told of its past; what is older than a fortnight they have read. */
export async function seedNotices(): Promise<void> {
  const past = await db().activity.findMany({ select: { id: true } });
  const notices: NewNotice[] = [];
  for (const { id } of past) notices.push(...(await noticesOf(String(id))));
  await db().notice.createMany({
    data: notices.map(({ activityId, data, at, ...notice }) => ({
      ...notice,
      // Lists go by id, and an id begins with its time.
      id: newId(at.getTime()),
      activityId: BigInt(activityId),
      data: data as object,
      at,
      readAt: at < ago(14) ? ago(13) : null,
    })),
  });
}
