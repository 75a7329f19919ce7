import { describe, expect, test } from "vitest";
import { type Actor, actsFor, anonymous, type ClusterRole, isActing } from "./actor.ts";
import { asAccountId, asClusterId } from "./ids.ts";

const own = "0198f000-0000-7000-8000-000000000001";
const foreign = "0198f000-0000-7000-8000-000000000002";

const person = (role: ClusterRole | null): Actor => ({
  kind: "person",
  accountId: asAccountId("0198f000-0000-7000-8000-00000000000a"),
  sessionId: "0198f000-0000-7000-8000-00000000000b",
  name: "Ana",
  email: "ana@example.org",
  locale: "sl",
  administrator: false,
  acting: role && { clusterId: asClusterId(own), name: "Les", slug: "les", role },
});

describe("actsFor", () => {
  test.each([
    ["viewer", "viewer", true],
    ["viewer", "editor", false],
    ["editor", "editor", true],
    ["editor", "manager", false],
    ["manager", "editor", true],
  ] as const)("a %s counts as at least %s: %s", (role, atLeast, expected) => {
    expect(actsFor(person(role), own, atLeast)).toBe(expected);
  });

  test("nobody acts for a cluster that they have not chosen", () => {
    expect(actsFor(person("manager"), foreign)).toBe(false);
    expect(actsFor(person(null), own)).toBe(false);
    expect(actsFor(anonymous, own)).toBe(false);
  });
});

test("who belongs to no cluster is not acting", () => {
  expect(isActing(person(null))).toBe(false);
  expect(isActing(person("viewer"))).toBe(true);
});
