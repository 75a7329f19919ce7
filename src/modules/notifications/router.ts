import { router, signedIn } from "#src/platform/trpc/procedures.ts";
import { activityInput } from "./schema.ts";
import { listActivity } from "./use-cases/list-activity.ts";
import { markAllRead } from "./use-cases/mark-read.ts";
import { watchNotices } from "./use-cases/watch-notices.ts";

export const notificationsRouter = router({
  markAllRead: signedIn.mutation(({ ctx }) => markAllRead(ctx.actor)),
  activity: signedIn.input(activityInput).query(({ ctx, input }) => listActivity(ctx.actor, input)),
  onNotice: signedIn.subscription(({ ctx, signal }) => watchNotices(ctx.actor, signal ?? new AbortController().signal)),
});
