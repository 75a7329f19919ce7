import { z } from "zod";
import { defineJob } from "#src/platform/queue.ts";

const runSchema = z.object({ runId: z.uuid() });

/** Looks at every row of an import and says what would become of it. */
export const previewJob = defineJob("imports.preview", runSchema);

/** Works through an import until it is done or somebody stops it. */
export const workJob = defineJob("imports.run", runSchema);
