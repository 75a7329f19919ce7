import fs from "node:fs";
import path from "node:path";
import { openDatabase } from "./databases.ts";
import { modeOf } from "./mode.ts";
import { given, root } from "./paths.ts";
import { choosePort, takenPort } from "./ports.ts";
import { Problem, type Session } from "./session.ts";
import { build, generateClient, migrate, secret, seed } from "./steps.ts";

/** Everything between an installed repository and a server that answers; for `npm start` and `npm run dev`. */
export async function serve(session: Session, { dev }: { dev: boolean }): Promise<"serving"> {
  const dotEnv = path.join(root, ".env");
  if (fs.existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  const mode = modeOf();
  const port = await choosePort(mode.host, session.say);
  const address = `http://localhost:${port}`;

  const url = await openDatabase(session, mode.database);
  setEnvironment({
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    DATABASE_URL: url,
    NEXTAUTH_SECRET: given("NEXTAUTH_SECRET") ?? secret(),
    NEXTAUTH_URL: given("NEXTAUTH_URL") ?? address,
    SMTP_URL: given("SMTP_URL"),
    // Only ever chosen here: it lets in whoever knows the demo's passwords.
    CORDATA_DEMO: mode.demo ? "1" : undefined,
  });

  await generateClient(session);
  await migrate(session, url);
  await seed(session, url, mode.demo ? "demo" : "reference");
  if (!dev) await build(session);

  const { startWeb } = await import("#src/entrypoints/web.ts");
  try {
    const server = await startWeb({ port, host: mode.host, dev });
    session.atEnd(() => server.stop());
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") throw new Problem(takenPort(port));
    throw error;
  }
  session.say(`ready on ${address}`);
  if (mode.demo) await tellDemoAccounts();
  return "serving";
}

/** Set to undefined, a variable is taken away. */
function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else Object.assign(process.env, { [name]: value });
  }
}

async function tellDemoAccounts(): Promise<void> {
  const { demoPassword, demoPeople } = await import("../prisma/seed/demo/people.ts");
  const { demoClusters } = await import("../prisma/seed/demo/clusters.ts");
  const nameOf = (key: string) => demoClusters.find((cluster) => cluster.key === key)?.name ?? key;
  const width = Math.max(...demoPeople.map(({ email }) => email.length));
  console.log(`\nDemo accounts, on this machine only; the password of all is: ${demoPassword}`);
  for (const { email, name, memberships, administrator } of demoPeople) {
    const roles = administrator
      ? "administrator"
      : memberships.map(({ cluster, role }) => `${role} of ${nameOf(cluster)}`).join(", ");
    console.log(`  ${email.padEnd(width)}  ${name}${roles && `, ${roles}`}`);
  }
  console.log(`Mails are not sent but shown at ${process.env.NEXTAUTH_URL}/mailbox. Ctrl-C ends it.`);
}
