// node scripts/complete-lock.mjs — run it after every `npm install`.
//
// npm leaves an optional package for another platform out of package-lock.json when the registry in use does not
// carry that version, says nothing, and later `npm ci` refuses the very same lock ("Missing: x@1 from lock file";
// npm/cli#9846). This adds what was left out. The entries' os, cpu and libc keep npm from fetching them elsewhere.
import fs from "node:fs";

const FILE = "package-lock.json";
const OPERATING_SYSTEMS = {
  darwin: "darwin",
  win32: "win32",
  windows: "win32",
  linux: "linux",
  android: "android",
  freebsd: "freebsd",
  openharmony: "openharmony",
  wasi: "wasi",
};
const PROCESSORS = ["x64", "arm64", "arm", "ia32", "ppc64", "s390x", "riscv64", "wasm32"];

/** What a platform package's name says about where it runs, or null for another kind of package. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = words.map((word) => OPERATING_SYSTEMS[word]).find(Boolean);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os && !cpu) return null;
  const isMusl = words.some((word) => word.startsWith("musl"));
  const isGlibc = os === "linux" && words.some((word) => word.startsWith("gnu"));
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(isMusl ? { libc: ["musl"] } : isGlibc && { libc: ["glibc"] }),
    ...(os && os !== "wasi" && { os: [os] }),
  };
}

const lock = JSON.parse(fs.readFileSync(FILE, "utf8"));
let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    const isExact = /^\d/.test(version);
    if (lock.packages[key] || !platform || !isExact) continue;
    lock.packages[key] = { version, ...(parent.dev && { dev: true }), ...platform, optional: true };
    added++;
  }
}
const byName = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${FILE}: ${added} entries for other platforms added`);
