import { describe, expect, test } from "vitest";
import { anonymous, type ClusterRole, type Person } from "#src/lib/actor.ts";
import { asAccountId, asClusterId } from "#src/lib/ids.ts";
import { abilitiesIn, canEditWork, canLead, canReportFor, canSeeInitiative, type InitiativeScope } from "./policy.ts";
import { initiativeStates } from "./schema.ts";

const person = (clusterId: string, role: ClusterRole): Person => ({
  kind: "person",
  accountId: asAccountId("p"),
  sessionId: "s",
  name: "P",
  email: "p@example.org",
  locale: "en",
  administrator: false,
  acting: { clusterId: asClusterId(clusterId), name: "C", slug: "c", role },
});
const scope = (given: Partial<InitiativeScope> = {}): InitiativeScope => ({
  state: "running",
  public: false,
  partners: [
    { clusterId: "lead", role: "lead" },
    { clusterId: "co", role: "coImplementer" },
    { clusterId: "adviser", role: "adviser" },
    { clusterId: "reader", role: "reader" },
  ],
  ...given,
});
const roles = ["manager", "editor", "viewer"] as const;

describe("who may what in a running initiative", () => {
  for (const cluster of ["lead", "co", "adviser", "reader", "outsider"])
    for (const role of roles)
      test(`${role} of ${cluster}`, () => {
        const actor = person(cluster, role);
        const works = (cluster === "lead" || cluster === "co") && role !== "viewer";
        expect(canSeeInitiative(actor, scope())).toBe(cluster !== "outsider");
        expect(canEditWork(actor, scope())).toBe(works);
        expect(canReportFor(actor, scope(), cluster)).toBe(works);
        expect(canReportFor(actor, scope(), cluster === "lead" ? "co" : "lead")).toBe(false);
        expect(canLead(actor, scope())).toBe(cluster === "lead" && role === "manager");
      });
});

test("anonymous and outsiders see only what is public, and change nothing", () => {
  for (const actor of [anonymous, person("outsider", "manager")]) {
    expect(canSeeInitiative(actor, scope())).toBe(false);
    expect(canSeeInitiative(actor, scope({ public: true }))).toBe(true);
    expect(Object.values(abilitiesIn(actor, scope({ public: true }))).every((may) => !may)).toBe(true);
  }
});

test("what has ended is a record: nobody changes it, only its visibility", () => {
  for (const state of initiativeStates) {
    const may = abilitiesIn(person("lead", "manager"), scope({ state }));
    const open = state === "planned" || state === "running";
    expect(may).toEqual({
      partner: true,
      edit: open,
      reportFor: open ? "lead" : null,
      describe: open,
      publish: true,
      begin: state === "planned",
      complete: state === "running",
      stop: state === "running",
    });
  }
});
