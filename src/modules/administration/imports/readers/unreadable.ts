import type { Refusal } from "./sniff.ts";

/** That a file cannot be read, and why. */
export class Unreadable extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(`unreadable: ${reason}`);
    this.name = "Unreadable";
    this.reason = reason;
  }
}
