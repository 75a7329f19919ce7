import { describe, expect, test } from "vitest";
import { type Actor, anonymous, type ClusterRole, type Person } from "#src/lib/actor.ts";
import { asAccountId, asClusterId } from "#src/lib/ids.ts";
import { abilitiesOf, canView, canViewSummary, editableSections, isOpenFor } from "./policy.ts";
import { type AdaptationState, adaptationStates, type Standing } from "./schema.ts";

const someone = (clusterId: string | null, role: ClusterRole = "manager"): Person => ({
  kind: "person",
  accountId: asAccountId("a"),
  sessionId: "s",
  name: "A",
  email: "a@example.org",
  locale: "en",
  administrator: false,
  acting: clusterId === null ? null : { clusterId: asClusterId(clusterId), name: clusterId, slug: clusterId, role },
});

const inState = (state: AdaptationState): Standing => ({
  clusterId: "lead",
  state,
  partners: [
    { clusterId: "lead", role: "lead", sections: [] },
    { clusterId: "co", role: "coImplementer", sections: [] },
    { clusterId: "part", role: "coImplementer", sections: ["goals"] },
    { clusterId: "adviser", role: "adviser", sections: [] },
    { clusterId: "reader", role: "reader", sections: [] },
  ],
});

const partners = ["lead", "co", "part", "adviser", "reader"];
const strangers: Actor[] = [anonymous, someone(null), someone("outsider")];

describe("who sees it", () => {
  test.each(adaptationStates)("%s", (state) => {
    for (const cluster of partners) {
      expect(canView(someone(cluster, "viewer"), inState(state))).toBe(state !== "draft" || cluster === "lead");
    }
    for (const stranger of strangers) expect(canView(stranger, inState(state))).toBe(false);
    const told = state !== "draft" && state !== "withdrawn";
    expect(canViewSummary(someone("outsider", "viewer"), inState(state))).toBe(told);
    expect(canViewSummary(someone(null), inState(state))).toBe(false);
    expect(canViewSummary(anonymous, inState(state))).toBe(false);
  });
});

describe("who writes what in the plan", () => {
  test.each(adaptationStates)("%s", (state) => {
    const open = state === "draft" || state === "proposed";
    const rights = (cluster: string, role: ClusterRole) => editableSections(someone(cluster, role), inState(state));
    expect(rights("lead", "editor")).toEqual(open ? "all" : "none");
    expect(rights("co", "manager")).toEqual(state === "proposed" ? "all" : "none");
    expect(rights("part", "editor")).toEqual(state === "proposed" ? ["goals"] : "none");
    for (const role of ["viewer"] as const) expect(rights("lead", role)).toBe("none");
    for (const cluster of ["adviser", "reader", "outsider"]) expect(rights(cluster, "manager")).toBe("none");
    expect(abilitiesOf(someone("part"), inState(state)).commitments).toBe(false);
  });
});

test("what binds a cluster is its managers' alone", () => {
  const binding = ["submit", "invite", "openApproval", "reopen", "withdraw", "start", "decide", "leave"] as const;
  for (const state of adaptationStates) {
    for (const cluster of [...partners, "outsider"]) {
      for (const role of ["editor", "viewer"] as const) {
        const abilities = abilitiesOf(someone(cluster, role), inState(state));
        expect(binding.filter((deed) => abilities[deed])).toEqual([]);
        expect(abilities.removable).toEqual([]);
      }
    }
  }
});

test("a manager's deeds follow the state", () => {
  const can = (cluster: string, state: AdaptationState) => {
    const { view, sections, commitments, removable, editProposal, ...deeds } = abilitiesOf(
      someone(cluster),
      inState(state),
    );
    return Object.entries(deeds).flatMap(([deed, may]) => (may ? [deed] : []));
  };
  expect(can("lead", "draft")).toEqual(["submit", "withdraw"]);
  expect(can("lead", "proposed")).toEqual(["invite", "openApproval", "withdraw"]);
  expect(can("lead", "inApproval")).toEqual(["invite", "decide", "reopen", "withdraw"]);
  expect(can("lead", "approved")).toEqual(["invite", "reopen", "withdraw", "start"]);
  expect(can("lead", "implementing")).toEqual(["invite"]);
  expect(can("lead", "completed")).toEqual([]);
  expect(can("co", "proposed")).toEqual(["leave"]);
  expect(can("co", "inApproval")).toEqual(["decide", "leave"]);
  expect(can("co", "implementing")).toEqual([]);
  expect(can("adviser", "inApproval")).toEqual(["leave"]);
  expect(can("reader", "implementing")).toEqual(["leave"]);
});

test("who must approve cannot join after the approval", () => {
  const open = (role: "coImplementer" | "adviser") => adaptationStates.filter((state) => isOpenFor(role, state));
  expect(open("coImplementer")).toEqual(["proposed", "inApproval"]);
  expect(open("adviser")).toEqual(["proposed", "inApproval", "approved", "implementing"]);
  expect(adaptationStates.some((state) => isOpenFor("lead", state))).toBe(false);
});
