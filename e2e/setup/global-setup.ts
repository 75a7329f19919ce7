import { openScratchServer } from "../../scripts/databases.ts";
import { freePort } from "../../scripts/ports.ts";
import { cloneOf, dropDatabase, TEST_ENVIRONMENT, templateIn } from "../../scripts/templates.ts";
import { openControl } from "./control.ts";
import { openMailbox } from "./mailbox.ts";
import { webServer } from "./web-server.ts";

const DATABASE = "journeys";

/**
 * The stage of the journeys: a fresh database with the demo in it, a mail server that keeps what it gets, and the production
 * server as a process of its own. Fixtures find it all through two addresses in the environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const undos: (() => unknown)[] = [];
  const tearDown = async () => {
    for (const undo of undos.reverse()) await undo();
  };
  try {
    const server = await openScratchServer({ say: console.log, atEnd: (undo) => undos.push(undo) }, "e2e");
    const template = await templateIn(server, "demo");
    await dropDatabase(server.url("postgres"), DATABASE);
    const databaseUrl = await cloneOf(template, server.url("postgres"), DATABASE);

    const mailbox = await openMailbox();
    undos.push(() => mailbox.close());

    const port = await freePort();
    const web = webServer({
      ...TEST_ENVIRONMENT,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      DATABASE_URL: databaseUrl,
      SMTP_URL: mailbox.url,
    });
    undos.push(() => web.stop("SIGTERM"));
    await web.start();

    const control = await openControl({ mailbox, web, databaseUrl });
    undos.push(() => control.close());
    process.env.CORDATA_E2E_URL = `http://localhost:${port}`;
    process.env.CORDATA_E2E_CONTROL = control.url;
    process.env.CORDATA_E2E_DATABASE = databaseUrl;
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
