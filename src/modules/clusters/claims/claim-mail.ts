import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { defineJob } from "#src/platform/queue.ts";

/** What the tokens of these links are derived for. */
export const tokenPurpose = "cluster-claim";

/** Sends the link to the address at the cluster's domain, in the language of whoever asked. */
export const claimMailJob = defineJob("clusters.claim-mail", z.strictObject({ claimId: idSchema }));
