// npm run bench -- NAME …: runs bench/NAME.ts, whose last line is one JSON object, on a database of its own.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createIfMissing, openScratchServer } from "../databases.ts";
import { root } from "../paths.ts";
import { inSession, Problem, type Session } from "../session.ts";
import { generateClient, IMPORT_FLAGS, migrate, seed } from "../steps.ts";
import { TEST_ENVIRONMENT } from "../templates.ts";

const [name, ...args] = process.argv.slice(2);

/** Node's settings, where the command that is measured has some. */
const flags: Readonly<Record<string, readonly string[]>> = { imports: IMPORT_FLAGS };

const known = (): string[] =>
  fs
    .readdirSync(path.join(root, "bench"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"))
    .sort();

/** Shows what the measurement prints, and answers its exit code and last line. */
function measure(session: Session, environment: Record<string, string>): Promise<{ code: number; last: string }> {
  const child = spawn(process.execPath, [...(flags[name ?? ""] ?? []), path.join("bench", `${name}.ts`), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  session.atEnd(() => child.kill("SIGTERM"));
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  return new Promise((resolve) =>
    child.once("close", (code) => resolve({ code: code ?? 1, last: output.trim().split("\n").at(-1) ?? "" })),
  );
}

const isObject = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

await inSession(async (session) => {
  if (!name || !known().includes(name))
    throw new Problem(`npm run bench -- NAME, with NAME one of: ${known().join(", ")}`);
  // Also for the seed, which goes through the application's code.
  Object.assign(process.env, TEST_ENVIRONMENT);
  // The result must be the last line that is printed, so progress goes the other way.
  const quiet: Session = { ...session, say: (text) => console.error(text) };
  await generateClient(quiet);
  // As durable as the real one: what is measured includes the wait for the disk.
  const server = await openScratchServer(quiet, "bench");
  // One for each measurement and each of its sizes: what one fills in would change what another measures.
  const database = ["bench", name, ...(args.find((arg) => /^\d{4,}$/.test(arg)) ?? "small")]
    .join("_")
    .replaceAll("-", "_");
  await createIfMissing(server, database);
  const url = server.url(database);
  await migrate(quiet, url);
  await seed(quiet, url, "reference");
  const { code, last } = await measure(session, { NODE_ENV: "production", DATABASE_URL: url });
  if (code !== 0) return code;
  if (!isObject(last)) throw new Problem(`bench/${name}.ts must print one JSON object as its last line.`);
  return 0;
});
