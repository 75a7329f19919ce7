import pino from "pino";
import { singleton } from "./singleton.ts";

// Read directly: the log must work even where the configuration is wrong.
/** The log. Secrets never enter it: no tokens, cookies, passwords or document text. */
export const log = singleton("log", () =>
  pino({
    level: process.env.LOG_LEVEL ?? "info",
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["*.password", "*.token", "*.cookie", "*.authorization", "req.headers"], remove: true },
  }),
);
