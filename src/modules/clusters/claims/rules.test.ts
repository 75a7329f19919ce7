import { describe, expect, test } from "vitest";
import { genericKind, hostOf, isOpen, proofDomain, proves } from "./rules.ts";

test.each([
  ["https://www.holz.example/en?x=1", "holz.example"],
  ["http://Holz.Example.", "holz.example"],
  ["https://cluster.uni.example", "cluster.uni.example"],
  ["ftp://holz.example", null],
  ["https://192.0.2.1/", null],
  ["https://localhost", null],
  ["holz.example", null],
  [null, null],
] as const)("the host of %s is %s", (website, host) => {
  expect(hostOf(website)).toBe(host);
});

describe("an address proves a cluster", () => {
  test.each([
    ["https://www.holz.example", "office@holz.example"],
    ["https://holz.example", "OFFICE@Mail.Holz.Example"],
    ["https://cluster.agency.example", "office@agency.example"],
  ])("%s: %s", (website, email) => {
    expect(proves(website, email)).toEqual({ ok: true });
  });

  test.each([
    ["https://holz.example", "office@xholz.example", "otherDomain"],
    ["https://holz.example", "office@holz.example.evil.example", "otherDomain"],
    ["https://holz.example", '"@holz.example"@evil.example', "otherDomain"],
    ["https://holz.example", "holz@gmail.com", "otherDomain"],
    ["https://holz.example", "someone@example", "otherDomain"],
    ["https://holz.co.uk", "anybody@co.uk", "otherDomain"],
    ["https://www.facebook.com/holz", "me@facebook.com", "genericWebsite"],
    ["https://holz.wixsite.com/start", "me@holz.wixsite.com", "genericWebsite"],
    ["https://sites.google.com/view/holz", "me@google.com", "genericWebsite"],
    ["https://holz.github.io", "me@github.io", "genericWebsite"],
    ["https://www.alpine-space.eu/project/holz", "me@alpine-space.eu", "genericWebsite"],
    ["https://holz.interreg.eu", "me@interreg.eu", "genericWebsite"],
    [null, "office@holz.example", "noWebsite"],
  ] as const)("not %s: %s (%s)", (website, email, reason) => {
    expect(proves(website, email)).toEqual({ ok: false, reason });
  });
});

test("a place of many is known below its own name, and one that only looks like it is not", () => {
  expect(genericKind("holz.wordpress.com")).toBe("siteBuilder");
  expect(genericKind("gmail.com")).toBe("mailProvider");
  expect(genericKind("notlinkedin.com")).toBeNull();
  expect(proofDomain("https://x.example")).toEqual({ ok: true, host: "x.example" });
});

test("a claim is open while it is pending and its time not over", () => {
  const now = new Date("2026-11-27T12:00:00Z");
  const later = new Date(now.getTime() + 1);
  expect(isOpen({ state: "pending", expiresAt: later }, now)).toBe(true);
  expect(isOpen({ state: "pending", expiresAt: now }, now)).toBe(false);
  expect(isOpen({ state: "refused", expiresAt: later }, now)).toBe(false);
});
