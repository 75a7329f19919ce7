import { z } from "zod";
import { documentIdSchema } from "#src/lib/ids.ts";
import { defineJob, handles } from "#src/platform/queue.ts";
import { takeSnapshot } from "./use-cases/take-snapshot.ts";

export const snapshotJob = defineJob("documents.snapshot", z.object({ documentId: documentIdSchema }));

export const documentJobs = [handles(snapshotJob, ({ documentId }) => takeSnapshot(documentId))];
