"use client";

// The two calls of next-auth that the browser needs; its own client would bring a session provider besides.

async function post(path: string, fields: Record<string, string>): Promise<{ status: number; url: string }> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf", { cache: "no-store" })).json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
  const { url = "" } = (await response.json()) as { url?: string };
  return { status: response.status, url };
}

export type SignInAnswer =
  | { ok: true }
  | { ok: false; reason: "wrong" | "unconfirmed" | "unexpected" }
  | { ok: false; reason: "tooMany"; seconds: number };

/** Signs in on this browser. Throws when the server cannot be reached. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const { status, url } = await post("callback/credentials", { email, password, callbackUrl: "/home" });
  const error = URL.canParse(url, location.origin)
    ? new URL(url, location.origin).searchParams.get("error")
    : "unexpected";
  if (status === 200 && !error) return { ok: true };
  const [reason, seconds] = (error ?? "").split(":");
  if (reason === "tooMany") return { ok: false, reason, seconds: Number(seconds) || 60 };
  return { ok: false, reason: reason === "wrong" || reason === "unconfirmed" ? reason : "unexpected" };
}

/** Signs out on this browser and leaves for the front page; whatever the page still held goes with it. */
export async function signOut(): Promise<void> {
  await post("signout", { callbackUrl: "/" });
  location.assign("/");
}
