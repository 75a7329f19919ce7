import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import { defineJob } from "#src/platform/queue.ts";

/** What the tokens of these links are derived for. */
export const tokenPurpose = "member-invitation";

/** Sends the mail with the link, in the language that the inviter chose. */
export const memberInvitationJob = defineJob(
  "clusters.member-invitation-mail",
  z.strictObject({ invitationId: idSchema, locale: localeSchema }),
);
