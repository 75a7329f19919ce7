import { z } from "zod";

/** One line of text from outside: control characters refused, trimmed, normalised to NFC, at most `max` UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), { error: "common.controlCharacters" })
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().max(max, { error: "common.tooLong" }));

/** One line that must not be empty. */
export const requiredLine = (max: number) => line(max).pipe(z.string().min(1, { error: "common.required" }));

/** Several lines of plain text; NUL is refused (PostgreSQL cannot store it). */
export const prose = (max: number) =>
  z
    .string()
    .refine((text) => !text.includes("\u0000"), { error: "common.controlCharacters" })
    .transform((text) => text.normalize("NFC").replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(max, { error: "common.tooLong" }));

/** An e-mail address, lower-cased. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: "common.tooLong" })
  .pipe(z.email({ error: "common.email" }));

/** Words for an address: "Grappe du Bois, Fribourg" -> "grappe-du-bois-fribourg". */
export const slugOf = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "") || "x";
