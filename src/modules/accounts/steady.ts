import { setTimeout as wait } from "node:timers/promises";

const least = 250;

/**
 * Lets work take at least a quarter of a second, so that its duration does not tell whether an address has an account.
 */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), wait(least)]);
  return result;
}
