import { z } from "zod";
import { defineEvent } from "#src/lib/events.ts";

/** `title` is the name of the file. Told to whoever started the import. */
export const importFinished = defineEvent(
  "import.finished",
  z.object({
    title: z.string(),
    runId: z.uuid(),
    outcome: z.enum(["done", "failed"]),
    rows: z.number(),
    refused: z.number(),
  }),
);
