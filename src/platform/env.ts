import { z } from "zod";

const flag = z.stringbool().default(false);

const schema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  /** The public address of this installation; links in mails and the Origin check use it. */
  NEXTAUTH_URL: z.url(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Cordata <no-reply@localhost>"),
  /** Demo accounts and /mailbox; `npm start` sets it on a bare machine only. */
  CORDATA_DEMO: flag,
  /** How many proxies in front set X-Forwarded-For; 0: the peer is who connects. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** The configuration, read and checked at first use. A missing value is said by name. */
export function env(): Env {
  if (!read) {
    const result = schema.safeParse(process.env);
    if (!result.success) throw new Error(`Configuration: ${z.prettifyError(result.error)}`);
    read = result.data;
  }
  return read;
}
