import { hash, verify } from "@node-rs/argon2";
import { singleton } from "#src/platform/singleton.ts";

// argon2id, 64 MiB, 3 passes (about 50 ms); the library's default algorithm is argon2id.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

// At most two at once: each takes 64 MiB, and a flood of sign-ins must not take the memory of the others.
const gate = singleton("password-gate", () => ({ free: 2, waiting: [] as (() => void)[] }));

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (gate.free > 0) gate.free -= 1;
  else await new Promise<void>((resume) => gate.waiting.push(resume));
  try {
    return await work();
  } finally {
    const next = gate.waiting.shift();
    if (next) next();
    else gate.free += 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

// Verified against when there is no such account, so that known and unknown addresses take the same time.
const nobody = () => singleton("password-nobody", () => hashPassword("nobody has this password"));

/** Whether the password is right; takes as long for an unknown account (`stored` null) as for a known one. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await nobody());
  const right = await inTurn(() => verify(known, password));
  return right && stored !== null;
}
