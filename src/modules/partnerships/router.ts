import { adaptationIdInput } from "#src/modules/adaptations/schema.ts";
import { acting, router, signedIn } from "#src/platform/trpc/procedures.ts";
import { answerByTokenSchema, answerSchema, invitationInput, inviteSchema } from "./schema.ts";
import { answerByToken, answerInvitation } from "./use-cases/answer-invitation.ts";
import { invitePartner } from "./use-cases/invite-partner.ts";
import { listInvitationsOf, listReceivedInvitations, listSentInvitations } from "./use-cases/list-invitations.ts";
import { withdrawInvitation } from "./use-cases/withdraw-invitation.ts";

export const partnershipsRouter = router({
  received: signedIn.query(({ ctx }) => listReceivedInvitations(ctx.actor)),
  sent: acting.query(({ ctx }) => listSentInvitations(ctx.actor)),
  ofAdaptation: acting
    .input(adaptationIdInput)
    .query(({ ctx, input }) => listInvitationsOf(ctx.actor, input.adaptationId)),
  invite: acting.input(inviteSchema).mutation(({ ctx, input }) => invitePartner(ctx.actor, input, ctx.peer)),
  answer: signedIn.input(answerSchema).mutation(({ ctx, input }) => answerInvitation(ctx.actor, input)),
  answerByToken: signedIn.input(answerByTokenSchema).mutation(({ ctx, input }) => answerByToken(ctx.actor, input)),
  withdraw: acting
    .input(invitationInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.actor, input.invitationId)),
});
