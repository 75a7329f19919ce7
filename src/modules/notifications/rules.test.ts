import { describe, expect, test } from "vitest";
import type { Standing } from "#src/modules/adaptations/schema.ts";
import type { InitiativeScope } from "#src/modules/initiatives/policy.ts";
import { type Circumstances, type Happened, isMailed, recipientsOf } from "./rules.ts";

const partners = [
  { clusterId: "lead", role: "lead", sections: [] },
  { clusterId: "peer", role: "coImplementer", sections: [] },
  { clusterId: "adviser", role: "adviser", sections: [] },
] as const;

const adaptation = (given: Partial<Standing> = {}): Standing => ({
  clusterId: "lead",
  state: "inApproval",
  partners,
  ...given,
});
const initiative: InitiativeScope = { state: "running", public: false, partners };

const members = ["lead", "peer", "adviser", "guest", "outside"].flatMap((clusterId) =>
  (["manager", "editor", "viewer"] as const).map((role) => ({ accountId: `${clusterId}-${role}`, clusterId, role })),
);

const now = (given: Partial<Circumstances> = {}): Circumstances => ({
  members,
  adaptation: adaptation(),
  initiative,
  administrators: ["admin"],
  ...given,
});

const happened = (type: string, given: Partial<Happened> = {}): Happened => ({
  type,
  accountId: "lead-manager",
  clusterId: "lead",
  subjects: ["adaptation:a", "cluster:lead", "cluster:peer", "cluster:adviser"],
  data: {},
  ...given,
});

const told = (event: Happened, circumstances = now()) =>
  recipientsOf(event, circumstances).map(({ accountId }) => accountId);

describe("who is told", () => {
  test("never the one who did it", () => {
    expect(told(happened("adaptation.approved"))).not.toContain("lead-manager");
    expect(told(happened("adaptation.approved", { accountId: "peer-editor" }))).toContain("lead-manager");
  });

  test("of an approval asked for: those who carry it out, not advisers, not viewers, not others", () => {
    expect(told(happened("adaptation.approvalOpened"))).toEqual(["lead-editor", "peer-manager", "peer-editor"]);
  });

  test("of an invitation: the managers of the invited cluster, while they may see the proposal", () => {
    const event = happened("invitation.sent", { subjects: ["adaptation:a", "cluster:lead", "cluster:guest"] });
    expect(told(event)).toEqual(["guest-manager"]);
    expect(told(event, now({ adaptation: adaptation({ state: "draft" }) }))).toEqual([]);
  });

  test("of a refused invitation: those who invited", () => {
    const subjects = ["adaptation:a", "cluster:lead", "cluster:guest"];
    expect(told(happened("invitation.declined", { accountId: "guest-manager", subjects }))).toEqual(["lead-manager"]);
  });

  test("who is a partner no more hears that alone", () => {
    const without = now({ adaptation: adaptation({ partners: partners.slice(0, 2) }) });
    expect(told(happened("adaptation.partnerEnded"), without)).toEqual(["adviser-manager"]);
    expect(told(happened("adaptation.approved"), without)).not.toContain("adviser-manager");
  });

  test("of a task: the person it was given to, if they may see it", () => {
    const given = (accountId: string) =>
      happened("task.assigned", { subjects: ["initiative:i", `account:${accountId}`] });
    expect(told(given("peer-viewer"))).toEqual(["peer-viewer"]);
    expect(told(given("outside-manager"))).toEqual([]);
    expect(told(given("lead-manager"))).toEqual([]);
  });

  test("of a move on the board only when work is blocked", () => {
    const moved = (to: string) =>
      happened("task.moved", { subjects: ["initiative:i"], accountId: "peer-editor", data: { to } });
    expect(told(moved("doing"))).toEqual([]);
    expect(told(moved("blocked"))).toEqual(["lead-manager", "lead-editor"]);
  });

  test("of being removed from a cluster: the person, and its managers when they left", () => {
    const removed = (left: boolean) =>
      happened("cluster.memberRemoved", {
        accountId: left ? "gone" : "lead-manager",
        subjects: ["cluster:lead", "account:gone"],
        data: { left },
      });
    expect(told(removed(false))).toEqual(["gone"]);
    expect(told(removed(true))).toEqual(["lead-manager"]);
  });

  test("of a claim that waits for an answer: the administrators, unless a mail answers it", () => {
    const asked = (way: string) =>
      happened("cluster.claimAsked", {
        accountId: "new",
        clusterId: null,
        subjects: ["cluster:c", "account:new"],
        data: { way },
      });
    expect(recipientsOf(asked("administrator"), now())).toEqual([
      { accountId: "admin", clusterId: null, path: "/administration/claims" },
    ]);
    expect(told(asked("mail"))).toEqual([]);
  });

  test("of an answered claim: who made it, as a member where they are one now", () => {
    const answered = (type: string) =>
      happened(type, { accountId: "admin", subjects: ["cluster:c", "account:new"], data: { slug: "peaks" } });
    const member = { accountId: "new", clusterId: "c", role: "manager" as const };
    expect(recipientsOf(answered("cluster.claimed"), now({ members: [member] }))).toEqual([
      { accountId: "new", clusterId: "c", path: "/clusters" },
    ]);
    expect(recipientsOf(answered("cluster.claimRefused"), now({ members: [] }))).toEqual([
      { accountId: "new", clusterId: null, path: "/clusters/peaks" },
    ]);
  });

  test("of an interest: the team that was asked; of its answer: the team that asked", () => {
    const event = (type: string, accountId: string) =>
      happened(type, { accountId, subjects: ["cluster:lead", "cluster:peer"] });
    for (const type of ["interest.asked", "interest.withdrawn"]) {
      expect(told(event(type, "lead-manager"))).toEqual(["peer-manager", "peer-editor"]);
    }
    for (const type of ["interest.accepted", "interest.declined"]) {
      expect(told(event(type, "peer-editor"))).toEqual(["lead-manager", "lead-editor"]);
    }
  });

  test("of what came into a search: its owner, who may want no mail", () => {
    const event = happened("search.matched", { accountId: null, subjects: ["account:me"], data: { searchId: "s" } });
    expect(recipientsOf(event, now())).toEqual([{ accountId: "me", clusterId: null, path: "/clusters/searches/s" }]);
    expect(isMailed(event)).toBe(true);
    expect(isMailed({ data: { mail: false } })).toBe(false);
  });

  test("nobody of what has no rule, and nobody when the thing is gone", () => {
    expect(told(happened("unheard.of"))).toEqual([]);
    expect(told(happened("adaptation.approved"), now({ adaptation: null }))).toEqual([]);
  });

  test("everyone once, as a member of the first cluster of theirs that is concerned", () => {
    const both = [...members, { accountId: "peer-manager", clusterId: "lead", role: "editor" as const }];
    const all = recipientsOf(happened("adaptation.approvalOpened"), now({ members: both }));
    expect(all.filter(({ accountId }) => accountId === "peer-manager")).toHaveLength(1);
    expect(all.every(({ path }) => path === "/adaptations/a")).toBe(true);
  });
});
