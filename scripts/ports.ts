import net from "node:net";
import { given } from "./paths.ts";
import { Problem } from "./session.ts";

const USUAL = 3000;
const LAST = 3100;
const HIGHEST = 65_535;

/** A port of 127.0.0.1 that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port was given")),
      );
    });
  });
}

/** Tries to listen; answers the error's code, or null when it went well. */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/**
 * Also tried are the other addresses that "localhost" may lead to: with another program on one of them, a browser might
 * end up there instead of here.
 */
async function isTaken(port: number, host: string): Promise<boolean> {
  const own = await tryToListen(port, host);
  if (own !== null && own !== "EADDRINUSE") throw new Problem(whyNot(own, port, host));
  if (own !== null) return true;
  for (const other of ["::", "::1", "127.0.0.1"]) if ((await tryToListen(port, other)) === "EADDRINUSE") return true;
  return false;
}

function whyNot(code: string, port: number, host: string): string {
  if (code === "EACCES") return `Port ${port} may not be used by this account. Choose one above 1023: PORT=${USUAL}`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `HOST=${host} is not an address of this machine. Leave HOST out to listen on this machine only.`;
  }
  return `It is not possible to listen on ${host}:${port} (${code}).`;
}

/** The port to serve on: that of PORT, else 3000, else the next free one, which is then said. */
export async function choosePort(host: string, say: (text: string) => void): Promise<number> {
  const wanted = given("PORT");
  if (wanted !== undefined) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > HIGHEST) {
      throw new Problem(`PORT=${wanted} is not a port. It is a number from 1 to ${HIGHEST}.`);
    }
    if (await isTaken(port, host)) throw new Problem(takenPort(port));
    return port;
  }
  for (let port = USUAL; port <= LAST; port++) {
    if (await isTaken(port, host)) continue;
    if (port !== USUAL) say(`port ${USUAL} is taken by another program, using ${port}`);
    return port;
  }
  throw new Problem(`All ports from ${USUAL} to ${LAST} are taken. Choose another: PORT=4000`);
}

export const takenPort = (port: number) =>
  `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1}`;
