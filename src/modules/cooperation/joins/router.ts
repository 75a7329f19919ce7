import { router, signedIn } from "#src/platform/trpc/procedures.ts";
import * as schema from "./schema.ts";
import { decideJoin } from "./use-cases/decide-join.ts";
import { listJoins } from "./use-cases/list-joins.ts";

export const joinsRouter = router({
  list: signedIn.input(schema.listJoinsSchema).query(({ ctx, input }) => listJoins(ctx.actor, input)),
  accept: signedIn.input(schema.joinInputSchema).mutation(({ ctx, input }) => decideJoin(ctx.actor, "accept", input)),
  refuse: signedIn.input(schema.joinInputSchema).mutation(({ ctx, input }) => decideJoin(ctx.actor, "refuse", input)),
  undo: signedIn.input(schema.joinInputSchema).mutation(({ ctx, input }) => decideJoin(ctx.actor, "undo", input)),
});
