import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import { dataFolder, root } from "./paths.ts";

/** An error whose message is all that the person at the terminal needs; no stack is shown. */
export class Problem extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** One run of a command: what it has opened, what it has started, and how it all ends. */
export type Session = {
  /** A line of progress, with the seconds since the start. */
  say(text: string): void;
  /** Something to undo at the end; the last is undone first. */
  atEnd(undo: () => unknown): void;
  /** Runs Node with these arguments; what it prints is seen as it comes. Answers its exit code. */
  runNode(args: readonly string[], environment?: Environment): Promise<number>;
  /** Runs Node and keeps what it prints. */
  runQuietly(args: readonly string[], environment?: Environment): Promise<{ code: number; output: string }>;
  /** The same where going on after a failure makes no sense; then what it printed is shown. */
  mustRun(what: string, args: readonly string[], environment?: Environment): Promise<void>;
  readonly isEnding: boolean;
  /** Ends the run from within, for instance when the database has gone. */
  end(code: number): Promise<never>;
};

/** Ends that take longer than this are cut short. */
const PATIENCE = 20_000;

/**
 * Runs a command. It ends when `work` answers an exit code, fails, or when we are told to stop: by a signal, or by
 * start.mjs over its channel. A `work` that answers "serving" goes on until then.
 */
export async function inSession(work: (session: Session) => Promise<number | "serving">): Promise<void> {
  const started = performance.now();
  const undos: (() => unknown)[] = [];
  const children = new Set<ChildProcess>();
  let isEnding = false;
  let isServing = false;

  async function end(code: number): Promise<never> {
    if (isEnding) return new Promise<never>(() => {});
    isEnding = true;
    setTimeout(() => process.exit(code || 1), PATIENCE).unref();
    for (const child of children) child.kill("SIGTERM");
    for (const undo of undos.reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  }

  // To be told to stop is the ordinary end of a server, and not that of a test run.
  const stop = () => void end(isServing ? 0 : 130);
  let interrupts = 0;
  // The third Ctrl-C means it: everything we started notices our end.
  process.on("SIGINT", () => (++interrupts > 2 ? process.exit(130) : stop()));
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("message", (message) => message === "stop" && stop());
  process.on("disconnect", stop);
  process.on("uncaughtException", (error) => {
    console.error(error);
    void end(1);
  });

  function start(args: readonly string[], environment: Environment, output: "inherit" | "pipe") {
    const child = spawn(process.execPath, ["--import", "./scripts/stop-with-parent.mjs", ...args], {
      cwd: root,
      stdio: ["ignore", output, output, "ipc"],
      env: { ...process.env, ...environment, CORDATA_STEP_OF: String(process.pid) },
    });
    children.add(child);
    const ended = new Promise<number>((resolve) => {
      child.once("close", (code) => {
        children.delete(child);
        // Told to stop, we do not go on to the next step.
        if (!isEnding) resolve(code ?? 1);
      });
    });
    return { child, ended };
  }

  const session: Session = {
    say: (text) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`),
    atEnd: (undo) => undos.push(undo),
    runNode: (args, environment = {}) => start(args, environment, "inherit").ended,
    async runQuietly(args, environment = {}) {
      const { child, ended } = start(args, environment, "pipe");
      const chunks: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
      const code = await ended;
      return { code, output: Buffer.concat(chunks).toString().trim() };
    },
    async mustRun(what, args, environment) {
      const { code, output } = await session.runQuietly(args, environment);
      if (code !== 0) throw new Problem(`${output}\n${what} did not work (exit code ${code}).`);
    },
    get isEnding() {
      return isEnding;
    },
    end,
  };

  process.chdir(root);
  fs.mkdirSync(dataFolder, { recursive: true });
  try {
    const outcome = await work(session);
    if (outcome === "serving") isServing = true;
    else await end(outcome);
  } catch (error) {
    if (isEnding) return;
    console.error(error instanceof Problem ? error.message : error);
    await end(1);
  }
}
