import { z } from "zod";
import { defineJob, handles, type Registration } from "#src/platform/queue.ts";
import { reading } from "#src/platform/transaction.ts";
import { tidyIndex } from "./store.ts";

/** What time alone changes in the index: labels that ran out, a first set of bitmaps, the order by quality. */
export const tidySearchJob = defineJob("discovery.tidySearch", z.object({}), { cron: "*/10 * * * *", retryLimit: 1 });

export const searchJobs: readonly Registration[] = [
  handles(tidySearchJob, async () => {
    await tidyIndex(reading());
  }),
];
