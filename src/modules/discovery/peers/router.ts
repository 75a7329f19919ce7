import { acting, router } from "#src/platform/trpc/procedures.ts";
import { forAdaptationSchema, forClusterSchema } from "./schema.ts";
import { rankPeersForAdaptation } from "./use-cases/rank-peers-for-adaptation.ts";
import { rankPeersForCluster } from "./use-cases/rank-peers-for-cluster.ts";

export const peersRouter = router({
  forAdaptation: acting.input(forAdaptationSchema).query(({ ctx, input }) => rankPeersForAdaptation(ctx.actor, input)),
  forCluster: acting.input(forClusterSchema).query(({ ctx, input }) => rankPeersForCluster(ctx.actor, input)),
});
