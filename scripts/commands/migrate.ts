// npm run db:migrate -- new NAME | deploy | check
import path from "node:path";
import { openDatabase, openScratchServer } from "../databases.ts";
import { missingSql, writeMigration } from "../migrations.ts";
import { modeOf } from "../mode.ts";
import { root } from "../paths.ts";
import { inSession, Problem, type Session } from "../session.ts";
import { migrate } from "../steps.ts";

const [task, name] = process.argv.slice(2);

const USAGE = `npm run db:migrate -- new NAME   writes what is missing between the migrations and prisma/schema
npm run db:migrate -- deploy     applies what is missing in the database
npm run db:migrate -- check      fails if the migrations and prisma/schema differ`;

async function makeNew(session: Session): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem("A new migration needs a name of small letters, digits and underscores, like add_task_labels.");
  }
  const server = await openScratchServer(session, "test");
  const file = await writeMigration(server.url("postgres"), name, new Date());
  session.say(`written: ${path.relative(root, file)}. Read it before you apply it.`);
  return 0;
}

async function deploy(session: Session): Promise<number> {
  const url = await openDatabase(session, modeOf().database);
  if (!(await migrate(session, url))) session.say("the database has all migrations");
  return 0;
}

async function check(session: Session): Promise<number> {
  const server = await openScratchServer(session, "test");
  const sql = await missingSql(server.url("postgres"));
  if (!sql) {
    console.log("The migrations and the schema match.");
    return 0;
  }
  console.error(`The migrations lack this (npm run db:migrate -- new NAME writes it):\n\n${sql}`);
  return 1;
}

const tasks: Record<string, (session: Session) => Promise<number>> = { new: makeNew, deploy, check };

await inSession(async (session) => {
  const work = tasks[task ?? ""];
  if (!work) throw new Problem(USAGE);
  return work(session);
});
