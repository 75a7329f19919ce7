import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";

/** A place in a list that is read backwards in time: entries older than this one. */
const cursorSchema = z.string().regex(/^\d{1,18}$/);

export const noticesBefore = z.uuid().nullable().catch(null);

/** What an activity is asked for about: an adaptation or an initiative that one may see. */
export const activityInput = z.strictObject({
  about: z.enum(["adaptation", "initiative"]),
  id: idSchema,
  before: cursorSchema.nullable().default(null),
});

export const unsubscribeInput = z.strictObject({ account: idSchema, token: z.string().min(20).max(100) });

/** Facts of an event as the log keeps them: names are text in there. */
export type Facts = Readonly<Record<string, unknown>>;

/** An entry of the activity log, with the names of who did it as far as they are known still. */
export type ActivityEntry = {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly who: { readonly id: string; readonly name: string } | null;
  readonly cluster: string | null;
  readonly data: Facts;
};

export type ActivityPage = { readonly entries: readonly ActivityEntry[]; readonly older: string | null };

/** The cluster as whose member somebody is told. */
export type ForCluster = { readonly id: string; readonly name: string };

export type NoticeLine = {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly unread: boolean;
  readonly title: string;
  readonly path: string;
  /** Null where it concerns the person and no cluster of theirs. */
  readonly forCluster: ForCluster | null;
  readonly who: { readonly id: string; readonly name: string } | null;
  readonly cluster: string | null;
  readonly data: Facts;
};

export type NoticePage = { readonly notices: readonly NoticeLine[]; readonly older: string | null };
