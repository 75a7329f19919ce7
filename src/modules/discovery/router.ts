import { router } from "#src/platform/trpc/procedures.ts";
import { peersRouter } from "./peers/router.ts";

export const discoveryRouter = router({ peers: peersRouter });
