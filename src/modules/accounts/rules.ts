import { commonWords } from "./common-passwords.ts";
import type { PasswordProblem } from "./schema.ts";

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// What people write for letters: "P@ssw0rd!" is no better than "password".
const letters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const unmasked = (text: string): string => text.replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign);

const rows = ["qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn"];
const runs = [
  "0123456789012345678901234567890",
  "abcdefghijklmnopqrstuvwxyzabc",
  "1qaz2wsx3edc4rfv5tgb6zhn7ujm",
  ...rows,
];
const forth = runs.map((run) => [...run].reverse().join(""));

const isRun = (text: string): boolean => text.length >= 3 && [...runs, ...forth].some((run) => run.includes(text));

/** Whether the text can be laid wholly out of at most `pieces` parts that `accepts` takes. */
function madeOf(text: string, pieces: number, accepts: (part: string) => boolean): boolean {
  if (text === "") return true;
  if (pieces === 0) return false;
  for (let end = text.length; end >= 1; end -= 1) {
    if (accepts(text.slice(0, end)) && madeOf(text.slice(end), pieces - 1, accepts)) return true;
  }
  return false;
}

const repeated = (text: string): boolean => /^(.{1,5}?)\1+$/su.test(text) || new Set(text).size < 4;

// Four digits at most count as an addition: a year, a PIN. Runs of any length are no addition either.
const padded = (text: string, core: (part: string) => boolean): boolean =>
  [
    text.replace(/[^\p{L}]/gu, ""),
    unmasked(text).replace(/[^\p{L}]/gu, ""),
    unmasked(text.replace(/\W*\d{0,4}\W*$/u, "")).replace(/[^\p{L}]/gu, ""),
  ].some((word) => word.length >= 3 && text.replace(/[^\d]/g, "").length <= 8 && core(word));

const common = (word: string): boolean => madeOf(word, 2, (part) => commonWords.has(part) || isRun(part));

/**
 * Why this password is among the first that anybody would try; null when it is not. Lengths are the schema's matter. A long
 * phrase of several words is never common, whatever its words are.
 */
export function passwordProblem(password: string, person: { email: string; name: string }): PasswordProblem | null {
  const text = plain(password);
  if (repeated(text) || /^\d{1,11}$/.test(text)) return "passwordRepeats";
  if (madeOf(text, 3, isRun) || madeOf(text.replace(/(.)\1+/gu, "$1"), 3, isRun)) return "passwordRepeats";
  if (padded(text, common)) return "passwordCommon";
  const [local = "", domain = ""] = plain(person.email).split("@");
  const own = [local, ...local.split(/[^\p{L}]+/u), domain.split(".")[0] ?? "", ...plain(person.name).split(/\s+/)]
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter((word) => word.length >= 3);
  if (text === plain(person.email) || text === local) return "passwordPersonal";
  if (padded(text, (word) => madeOf(word, 3, (part) => own.includes(part)))) return "passwordPersonal";
  return null;
}

export type Device = {
  readonly browser: "Firefox" | "Chrome" | "Edge" | "Safari" | "Opera" | null;
  readonly system: "Windows" | "macOS" | "Linux" | "Android" | "iOS" | "ChromeOS" | null;
};

// Order matters: each browser also claims to be the ones it descends from.
const browsers = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/CrOS/, "ChromeOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11/, "Linux"],
] as const;

/** Which browser on which system sent this `User-Agent`, for the list of sessions; null where it does not say. */
export const deviceOf = (userAgent: string): Device => ({
  browser: browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
  system: systems.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
});
