import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { dataFolder, given, packageFile } from "./paths.ts";
import { Problem } from "./session.ts";

export type Browser = {
  /** Unset: the one that Playwright has downloaded for itself. */
  readonly executablePath?: string;
  /** What it needs besides our own environment. */
  readonly env?: Record<string, string>;
};

/** As root there is no sandbox to be had; the others keep the browser from calling home. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium: that of CORDATA_BROWSER, else Playwright's own, else the system's, else the one that comes out of npm (Linux on
 * x64), unpacked once into the data folder.
 */
export async function findBrowser(): Promise<Browser> {
  const named = given("CORDATA_BROWSER");
  if (named) {
    if (!runs(named)) throw new Problem(`CORDATA_BROWSER=${named} is not a browser that runs here.`);
    return { executablePath: named };
  }
  const { chromium } = await import("@playwright/test");
  if (fs.existsSync(chromium.executablePath())) return {};
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const installed = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const system = installed.find((file) => fs.existsSync(file) && runs(file));
  if (system) return { executablePath: system };
  return fromNpm();
}

/**
 * The package unpacks into the folder for temporary files. It gets one of its own, as a file there left by another account
 * could not be run, and the libraries it brings for bare machines are unpacked too, as it does for Amazon's.
 */
async function fromNpm(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Problem("There is no browser here. Install Chromium, or name one: CORDATA_BROWSER=/path/to/chrome");
  }
  const { version }: { version: string } = JSON.parse(
    fs.readFileSync(packageFile("@sparticuz", "chromium", "package.json"), "utf8"),
  );
  const folder = path.join(dataFolder, "browser", version);
  if (!fs.existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, "chromium");
  const fonts = { FONTCONFIG_PATH: path.join(folder, "fonts") };
  const libraries = { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
  const env = fs.existsSync("/etc/fonts") ? {} : fonts;
  if (runs(executablePath)) return { executablePath, env };
  if (runs(executablePath, libraries)) return { executablePath, env: { ...env, ...libraries } };
  throw new Problem(
    "The browser out of npm does not run here. Install Chromium, or name one: CORDATA_BROWSER=/path/to/chrome",
  );
}

async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true });
  const kept = { ...process.env };
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "FONTCONFIG_PATH", "LD_LIBRARY_PATH"]) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
  }
  fs.renameSync(unfinished, folder);
}

function runs(file: string, environment: Record<string, string> = {}): boolean {
  try {
    execFileSync(file, ["--version"], { stdio: "ignore", timeout: 20_000, env: { ...process.env, ...environment } });
    return true;
  } catch {
    return false;
  }
}
