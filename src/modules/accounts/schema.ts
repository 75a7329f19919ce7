import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import { emailSchema, requiredLine } from "#src/lib/text.ts";
import { passwordLength } from "./password-length.ts";

// One password has one spelling, whichever keyboard composed its accents.
const normalised = (max: number) =>
  z
    .string()
    .min(1, { error: "common.required" })
    .max(max, { error: "accounts.passwordLong" })
    .refine((password) => !password.includes("\u0000"), { error: "common.controlCharacters" })
    .transform((password) => password.normalize("NFKC"));

const passwordSchema = normalised(passwordLength.most);

/** A password to be set; the other rules (rules.ts) are told as a reason. */
export const newPasswordSchema = passwordSchema.refine((password) => [...password].length >= passwordLength.required, {
  error: "accounts.passwordShort",
});

const tokenSchema = z.string().regex(/^[\w-]{43}$/, { error: "accounts.linkInvalid" });

export const signInSchema = z.strictObject({ email: emailSchema, password: passwordSchema });
export type SignIn = z.output<typeof signInSchema>;

export const signUpSchema = z.strictObject({
  name: requiredLine(100),
  email: emailSchema,
  password: newPasswordSchema,
  /** The language of the page on which the person signs up. */
  locale: localeSchema,
});
export type SignUp = z.output<typeof signUpSchema>;

export const emailOnlySchema = z.strictObject({ email: emailSchema });
export const confirmSchema = z.strictObject({ token: tokenSchema });
export const resetPasswordSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema });
export const changePasswordSchema = z.strictObject({ current: passwordSchema, password: newPasswordSchema });
export const endSessionSchema = z.strictObject({ sessionId: idSchema });

export const profileSchema = z.strictObject({
  name: requiredLine(100),
  locale: localeSchema,
  mailNotices: z.boolean(),
});
export type Profile = z.output<typeof profileSchema>;

/** Why a password is refused; each has its sentence under `errors`. */
export type PasswordProblem = "passwordCommon" | "passwordRepeats" | "passwordPersonal";

export type TokenKind = "confirm" | "reset";

/** What a mailed link is still good for. */
export type LinkState = "open" | "used" | "invalid";
