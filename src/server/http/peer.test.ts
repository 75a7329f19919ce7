import type { IncomingMessage } from "node:http";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function peerBehind(proxies: number, forwarded?: string): Promise<string> {
  vi.stubEnv("TRUSTED_PROXIES", String(proxies));
  const { truePeer } = await import("./peer.ts");
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return truePeer({ headers, socket: { remoteAddress: "192.0.2.1" } } as IncomingMessage);
}

test("without a proxy nobody says who they are but the connection", async () => {
  expect(await peerBehind(0, "198.51.100.7")).toBe("192.0.2.1");
});

test("behind proxies only what they wrote counts", async () => {
  expect(await peerBehind(1, "made up, 198.51.100.7")).toBe("198.51.100.7");
  vi.resetModules();
  expect(await peerBehind(2, "made up, 198.51.100.7, 203.0.113.9")).toBe("198.51.100.7");
});

test("whoever comes past the proxies is taken for who connects", async () => {
  expect(await peerBehind(2, "made up")).toBe("192.0.2.1");
  vi.resetModules();
  expect(await peerBehind(1)).toBe("192.0.2.1");
});
