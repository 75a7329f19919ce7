import { getMessages } from "next-intl/server";
import type { Messages } from "./messages.ts";

/** Copies what stands at a dotted path, with the branches that lead there. */
function copy(from: Messages, to: Messages, [key = "", ...rest]: readonly string[]): void {
  const value = from[key];
  if (value === undefined) return;
  if (rest.length === 0 || typeof value === "string") to[key] = value;
  else {
    const branch = typeof to[key] === "object" ? { ...to[key] } : {};
    copy(value, branch, rest);
    to[key] = branch;
  }
}

/** The texts of these modules or parts of modules, in the reader's language; those that every component may need come along. */
export async function pickMessages(of: readonly string[]): Promise<Messages> {
  const all = (await getMessages()) as unknown as Messages;
  const messages: Messages = {};
  for (const name of ["common", "ui", ...of]) copy(all, messages, name.split("."));
  return messages;
}
