"use client";

import { ownPath } from "#src/lib/own-path.ts";

// The mailed link opens a new page, so where the person was going is kept in this browser meanwhile.
const key = "cordata-way";

/** Keeps where to go after the address is confirmed. */
export function keepWay(to: string): void {
  try {
    localStorage.setItem(key, to);
  } catch {
    // a browser that keeps nothing: then home it is
  }
}

/** The sign-in page, with where to go afterwards if that was kept. */
export function signInHref(): string {
  try {
    const to = ownPath(localStorage.getItem(key), "/home");
    localStorage.removeItem(key);
    return to === "/home" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
  } catch {
    return "/sign-in";
  }
}
