import { analyse } from "chardet";
import iconv from "iconv-lite";

export type Sniffed =
  | { readonly format: "csv"; readonly encoding: string }
  | { readonly format: "xlsx" }
  | { readonly problem: Refusal };

/** Why a file is not read: keys under `errors` of the messages. */
export type Refusal =
  | "empty"
  | "notText"
  | "webPage"
  | "oldExcel"
  | "notExcel"
  | "isExcel"
  | "isOther"
  | "protected"
  | "damaged"
  | "bomb"
  | "tooLarge"
  | "tooManyRows"
  | "noRows"
  | "oneColumn";

const begins = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString("hex") === hex;

const others = ["25504446", "89504e47", "ffd8ff", "47494638", "7f454c46", "1f8b", "526172", "377abcaf", "53514c69"];

/** What a file is by its first bytes (64 KiB do); its name only says what it claims to be. */
export function sniff(head: Buffer, name: string): Sniffed {
  if (head.length === 0) return { problem: "empty" };
  const claimsExcel = /\.xls[xm]$/i.test(name);
  if (begins(head, "504b0304") || begins(head, "504b0506"))
    return claimsExcel ? { format: "xlsx" } : { problem: "isExcel" };
  // What Excel wrote before 2007, and what it protects with a password.
  if (begins(head, "d0cf11e0a1b11ae1")) return { problem: claimsExcel ? "protected" : "oldExcel" };
  if (others.some((hex) => begins(head, hex))) return { problem: "isOther" };
  if (claimsExcel) return { problem: "notExcel" };
  const encoding = encodingOf(head);
  if (!encoding) return { problem: "notText" };
  const text = iconv.decode(head, encoding).trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<\?xml|<table)/.test(text)) return { problem: "webPage" };
  return { format: "csv", encoding };
}

/** The encoding of a text, as iconv-lite calls it; null for what is no text. */
export function encodingOf(head: Buffer): string | null {
  if (begins(head, "efbbbf")) return "utf-8";
  if (begins(head, "fffe")) return "utf-16le";
  if (begins(head, "feff")) return "utf-16be";
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    const half = head.length / 2;
    if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
    return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : null;
  }
  if (isUtf8(head)) return "utf-8";
  return controls(head) > head.length / 100 ? null : singleByte(head);
}

/** Cut at 64 KiB, the last character may be half a one. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const controls = (bytes: Buffer): number => bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;

// Bytes that are letters in one encoding and signs in the others. Between letters, they tell.
const slavicWindows = new Set([0x8a, 0x8d, 0x8e, 0x8f, 0x9a, 0x9d, 0x9e, 0x9f]);
const slavicIso = new Set([0xa9, 0xab, 0xae, 0xb1, 0xb3, 0xb5, 0xb6, 0xb9, 0xbb, 0xbc, 0xbe, 0xbf]);

/** One byte a character: Western or Central European, by Windows or by ISO. */
function singleByte(bytes: Buffer): string {
  let [windows, iso, westernWindows] = [0, 0, 0];
  for (let at = 1; at + 1 < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xa0 && !slavicWindows.has(byte)) westernWindows += 1;
    if (!isLetter(bytes[at - 1]) && !isLetter(bytes[at + 1])) continue;
    if (slavicWindows.has(byte)) windows += 1;
    if (slavicIso.has(byte) && isLetter(bytes[at + 1])) iso += 1;
  }
  const guesses = analyse(bytes);
  const sure = (names: readonly string[]) =>
    Math.max(0, ...guesses.filter(({ name }) => names.includes(name)).map(({ confidence }) => confidence));
  const central = sure(["ISO-8859-2", "windows-1250"]);
  const western = sure(["ISO-8859-1", "windows-1252"]);
  // ISO has no letters there, and Western texts hardly ever these.
  if (windows > 0) return "windows-1250";
  if (iso > 0) return westernWindows > 0 && central <= western ? "windows-1252" : "iso-8859-2";
  if (central > western + 10) return westernWindows > 0 ? "windows-1250" : "iso-8859-2";
  return "windows-1252";
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0);

const candidates = [",", ";", "\t", "|"] as const;

/** The sign between the cells: the one that cuts the first lines into the most, and equally many, cells. */
export function delimiterOf(text: string): string {
  const scored = candidates.map((sign) => {
    const counts = rowsOf(text, sign).slice(0, 50);
    const most = Math.max(0, ...counts);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    return { sign, score: usual > 0 ? usual * (0.2 + even) : most * 0.01 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

/** How often the sign stands outside quotes, by row. */
function rowsOf(text: string, sign: string): number[] {
  const counts: number[] = [];
  let [count, isQuoted, isEmpty] = [0, false, true];
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && letter === sign) count += 1;
    if (!isQuoted && letter === "\n") {
      if (!isEmpty) counts.push(count);
      [count, isEmpty] = [0, true];
    } else if (letter.trim()) isEmpty = false;
  }
  return counts.length > 0 || isEmpty ? counts : [count];
}
