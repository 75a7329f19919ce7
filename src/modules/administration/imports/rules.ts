import type { ImportState } from "./schema.ts";

type Run = { readonly state: ImportState; readonly updatedAt: Date };

// After each batch something is written. Whoever has written nothing for so long was killed; two at once would do no harm.
const patience = 60_000;
const isLeft = ({ updatedAt }: Run, now: Date): boolean => now.getTime() - updatedAt.getTime() > patience;

/** Not while something works on it, and not once anything of it was written. */
export const canBePreviewed = (run: Run, now: Date): boolean =>
  run.state === "reading" ||
  run.state === "previewed" ||
  run.state === "failed" ||
  (run.state === "previewing" && isLeft(run, now));

/** A run begins after its preview, and goes on after it was stopped. */
export const canBeStarted = (run: Run, now: Date): boolean =>
  run.state === "previewed" || run.state === "stopped" || (run.state === "running" && isLeft(run, now));

export const canBeStopped = ({ state }: Pick<Run, "state">): boolean => state === "running";

/** How large the next batch is: halved after a failure until the row at fault stands alone, doubled after a success. */
export const nextBatch = (size: number, succeeded: boolean, most: number): number =>
  succeeded ? Math.min(most, size * 2) : Math.max(1, Math.floor(size / 2));
