import { acting, router, signedIn } from "#src/platform/trpc/procedures.ts";
import { decideApproval } from "./approvals/use-cases/decide-approval.ts";
import { openApproval } from "./approvals/use-cases/open-approval.ts";
import { adaptationIdInput, decideSchema, endPartnerSchema, proposeSchema, updateSchema } from "./schema.ts";
import { endPartner } from "./use-cases/end-partner.ts";
import { listAdaptations } from "./use-cases/list-adaptations.ts";
import { viewAdaptation } from "./use-cases/load-adaptation.ts";
import { proposeAdaptation } from "./use-cases/propose-adaptation.ts";
import { reopenPlan } from "./use-cases/reopen-plan.ts";
import { submitProposal } from "./use-cases/submit-proposal.ts";
import { updateProposal } from "./use-cases/update-proposal.ts";
import { watchAdaptation } from "./use-cases/watch-adaptation.ts";
import { withdrawAdaptation } from "./use-cases/withdraw-adaptation.ts";

export const adaptationsRouter = router({
  list: acting.query(({ ctx }) => listAdaptations(ctx.actor)),
  load: acting.input(adaptationIdInput).query(({ ctx, input }) => viewAdaptation(ctx.actor, input.adaptationId)),
  propose: acting.input(proposeSchema).mutation(({ ctx, input }) => proposeAdaptation(ctx.actor, input)),
  update: acting.input(updateSchema).mutation(({ ctx, input }) => updateProposal(ctx.actor, input)),
  submit: acting.input(adaptationIdInput).mutation(({ ctx, input }) => submitProposal(ctx.actor, input.adaptationId)),
  withdraw: acting
    .input(adaptationIdInput)
    .mutation(({ ctx, input }) => withdrawAdaptation(ctx.actor, input.adaptationId)),
  openApproval: acting
    .input(adaptationIdInput)
    .mutation(({ ctx, input }) => openApproval(ctx.actor, input.adaptationId)),
  decide: acting.input(decideSchema).mutation(({ ctx, input }) => decideApproval(ctx.actor, input)),
  reopen: acting.input(adaptationIdInput).mutation(({ ctx, input }) => reopenPlan(ctx.actor, input.adaptationId)),
  endPartner: acting.input(endPartnerSchema).mutation(({ ctx, input }) => endPartner(ctx.actor, input)),
  onChange: signedIn
    .input(adaptationIdInput)
    .subscription(({ ctx, input, signal }) =>
      watchAdaptation(ctx.actor, input.adaptationId, signal ?? new AbortController().signal),
    ),
});
