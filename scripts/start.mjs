// The door to every command: `node scripts/start.mjs [start | dev | test | check | bench | import | migrate] …`
//
// It runs before anything is installed and on the Node that happens to be there, so it uses Node's own modules
// only and no syntax newer than Node 18. It installs the packages if they changed, then hands over to
// scripts/commands/<command>.ts under the Node 24 that is one of these packages.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const COMMANDS = ["start", "dev", "test", "check", "bench", "import", "migrate"];
const OLDEST = [20, 19];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = "start", ...args] = process.argv.slice(2);

/** The process that works for us at the moment, and whether we were told to end. */
let child;
let ending = false;

process.chdir(root);
refuseOldNode();
if (!COMMANDS.includes(command)) giveUp(`There is no command "${command}". There are: ${COMMANDS.join(", ")}.`);
passSignalsOn();
await install();
process.exit(await handOver());

function giveUp(text) {
  console.error(text);
  process.exit(1);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  giveUp(
    `Cordata needs Node ${OLDEST.join(".")} or newer to start; this is Node ${process.versions.node}. ` +
      "Newer ones are at https://nodejs.org.",
  );
}

/**
 * In a terminal, Ctrl-C reaches the child as well as us; a signal sent to npm alone reaches us alone, as the npm
 * scripts start us with `exec`. Without an exec-ing shell between, npm dies and we get a new parent: that ends us too.
 * The child takes a second "stop" calmly.
 */
function passSignalsOn() {
  const end = () => {
    ending = true;
    if (child?.connected) child.send("stop");
    else child?.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

function run(file, fileArgs, options = {}) {
  return new Promise((resolve) => {
    child = spawn(file, fileArgs, { stdio: "inherit", ...options });
    child.once("error", (error) => giveUp(`${file} cannot be run: ${error.message}`));
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/** `npm ci`, when package.json or its lock changed since it was last done here. The stamp is written last. */
async function install() {
  const stamp = path.join("node_modules", ".cordata-installed");
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"]) hash.update(fs.readFileSync(file));
  const wanted = hash.update(`${process.platform}-${process.arch}`).digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;

  console.log("Installing packages (about a minute, once) …");
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (ending) process.exit(130);
  if (code !== 0) giveUp("The packages could not be installed; npm says above why.");
  fs.writeFileSync(stamp, wanted);
}

/** Prefers the Node 24 among the packages; where npm has none for this machine, our own if it is new enough. */
async function handOver() {
  const packaged = path.join(root, "node_modules", "node", "bin", "node");
  const isNewEnough = Number(process.versions.node.split(".")[0]) >= 24;
  if (!fs.existsSync(packaged) && !isNewEnough) {
    giveUp(
      `npm has no Node 24 for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. ` +
        "Install Node 24 from https://nodejs.org and run the command again.",
    );
  }
  const node = fs.existsSync(packaged) ? packaged : process.execPath;
  // Over the channel ("ipc") we pass the wish to stop on, and its end tells the command that we are gone.
  return run(node, ["--disable-warning=ExperimentalWarning", `scripts/commands/${command}.ts`, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    // Half of a second start would be spent on compiling the same files again.
    env: { NODE_COMPILE_CACHE: path.join(root, "node_modules", ".cache", "node"), ...process.env },
  });
}
