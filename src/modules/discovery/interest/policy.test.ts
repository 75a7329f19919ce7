import { describe, expect, test } from "vitest";
import { type Actor, anonymous, type ClusterRole, type Person } from "#src/lib/actor.ts";
import { asAccountId, asClusterId } from "#src/lib/ids.ts";
import { canAnswer, canAsk, canSeeExchange, canViewInterest, canWithdraw } from "./policy.ts";

const person = (clusterId: string | null, role: ClusterRole = "manager"): Person => ({
  kind: "person",
  accountId: asAccountId("p"),
  sessionId: "",
  name: "",
  email: "",
  locale: "en",
  administrator: true,
  acting: clusterId === null ? null : { clusterId: asClusterId(clusterId), name: "", slug: "", role },
});

const interest = { fromClusterId: "from", toClusterId: "to", state: "accepted" };
const roles = ["manager", "editor", "viewer"] as const;
const allowed = (may: (actor: Actor) => boolean, clusterId: string) =>
  roles.filter((role) => may(person(clusterId, role)));

describe("an interest", () => {
  test("is asked by managers and editors", () => {
    expect(allowed(canAsk, "from")).toEqual(["manager", "editor"]);
    expect(canAsk(person(null))).toBe(false);
    expect(canAsk(anonymous)).toBe(false);
  });

  test("is answered by the asked side alone, withdrawn by the asking one", () => {
    expect(allowed((actor) => canAnswer(actor, interest), "to")).toEqual(["manager", "editor"]);
    expect(allowed((actor) => canAnswer(actor, interest), "from")).toEqual([]);
    expect(allowed((actor) => canWithdraw(actor, interest), "from")).toEqual(["manager", "editor"]);
    expect(allowed((actor) => canWithdraw(actor, interest), "to")).toEqual([]);
  });

  test("is seen by both sides and nobody else, whatever they administer", () => {
    expect(allowed((actor) => canViewInterest(actor, interest), "to")).toEqual([...roles]);
    expect(allowed((actor) => canViewInterest(actor, interest), "from")).toEqual([...roles]);
    for (const actor of [person("other"), person(null), anonymous]) {
      expect(canViewInterest(actor, interest)).toBe(false);
      expect(canSeeExchange(actor, interest)).toBe(false);
    }
  });

  test("opens the exchange of addresses once it is accepted", () => {
    for (const clusterId of ["from", "to"]) {
      expect(canSeeExchange(person(clusterId, "viewer"), interest)).toBe(true);
      for (const state of ["pending", "declined", "withdrawn"]) {
        expect(canSeeExchange(person(clusterId), { ...interest, state })).toBe(false);
      }
    }
  });
});
