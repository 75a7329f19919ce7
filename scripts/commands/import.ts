// npm run import -- clusters FILE | projects PROJECTS PARTNERS [--preview] [--map FIELD=HEADER …]
import path from "node:path";
import { openDatabase, runningDatabase } from "../databases.ts";
import { modeOf } from "../mode.ts";
import { given as setting } from "../paths.ts";
import { inSession, Problem, type Session } from "../session.ts";
import { generateClient, IMPORT_FLAGS, migrate, secret, seed } from "../steps.ts";

const USAGE = `npm run import -- clusters FILE            reads clusters from a CSV or Excel file
npm run import -- projects FILE PARTNERS    reads finished projects and their partners
  --preview            only says what would happen
  --map FIELD=HEADER   corrects which column holds what, for instance --map region=Bundesland`;

const given = process.argv.slice(2);
// The files are named from where the command was given, and a session works in the folder of the repository.
const from = process.env.INIT_CWD ?? process.cwd();

function argumentsOf(args: readonly string[]): string[] {
  const files: string[] = [];
  const options: string[] = [];
  for (let at = 1; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--preview") options.push(arg);
    else if (arg === "--map") options.push(arg, args[++at] ?? "");
    else if (arg.startsWith("--")) throw new Problem(USAGE);
    else files.push(path.resolve(from, arg));
  }
  const expected = { clusters: 1, projects: 2 }[args[0] ?? ""];
  if (files.length !== expected) throw new Problem(USAGE);
  return [args[0] ?? "", ...files, ...options];
}

/** That of a server which runs on this machine, else it is opened for the import. */
async function databaseOf(session: Session): Promise<string> {
  const mode = modeOf();
  const running = await runningDatabase(mode.database);
  if (running) return running;
  const url = await openDatabase(session, mode.database);
  await migrate(session, url);
  await seed(session, url, mode.demo ? "demo" : "reference");
  return url;
}

await inSession(async (session) => {
  const args = argumentsOf(given);
  // The application's code wants to know its address and key, though an import uses neither.
  process.env.NEXTAUTH_SECRET = setting("NEXTAUTH_SECRET") ?? secret();
  process.env.NEXTAUTH_URL = setting("NEXTAUTH_URL") ?? "http://localhost:3000";
  // Made from the session rather than copied: whether it is ending must be asked each time.
  const quiet: Session = Object.assign(Object.create(session), { say: (text: string) => console.error(text) });
  await generateClient(quiet);
  return session.runNode([...IMPORT_FLAGS, "scripts/import-files.ts", ...args], {
    LOG_LEVEL: "warn",
    ...process.env,
    DATABASE_URL: await databaseOf(quiet),
  });
});
