import { accountsRouter } from "#src/modules/accounts/router.ts";
import { adaptationsRouter } from "#src/modules/adaptations/router.ts";
import { importsRouter } from "#src/modules/administration/imports/router.ts";
import { clustersRouter } from "#src/modules/clusters/router.ts";
import { joinsRouter } from "#src/modules/cooperation/joins/router.ts";
import { discoveryRouter } from "#src/modules/discovery/router.ts";

import { initiativesRouter } from "#src/modules/initiatives/router.ts";
import { notificationsRouter } from "#src/modules/notifications/router.ts";
import { partnershipsRouter } from "#src/modules/partnerships/router.ts";
import { vocabularyRouter } from "#src/modules/vocabulary/router.ts";
import { router } from "#src/platform/trpc/procedures.ts";

/** Every procedure there is; each has a row in the permission matrix. */
export const appRouter = router({
  partnerships: partnershipsRouter,
  adaptations: adaptationsRouter,
  accounts: accountsRouter,
  clusters: clustersRouter,
  discovery: discoveryRouter,
  initiatives: initiativesRouter,
  notifications: notificationsRouter,
  vocabulary: vocabularyRouter,
  imports: importsRouter,
  joins: joinsRouter,
});

export type AppRouter = typeof appRouter;
