import { z } from "zod";
import { defineEvent } from "#src/lib/events.ts";

/** Clusters came into a saved search. `title` is its name, `names` are up to three of the clusters. */
export const searchMatched = defineEvent(
  "search.matched",
  z.object({
    title: z.string(),
    searchId: z.uuid(),
    count: z.int().min(1),
    names: z.array(z.string()).max(3),
    /** False: its owner wants to be told here alone. */
    mail: z.boolean(),
  }),
);
