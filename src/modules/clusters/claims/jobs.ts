import { z } from "zod";
import { sendMail } from "#src/platform/mail.ts";
import { defineJob, handles, type Registration } from "#src/platform/queue.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { claimMailJob, tokenPurpose } from "./claim-mail.ts";
import { claimMail } from "./mails/claim.ts";
import { isOpen } from "./rules.ts";
import { endOverdue, findClaim } from "./store.ts";

/** Mails the link of a claim; nothing is left to do once it was replaced or the cluster has a manager. */
export async function mailClaim({ claimId }: { claimId: string }): Promise<void> {
  const claim = await findClaim(reading(), { id: claimId });
  if (!claim?.email || claim.cluster.claimed || !isOpen(claim, new Date())) return;
  const mail = claimMail({
    locale: claim.person.locale,
    person: claim.person,
    cluster: claim.cluster.name,
    token: tokenFor(tokenPurpose, claim.id),
    expiresAt: claim.expiresAt,
  });
  await sendMail({ to: claim.email, ...mail });
}

const expireClaimsJob = defineJob("clusters.expire-claims", z.object({}), { cron: "23 * * * *" });

export async function expireClaims(): Promise<void> {
  await transaction((tx) => endOverdue(tx, new Date()));
}

export const claimJobs: readonly Registration[] = [
  handles(claimMailJob, mailClaim),
  handles(expireClaimsJob, expireClaims),
];
