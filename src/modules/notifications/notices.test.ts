import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#src/lib/actor.ts";
import { asClusterId, newId } from "#src/lib/ids.ts";
import { openApproval } from "#src/modules/adaptations/approvals/use-cases/open-approval.ts";
import { mailInvitationJob } from "#src/modules/partnerships/jobs.ts";
import { invitePartner } from "#src/modules/partnerships/use-cases/invite-partner.ts";
import { db } from "#src/platform/db/client.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { withDatabase } from "#src/test/database.ts";
import { createTestAdaptation } from "#src/test/factories/adaptations.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { mailNotices, mailNoticesJob, tellOf } from "./jobs.ts";
import { countUnread } from "./use-cases/count-unread.ts";
import { listActivity } from "./use-cases/list-activity.ts";
import { listNotices } from "./use-cases/list-notices.ts";
import { markAllRead, openNotice } from "./use-cases/mark-read.ts";
import { unsubscribe, unsubscribeToken } from "./use-cases/unsubscribe.ts";
import { watchNotices } from "./use-cases/watch-notices.ts";

withDatabase();
// Mails stay in the database; said before the configuration is read.
beforeAll(() => {
  process.env.CORDATA_DEMO = "true";
});
withQueue(mailNoticesJob, mailInvitationJob);

let lead: Person;
let peer: Person;
let outsider: Person;

beforeAll(async () => {
  lead = await createMember(await createTestCluster({ name: "Lead" }));
  peer = await createMember(await createTestCluster({ name: "Peer" }), "manager", { locale: "de" });
  outsider = await createMember(await createTestCluster({ name: "Outsider" }));
});

const titlesOf = async (person: Person) => (await listNotices(person, null)).notices.map(({ title }) => title);
const mailsTo = (person: Person) => db().demoMail.findMany({ where: { to: person.email } });

/** An approval that the lead has asked for; gives the id of what the log says about it. */
async function askForApproval(title: string): Promise<{ adaptationId: string; activityId: string }> {
  const partners = [{ clusterId: peer.acting?.clusterId ?? "", role: "coImplementer" as const }];
  const { id } = await createTestAdaptation(lead, { title, partners });
  await openApproval(lead, id);
  const activity = await db().activity.findFirstOrThrow({
    where: { subjects: { has: `adaptation:${id}` }, type: "adaptation.approvalOpened" },
  });
  return { adaptationId: id, activityId: String(activity.id) };
}

describe("notices", () => {
  test("one for each partner, however often the job runs; none for the doer and for outsiders", async () => {
    const { adaptationId, activityId } = await askForApproval("Once");
    await tellOf({ activityId });
    await tellOf({ activityId });
    await Promise.all([tellOf({ activityId }), tellOf({ activityId })]);
    const { notices } = await listNotices(peer, null);
    expect(notices.filter(({ title }) => title === "Once")).toMatchObject([
      { unread: true, path: `/adaptations/${adaptationId}`, who: { name: lead.name }, forCluster: { name: "Peer" } },
    ]);
    expect(await titlesOf(lead)).not.toContain("Once");
    expect(await titlesOf(outsider)).toEqual([]);
    await expect(openNotice(outsider, notices[0]?.id ?? "")).rejects.toMatchObject({ code: "notFound" });
  });

  test("who was removed before the job ran is not told", async () => {
    const { activityId } = await askForApproval("Too late");
    await db().membership.deleteMany({ where: { accountId: peer.accountId } });
    await tellOf({ activityId });
    expect(await titlesOf(peer)).not.toContain("Too late");
    const clusterId = peer.acting?.clusterId ?? "";
    await db().membership.create({ data: { accountId: peer.accountId, clusterId, role: "manager" } });
  });

  test("an invited cluster is told of the invitation", async () => {
    const { id } = await createTestAdaptation(lead, { title: "Come along" });
    const to = { kind: "cluster" as const, clusterId: asClusterId(outsider.acting?.clusterId ?? "") };
    await invitePartner(lead, { adaptationId: id, to, role: "adviser", sections: [], message: "" }, "192.0.2.1");
    const { id: activityId } = await db().activity.findFirstOrThrow({ where: { type: "invitation.sent" } });
    await tellOf({ activityId: String(activityId) });
    expect(await titlesOf(outsider)).toEqual(["Come along"]);
  });

  test("reading marks one, then all, and nobody else's", async () => {
    const { activityId } = await askForApproval("To read");
    await tellOf({ activityId });
    const before = await countUnread(peer);
    const [first] = (await listNotices(peer, null)).notices;
    await openNotice(peer, first?.id ?? "");
    expect(await countUnread(peer)).toBe(before - 1);
    await markAllRead(outsider);
    expect(await countUnread(peer)).toBe(before - 1);
    await markAllRead(peer);
    expect(await countUnread(peer)).toBe(0);
  });

  test("of a thing that is no more nothing is told", async () => {
    await expect(tellOf({ activityId: "999999999" })).resolves.toBeUndefined();
  });
});

describe("the bell", () => {
  test("rings when a notice comes, and falls silent when the session ends", async () => {
    await hub().start();
    try {
      const end = new AbortController();
      const bell = watchNotices(peer, end.signal);
      const { value } = await bell.next();
      const { activityId } = await askForApproval("Ring");
      const rung = bell.next();
      await tellOf({ activityId });
      expect((await rung).value).toEqual({ unread: (value?.unread ?? 0) + 1 });
      const over = bell.next();
      await db().accountSession.delete({ where: { id: peer.sessionId } });
      await db().$executeRaw`SELECT pg_notify('session_ended', ${peer.sessionId})`;
      expect((await over).done).toBe(true);
    } finally {
      await stopHub();
    }
  });
});

describe("mails", () => {
  test("one mail for all that is new, in the reader's language, with one click to end them", async () => {
    await markAllRead(peer);
    const [first, second] = [await askForApproval("Almwirtschaft"), await askForApproval("Holzbau")];
    await tellOf(first);
    await tellOf(second);
    const ids = (await listNotices(peer, null)).notices.filter(({ unread }) => unread).map(({ id }) => id);
    await Promise.all(ids.map((noticeId) => mailNotices({ noticeId })));
    for (const noticeId of ids) await mailNotices({ noticeId });
    const mails = await mailsTo(peer);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("2 neue Mitteilungen");
    for (const part of ["Almwirtschaft", "Holzbau", `/notices/${ids[0]}`, "/api/unsubscribe?account="]) {
      expect(mails[0]?.text).toContain(part);
    }
  });

  test("nothing is mailed that was read, or after mails were ended", async () => {
    await markAllRead(peer);
    await db().demoMail.deleteMany();
    await tellOf(await askForApproval("Read at once"));
    const [notice] = (await listNotices(peer, null)).notices;
    await openNotice(peer, notice?.id ?? "");
    await mailNotices({ noticeId: notice?.id ?? "" });

    expect(await unsubscribe({ account: peer.accountId, token: unsubscribeToken(lead.accountId) })).toBe(false);
    expect(await unsubscribe({ account: newId(), token: unsubscribeToken(peer.accountId) })).toBe(false);
    expect(await unsubscribe({ account: peer.accountId, token: unsubscribeToken(peer.accountId) })).toBe(true);
    await tellOf(await askForApproval("Not by mail"));
    const [later] = (await listNotices(peer, null)).notices;
    expect(later?.title).toBe("Not by mail");
    await mailNotices({ noticeId: later?.id ?? "" });
    expect(await mailsTo(peer)).toEqual([]);
  });
});

test("the log of a thing is for its partners", async () => {
  const { adaptationId } = await askForApproval("Logged");
  const asked = { about: "adaptation" as const, id: adaptationId, before: null };
  expect((await listActivity(peer, asked)).entries).toMatchObject([
    { type: "adaptation.approvalOpened", who: { name: lead.name }, cluster: "Lead", data: { title: "Logged" } },
  ]);
  await expect(listActivity(outsider, asked)).rejects.toMatchObject({ code: "notFound" });
});
