import { router, signedIn } from "#src/platform/trpc/procedures.ts";
import * as claims from "./claims/schema.ts";
import { claimByAdministrator } from "./claims/use-cases/claim-by-administrator.ts";
import { claimByMail } from "./claims/use-cases/claim-by-mail.ts";
import { confirmClaim } from "./claims/use-cases/confirm-claim.ts";
import { decideClaim } from "./claims/use-cases/decide-claim.ts";
import * as schema from "./schema.ts";
import { acceptMemberInvitation } from "./use-cases/accept-member-invitation.ts";
import { actFor } from "./use-cases/act-for.ts";
import { changeRole } from "./use-cases/change-role.ts";
import { createCluster } from "./use-cases/create-cluster.ts";
import { inviteMember } from "./use-cases/invite-member.ts";
import { listMyClusters } from "./use-cases/list-my-clusters.ts";
import { listTeam } from "./use-cases/list-team.ts";
import { leaveCluster, removeMember } from "./use-cases/remove-member.ts";
import { suggestClusters } from "./use-cases/suggest-clusters.ts";
import { suggestTowns } from "./use-cases/suggest-towns.ts";
import { updateProfile } from "./use-cases/update-profile.ts";
import { withdrawMemberInvitation } from "./use-cases/withdraw-member-invitation.ts";

export const clustersRouter = router({
  suggest: signedIn.input(schema.suggestSchema).query(({ input }) => suggestClusters(input)),
  suggestTowns: signedIn.input(schema.suggestTownsSchema).query(({ input }) => suggestTowns(input)),
  mine: signedIn.query(({ ctx }) => listMyClusters(ctx.actor)),
  team: signedIn.input(schema.teamSchema).query(({ ctx, input }) => listTeam(ctx.actor, input.slug)),

  create: signedIn.input(schema.createClusterSchema).mutation(({ ctx, input }) => createCluster(ctx.actor, input)),
  updateProfile: signedIn
    .input(schema.updateProfileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.actor, input)),
  actFor: signedIn.input(schema.clusterInputSchema).mutation(({ ctx, input }) => actFor(ctx.actor, input.clusterId)),

  inviteMember: signedIn
    .input(schema.inviteMemberSchema)
    .mutation(({ ctx, input }) => inviteMember(ctx.actor, input, ctx.peer)),
  withdrawInvitation: signedIn
    .input(schema.invitationInputSchema)
    .mutation(({ ctx, input }) => withdrawMemberInvitation(ctx.actor, input)),
  acceptInvitation: signedIn
    .input(schema.tokenInputSchema)
    .mutation(({ ctx, input }) => acceptMemberInvitation(ctx.actor, input.token)),
  changeRole: signedIn.input(schema.changeRoleSchema).mutation(({ ctx, input }) => changeRole(ctx.actor, input)),
  removeMember: signedIn.input(schema.memberInputSchema).mutation(({ ctx, input }) => removeMember(ctx.actor, input)),
  leave: signedIn
    .input(schema.clusterInputSchema)
    .mutation(({ ctx, input }) => leaveCluster(ctx.actor, input.clusterId)),

  claimByMail: signedIn
    .input(claims.claimByMailSchema)
    .mutation(({ ctx, input }) => claimByMail(ctx.actor, input, ctx.peer)),
  claimByAdministrator: signedIn
    .input(claims.claimByAdministratorSchema)
    .mutation(({ ctx, input }) => claimByAdministrator(ctx.actor, input, ctx.peer)),
  confirmClaim: signedIn
    .input(schema.tokenInputSchema)
    .mutation(({ ctx, input }) => confirmClaim(ctx.actor, input.token)),
  decideClaim: signedIn.input(claims.decideClaimSchema).mutation(({ ctx, input }) => decideClaim(ctx.actor, input)),
});
