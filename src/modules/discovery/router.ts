import { anyone, router } from "#src/platform/trpc/procedures.ts";
import { peersRouter } from "./peers/router.ts";
import { mapWindowSchema } from "./schema.ts";
import { mapWindow } from "./use-cases/map-window.ts";

export const discoveryRouter = router({
  map: anyone.input(mapWindowSchema).query(({ ctx, input }) => mapWindow(ctx.actor, input)),
  peers: peersRouter,
});
