import { type ChildProcess, spawn } from "node:child_process";
import { root } from "../../scripts/paths.ts";

export type WebServer = {
  /** Settles when the server answers that it is ready. */
  start(): Promise<void>;
  /** Settles when the process is gone. */
  stop(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
};

const PATIENCE = 60_000;

/** The production server, which a journey may also kill and start again on the same port. */
export function webServer(environment: NodeJS.ProcessEnv & { readonly PORT: string }): WebServer {
  let child: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();

  async function start(): Promise<void> {
    const { CORDATA_DEMO: _demo, ...inherited } = process.env;
    // Its end of the channel ("ipc") tells it when we are gone.
    const args = ["--import", "./scripts/stop-with-parent.mjs", "src/entrypoints/web.ts"];
    const started = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...inherited, ...environment, CORDATA_STEP_OF: String(process.pid) },
    });
    child = started;
    gone = new Promise((resolve) => started.once("exit", () => resolve()));
    const until = Date.now() + PATIENCE;
    while (!(await isReady())) {
      if (started.exitCode !== null) throw new Error(`the server ended with exit code ${started.exitCode}`);
      if (Date.now() > until) throw new Error(`the server is not ready after ${PATIENCE / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function isReady(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${environment.PORT}/ready`)).ok;
    } catch {
      return false;
    }
  }

  return {
    start,
    async stop(signal) {
      child?.kill(signal);
      const deadline = setTimeout(() => child?.kill("SIGKILL"), 15_000);
      await gone;
      clearTimeout(deadline);
    },
  };
}
