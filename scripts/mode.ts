import { given } from "./paths.ts";

/** How this run is meant: for a look on one's own machine, or for people's work. */
export type Mode = {
  /** The demo accounts can sign in, and mails are shown at /mailbox instead of being sent. */
  readonly demo: boolean;
  /** Where it listens. */
  readonly host: string;
  /**
   * The embedded server's database. The demo has its own: its accounts have known passwords and must not be there when the
   * same folder is served to others later.
   */
  readonly database: string;
};

const OWN_MACHINE = "127.0.0.1";

/**
 * A demo is what a bare machine gets: no database named, no mail server named, and nobody else let in. Whatever the mode,
 * only HOST opens the server to other machines.
 */
export function modeOf(): Mode {
  const host = given("HOST") ?? OWN_MACHINE;
  const isOwnMachine = host === OWN_MACHINE || host === "localhost";
  const demo = isOwnMachine && !given("DATABASE_URL") && !given("SMTP_URL");
  return { demo, host: isOwnMachine ? OWN_MACHINE : host, database: demo ? "demo" : "cordata" };
}
