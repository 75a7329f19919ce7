import type { Limit } from "#src/platform/rate-limit.ts";

// By peer: an office behind one address must be able to work; by account: a guesser must not.
export const limits = {
  signInByAccount: { name: "sign-in-account", points: 10, seconds: 900 },
  signInByPeer: { name: "sign-in-peer", points: 60, seconds: 900 },
  signUpByPeer: { name: "sign-up-peer", points: 150, seconds: 3600 },
  /** Mails that one address gets because somebody typed it in, whoever and wherever. */
  mailByAccount: { name: "account-mail", points: 5, seconds: 3600 },
  mailByPeer: { name: "account-mail-peer", points: 30, seconds: 3600 },
  linkByPeer: { name: "account-link-peer", points: 60, seconds: 900 },
  passwordByAccount: { name: "change-password-account", points: 10, seconds: 900 },
} as const satisfies Record<string, Limit>;
