import pg from "pg";
import { env } from "#src/platform/env.ts";
import { log } from "#src/platform/log.ts";
import { singleton } from "#src/platform/singleton.ts";

/**
 * Plain connections for the few statements that run hundreds of times a second, where the cost of the mapper would be most
 * of the work. Only a module's store uses them.
 */
export const pool = () =>
  singleton("pool", () => {
    const made = new pg.Pool({
      connectionString: env().DATABASE_URL,
      application_name: "cordata-log",
      max: 2,
      allowExitOnIdle: true,
    });
    made.on("error", (error) => log.warn({ err: error }, "idle connection lost"));
    return made;
  });
