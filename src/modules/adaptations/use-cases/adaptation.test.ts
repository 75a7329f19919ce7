import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { sections } from "#src/modules/catalogue/schema.ts";
import { readDocument } from "#src/modules/documents/use-cases/read-document.ts";
import { db } from "#src/platform/db/client.ts";
import { wake } from "#src/platform/events.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { transaction } from "#src/platform/transaction.ts";
import { withDatabase } from "#src/test/database.ts";
import { createTestAdaptation } from "#src/test/factories/adaptations.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { decideApproval } from "../approvals/use-cases/decide-approval.ts";
import { loadFrozenVersion } from "../approvals/use-cases/load-frozen-version.ts";
import { openApproval } from "../approvals/use-cases/open-approval.ts";
import { addPartner } from "./add-partner.ts";
import { endPartner } from "./end-partner.ts";
import { listAdaptations } from "./list-adaptations.ts";
import { loadAdaptation, viewAdaptation } from "./load-adaptation.ts";
import { loadApprovedPlan } from "./load-approved-plan.ts";
import { markImplementing } from "./mark-implementing.ts";
import { openPlan } from "./open-plan.ts";
import { proposeAdaptation } from "./propose-adaptation.ts";
import { reopenPlan } from "./reopen-plan.ts";
import { submitProposal } from "./submit-proposal.ts";
import { updateProposal } from "./update-proposal.ts";
import { watchAdaptation } from "./watch-adaptation.ts";
import { withdrawAdaptation } from "./withdraw-adaptation.ts";

const database = withDatabase();
withQueue();

const missing = expect.objectContaining({ code: "notFound", key: "common.notFound" });
const forbidden = expect.objectContaining({ code: "forbidden" });
const clusterOf = (person: Person) => person.acting?.clusterId ?? "";

let lead: Person;
let peer: Person;
let outsider: Person;
let serviceId: string;

beforeAll(async () => {
  lead = await createMember(await createTestCluster({ name: "Lead" }));
  peer = await createMember(await createTestCluster({ name: "Peer", regionCode: "FRK2" }));
  outsider = await createMember(await createTestCluster({ name: "Outsider" }));
  serviceId = (await db().service.findFirstOrThrow()).id;
});

const proposal = () => ({
  serviceId,
  sourceAdaptationId: null,
  title: "",
  regionCodes: ["AT33"],
  needs: "Firms lack a laboratory.",
  conditions: "Half is paid.",
  transformativeActivity: "",
  locale: "de" as const,
});

const withPeer = (state: Parameters<typeof createTestAdaptation>[1] = {}) =>
  createTestAdaptation(lead, { ...state, partners: [{ clusterId: clusterOf(peer), role: "coImplementer" }] });

const approvalOf = async (adaptationId: string) => {
  await openApproval(lead, adaptationId);
  const [round] = (await loadAdaptation(lead, adaptationId)).rounds;
  if (!round) throw new Error("no round");
  const { contentHash } = round;
  return (decision: "approved" | "refused", reason = "") => ({
    adaptationId,
    roundId: round.id,
    contentHash,
    decision,
    reason,
  });
};

describe("drafting", () => {
  test("seeds the seven sections once, in the working language, and tells no other cluster", async () => {
    const { adaptationId } = await proposeAdaptation(lead, proposal());
    const draft = await loadAdaptation(lead, adaptationId);
    expect(draft).toMatchObject({ state: "draft", locale: "de", partners: [{ role: "lead" }] });
    expect(draft.title).toMatch(/ – Tirol$/);
    const { fragments } = await readDocument(draft.documentId);
    expect(Object.keys(fragments).toSorted()).toEqual([...sections].toSorted());
    expect(JSON.stringify(fragments.beneficiaries)).toContain("Firms lack a laboratory.");
    expect(JSON.stringify(fragments.howTo)).toContain("bulletList");
    await expect(viewAdaptation(peer, adaptationId)).rejects.toEqual(missing);
    expect((await listAdaptations(peer)).others.map(({ id }) => id)).not.toContain(adaptationId);
    expect(await openPlan(peer, draft.documentId)).toBeNull();
    expect(await openPlan(lead, draft.documentId)).toMatchObject({
      adaptationId,
      rights: { sections: "all", commitments: true },
    });
  });

  test("refuses viewers, unknown regions and services, and hidden sources", async () => {
    const viewer = await createMember(await createTestCluster(), "viewer");
    await expect(proposeAdaptation(viewer, proposal())).rejects.toEqual(forbidden);
    await expect(proposeAdaptation(lead, { ...proposal(), regionCodes: ["AT99"] })).rejects.toMatchObject({
      key: "adaptations.region",
    });
    await expect(proposeAdaptation(lead, { ...proposal(), serviceId: "nothing" })).rejects.toMatchObject({
      key: "adaptations.service",
    });
    const hidden = await createTestAdaptation(peer);
    await expect(proposeAdaptation(lead, { ...proposal(), sourceAdaptationId: hidden.id })).rejects.toEqual(missing);
    await expect(proposeAdaptation(lead, { ...proposal(), sourceAdaptationId: newId() })).rejects.toEqual(missing);
  });

  test("of two saves of one form the second is told", async () => {
    const { id } = await createTestAdaptation(lead);
    const { revision } = await loadAdaptation(lead, id);
    const fields = {
      adaptationId: id,
      revision,
      title: "One",
      regionCodes: ["AT33"],
      needs: "",
      conditions: "",
      transformativeActivity: "",
    };
    const results = await Promise.all([
      updateProposal(lead, fields),
      updateProposal(lead, { ...fields, title: "Two" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "newer" });
    await expect(updateProposal(peer, fields)).rejects.toEqual(missing);
  });

  test("is proposed with its needs only, by a manager", async () => {
    const bare = await createTestAdaptation(lead, { state: "draft", needs: "" });
    expect(await submitProposal(lead, bare.id)).toEqual({ ok: false, reason: "needsMissing" });
    const { id } = await createTestAdaptation(lead, { state: "draft" });
    const editor = { ...lead, acting: lead.acting && { ...lead.acting, role: "editor" as const } };
    await expect(submitProposal(editor, id)).rejects.toEqual(forbidden);
    expect(await submitProposal(lead, id)).toEqual({ ok: true });
    expect(await viewAdaptation(outsider, id)).toMatchObject({ kind: "summary", adaptation: { needs: "Some needs" } });
    await expect(loadAdaptation(outsider, id)).rejects.toEqual(missing);
    await expect(viewAdaptation(anonymous, id)).rejects.toEqual(missing);
  });

  test("tells in the summary nothing that is for partners", async () => {
    const { id, documentId } = await withPeer();
    const { adaptation } = await viewAdaptation(outsider, id);
    const told = JSON.stringify(adaptation);
    for (const secret of [documentId, clusterOf(peer), "conditions", "rounds"]) expect(told).not.toContain(secret);
  });
});

describe("partners", () => {
  test("write what they were named for, and nothing once they are out", async () => {
    const { id, documentId } = await createTestAdaptation(lead);
    const partner = { clusterId: clusterOf(peer), role: "coImplementer" as const, sections: ["howTo" as const] };
    expect(await transaction((tx) => addPartner(tx, id, partner))).toEqual({ ok: true });
    expect(await openPlan(peer, documentId)).toMatchObject({ rights: { sections: ["howTo"], commitments: false } });
    expect(await transaction((tx) => addPartner(tx, id, partner))).toEqual({ ok: false, reason: "alreadyPartner" });
    await expect(endPartner(outsider, { adaptationId: id, clusterId: partner.clusterId })).rejects.toEqual(missing);
    await expect(endPartner(peer, { adaptationId: id, clusterId: clusterOf(lead) })).rejects.toEqual(forbidden);
    await expect(endPartner(lead, { adaptationId: id, clusterId: clusterOf(lead) })).rejects.toEqual(forbidden);
    await endPartner(lead, { adaptationId: id, clusterId: partner.clusterId });
    expect(await openPlan(peer, documentId)).toBeNull();
    expect(await transaction((tx) => addPartner(tx, id, partner))).toEqual({ ok: true });
  });

  test("every change of rights is told to the sockets at commit", async () => {
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query("LISTEN rights_changed");
    const { id, documentId } = await withPeer();
    await endPartner(peer, { adaptationId: id, clusterId: clusterOf(peer) });
    await withdrawAdaptation(lead, id);
    await listener.query("SELECT 1");
    await listener.end();
    expect(heard.filter((payload) => payload === documentId)).toHaveLength(2);
  });

  test("who joins or leaves during an approval calls it off", async () => {
    const { id } = await withPeer();
    await openApproval(lead, id);
    const partner = { clusterId: clusterOf(outsider), role: "coImplementer" as const, sections: [] };
    await transaction((tx) => addPartner(tx, id, partner));
    expect(await loadAdaptation(lead, id)).toMatchObject({ state: "proposed", rounds: [{ outcome: "withdrawn" }] });
    await openApproval(lead, id);
    await endPartner(outsider, { adaptationId: id, clusterId: clusterOf(outsider) });
    expect(await loadAdaptation(lead, id)).toMatchObject({ state: "proposed" });
  });
});

describe("approval", () => {
  test("freezes the plan; everyone's yes approves it, on record", async () => {
    const { id, documentId } = await withPeer();
    const saying = await approvalOf(id);
    expect(await openPlan(lead, documentId)).toMatchObject({ rights: { sections: "none", commitments: false } });
    expect(await decideApproval(lead, saying("approved"))).toEqual({ ok: true, outcome: "open" });
    expect(await decideApproval(peer, saying("approved"))).toEqual({ ok: true, outcome: "approved" });
    const { state, rounds } = await loadAdaptation(peer, id);
    expect(state).toBe("approved");
    expect(rounds[0]?.outcome).toBe("approved");
    for (const decision of rounds[0]?.decisions ?? []) {
      expect(decision).toMatchObject({ decision: "approved", contentHash: rounds[0]?.contentHash, by: "Test Person" });
      expect(decision.decidedAt).toBeInstanceOf(Date);
    }
    const version = await loadFrozenVersion(peer, { adaptationId: id, roundId: rounds[0]?.id ?? "" });
    expect(JSON.stringify(version.fragments)).toContain("To begin with");
    await expect(loadFrozenVersion(outsider, { adaptationId: id, roundId: rounds[0]?.id ?? "" })).rejects.toEqual(
      missing,
    );
    const other = await createTestAdaptation(outsider);
    await expect(loadFrozenVersion(outsider, { adaptationId: other.id, roundId: rounds[0]?.id ?? "" })).rejects.toEqual(
      missing,
    );
  });

  test("one refusal opens the plan again; a change of an approved plan needs a new round", async () => {
    const { id } = await withPeer();
    const first = await approvalOf(id);
    expect(await decideApproval(peer, first("refused", "Too dear"))).toEqual({ ok: true, outcome: "refused" });
    expect(await decideApproval(lead, first("approved"))).toEqual({ ok: false, reason: "roundClosed" });
    const second = await approvalOf(id);
    await decideApproval(lead, second("approved"));
    await decideApproval(peer, second("approved"));
    await reopenPlan(lead, id);
    const { state, rounds } = await loadAdaptation(lead, id);
    expect(state).toBe("proposed");
    expect(rounds.map(({ number, outcome }) => [number, outcome])).toEqual([
      [2, "approved"],
      [1, "refused"],
    ]);
    await expect(transaction((tx) => loadApprovedPlan(tx, lead, id))).rejects.toMatchObject({
      key: "adaptations.notApproved",
    });
  });

  test("closes the plan to every change wherever the policy lets nobody write", async () => {
    const { id, documentId } = await withPeer();
    const isClosed = async () =>
      (await db().document.findUniqueOrThrow({ where: { id: documentId } })).closedAt !== null;
    const closed: [string, boolean][] = [["proposed", await isClosed()]];
    const note = async (what: string, deed: Promise<unknown>) => {
      await deed;
      closed.push([what, await isClosed()]);
    };
    const refused = (await approvalOf(id))("refused", "Too dear");
    await note("frozen", Promise.resolve());
    await note("refused", decideApproval(peer, refused));
    await note("frozen again", openApproval(lead, id));
    const partner = { clusterId: clusterOf(outsider), role: "coImplementer" as const, sections: [] };
    await note(
      "joined",
      transaction((tx) => addPartner(tx, id, partner)),
    );
    await note("frozen a third time", openApproval(lead, id));
    await note("left", endPartner(outsider, { adaptationId: id, clusterId: partner.clusterId }));
    const saying = await approvalOf(id);
    await decideApproval(lead, saying("approved"));
    await note("approved", decideApproval(peer, saying("approved")));
    await note("reopened", reopenPlan(lead, id));
    await note("withdrawn", withdrawAdaptation(lead, id));
    expect(closed).toEqual([
      ["proposed", false],
      ["frozen", true],
      ["refused", false],
      ["frozen again", true],
      ["joined", false],
      ["frozen a third time", true],
      ["left", false],
      ["approved", true],
      ["reopened", false],
      ["withdrawn", true],
    ]);
  });

  test("of two managers at once one decides", async () => {
    const { id } = await withPeer();
    const saying = await approvalOf(id);
    const results = await Promise.all([
      decideApproval(peer, saying("approved")),
      decideApproval(peer, saying("approved")),
      decideApproval(peer, saying("approved")),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "alreadyDecided")).toHaveLength(2);
  });

  test("is opened once and decided by those who carry it out, for the version they saw", async () => {
    const { id } = await createTestAdaptation(lead, { partners: [{ clusterId: clusterOf(peer), role: "adviser" }] });
    await expect(openApproval(peer, id)).rejects.toEqual(forbidden);
    const opened = await Promise.allSettled([openApproval(lead, id), openApproval(lead, id)]);
    expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [round] = (await loadAdaptation(lead, id)).rounds;
    const say = {
      adaptationId: id,
      roundId: round?.id ?? "",
      contentHash: round?.contentHash ?? "",
      decision: "approved" as const,
      reason: "",
    };
    await expect(decideApproval(peer, say)).rejects.toEqual(forbidden);
    await expect(decideApproval(outsider, say)).rejects.toEqual(missing);
    expect(await decideApproval(lead, { ...say, contentHash: "other" })).toEqual({ ok: false, reason: "otherVersion" });
    expect(await decideApproval(lead, say)).toEqual({ ok: true, outcome: "approved" });
  });

  test("the approved plan is for a manager of the lead, and is implemented once", async () => {
    const { id } = await withPeer();
    const saying = await approvalOf(id);
    await decideApproval(lead, saying("approved"));
    await decideApproval(peer, saying("approved"));
    await expect(transaction((tx) => loadApprovedPlan(tx, peer, id))).rejects.toEqual(forbidden);
    await expect(transaction((tx) => loadApprovedPlan(tx, outsider, id))).rejects.toEqual(missing);
    const start = () =>
      transaction(async (tx) => {
        const plan = await loadApprovedPlan(tx, lead, id);
        if (plan.adaptation.state === "approved") await markImplementing(tx, id);
        return plan.adaptation.state;
      });
    expect((await Promise.all([start(), start()])).toSorted()).toEqual(["approved", "implementing"]);
    await expect(withdrawAdaptation(lead, id)).rejects.toMatchObject({
      code: "conflict",
      key: "adaptations.transition",
    });
  });
});

const wakeViews = (id: string) => transaction((tx) => wake(tx, [`adaptation:${id}`]));

test("the live view wakes at changes and ends with the right to see", async () => {
  await hub().start();
  const { id } = await withPeer();
  const seen = new AbortController();
  const changes = watchAdaptation(peer, id, seen.signal);
  expect((await changes.next()).done).toBe(false);
  await openApproval(lead, id);
  expect((await changes.next()).done).toBe(false);
  const gone = changes.next();
  await endPartner(lead, { adaptationId: id, clusterId: clusterOf(peer) });
  await db().membership.deleteMany({ where: { accountId: peer.accountId } });
  await wakeViews(id);
  expect((await gone).done || (await changes.next()).done).toBe(true);
  await expect(watchAdaptation(outsider, newId(), seen.signal).next()).rejects.toEqual(missing);
  await stopHub();
});
