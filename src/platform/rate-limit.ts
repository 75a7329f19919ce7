import { createHash } from "node:crypto";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "#src/lib/errors.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { singleton } from "./singleton.ts";

const makePool = () => {
  const made = new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, allowExitOnIdle: true });
  // A connection that breaks while nobody uses it is replaced at the next use; unheard, it would end the process.
  return made.on("error", (error) => log.warn({ err: error }, "rate limit connection"));
};

const pool = () => singleton("rate-limit-pool", makePool);

export type Limit = { readonly name: string; readonly points: number; readonly seconds: number };

const limiter = ({ name, points, seconds }: Limit) =>
  singleton(
    `rate-limit-${name}`,
    () =>
      new RateLimiterPostgres({
        storeClient: pool(),
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        clearExpiredByTimeout: false,
      }),
  );

// The keys are hashed: the table holds no addresses.
const keyOf = (who: string) => createHash("sha256").update(who).digest("base64url").slice(0, 32);

/** Takes one point from `who`; throws `tooMany` with the seconds to wait when none is left. */
export async function spend(limit: Limit, who: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(who));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    throw error;
  }
}

/** Gives all points back, as after a right password. */
export async function restore(limit: Limit, who: string): Promise<void> {
  await limiter(limit).delete(keyOf(who));
}

export async function stopRateLimits(): Promise<void> {
  await pool().end();
}
