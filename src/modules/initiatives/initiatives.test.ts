import { beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { halfYearOf } from "#src/lib/dates.ts";
import { asClusterId, newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster, type TestCluster } from "#src/test/factories/clusters.ts";
import { createApprovedAdaptation, createTestInitiative, createTestTask } from "#src/test/factories/initiatives.ts";
import { withQueue } from "#src/test/queue.ts";
import { addIndicator } from "./indicators/use-cases/add-indicator.ts";
import { reportValue } from "./indicators/use-cases/report-value.ts";
import { searchCommonIndicators } from "./indicators/use-cases/search-common-indicators.ts";
import { updateMilestone } from "./milestones/use-cases/update-milestone.ts";
import { loadCommitment } from "./tasks/use-cases/load-commitment.ts";
import { moveTask } from "./tasks/use-cases/move-task.ts";
import { removeTask } from "./tasks/use-cases/remove-task.ts";
import { restoreTask } from "./tasks/use-cases/restore-task.ts";
import { updateTask } from "./tasks/use-cases/update-task.ts";
import { beginInitiative } from "./use-cases/begin-initiative.ts";
import { completeInitiative } from "./use-cases/complete-initiative.ts";
import { describeInitiative } from "./use-cases/describe-initiative.ts";
import { listHistory } from "./use-cases/list-history.ts";
import { listInitiatives } from "./use-cases/list-initiatives.ts";
import { listLessons } from "./use-cases/list-lessons.ts";
import { loadInitiative } from "./use-cases/load-initiative.ts";
import { publishInitiative } from "./use-cases/publish-initiative.ts";
import { startInitiative } from "./use-cases/start-initiative.ts";

withDatabase();
withQueue();

let leadCluster: TestCluster;
let coCluster: TestCluster;
let lead: Person;
let co: Person;
let coViewer: Person;
let adviser: Person;
let outsider: Person;
const partners = () => [
  { clusterId: coCluster.id, role: "coImplementer" as const },
  { clusterId: adviser.acting?.clusterId ?? "", role: "adviser" as const },
];

beforeAll(async () => {
  leadCluster = await createTestCluster({ name: "Lead" });
  coCluster = await createTestCluster({ name: "Co" });
  lead = await createMember(leadCluster, "manager", { name: "Lena Lead" });
  co = await createMember(coCluster, "editor", { name: "Cora Co" });
  coViewer = await createMember(coCluster, "viewer");
  adviser = await createMember(await createTestCluster(), "manager");
  outsider = await createMember(await createTestCluster(), "manager");
});

const taskOf = async (actor: Person, initiativeId: string, taskId: string) => {
  const found = (await loadInitiative(actor, { initiativeId })).tasks.find(({ id }) => id === taskId);
  if (!found) throw new Error("no such task");
  return found;
};

describe("from plan to initiative", () => {
  const commitments = () => [
    {
      id: "c1",
      kind: "task" as const,
      what: "Book the room",
      clusterId: coCluster.id,
      accountId: co.accountId,
      who: "Cora Co",
      due: "2027-05-01",
      withWhat: "200 euros",
    },
    { id: "c2", kind: "milestone" as const, what: "First course", clusterId: leadCluster.id, due: "2027-06-01" },
    { id: "c3", kind: "task" as const, what: "Find speakers", who: "somebody from the university" },
    {
      id: "c4",
      kind: "task" as const,
      what: "Given to a stranger",
      clusterId: outsider.acting?.clusterId ?? "",
      accountId: outsider.accountId,
    },
    { id: "c5", kind: "task" as const, what: "  " },
  ];

  test("carries partners and commitments over, and remembers them", async () => {
    const adaptation = await createApprovedAdaptation(lead, { partners: partners(), commitments: commitments() });
    const { initiativeId } = await startInitiative(lead, { adaptationId: adaptation.id });
    const page = await loadInitiative(co, { initiativeId });
    expect(page).toMatchObject({ state: "planned", public: false, adaptationId: adaptation.id });
    expect(page.partners.map(({ name, role }) => [name, role])).toEqual([
      ["Lead", "lead"],
      ["Co", "coImplementer"],
      ["Test Cluster", "adviser"],
    ]);
    expect(
      page.tasks.map(({ title, commitmentId, clusterId, assigneeId, due, description }) => ({
        title,
        commitmentId,
        clusterId,
        assigneeId,
        due,
        description,
      })),
    ).toEqual([
      {
        title: "Book the room",
        commitmentId: "c1",
        clusterId: coCluster.id,
        assigneeId: co.accountId,
        due: "2027-05-01",
        description: "200 euros",
      },
      {
        title: "Find speakers",
        commitmentId: "c3",
        clusterId: null,
        assigneeId: null,
        due: null,
        description: "somebody from the university",
      },
      {
        title: "Given to a stranger",
        commitmentId: "c4",
        clusterId: null,
        assigneeId: null,
        due: null,
        description: "",
      },
    ]);
    expect(page.milestones).toMatchObject([
      { title: "First course", commitmentId: "c2", clusterId: leadCluster.id, due: "2027-06-01" },
    ]);
    expect(await loadCommitment(co, { initiativeId, commitmentId: "c1" })).toMatchObject({
      what: "Book the room",
      cluster: "Co",
      who: "Cora Co",
      version: 1,
    });
    expect((await db().adaptation.findUniqueOrThrow({ where: { id: adaptation.id } })).state).toBe("implementing");
  });

  test("started twice at once, there is one initiative and both are led to it", async () => {
    const { id: adaptationId } = await createApprovedAdaptation(lead, { commitments: commitments() });
    const second = await createMember(leadCluster, "manager");
    const [a, b] = await Promise.all([
      startInitiative(lead, { adaptationId }),
      startInitiative(second, { adaptationId }),
    ]);
    expect(a).toEqual(b);
    expect(await db().initiative.count({ where: { adaptationId } })).toBe(1);
    expect(
      await db().activity.count({
        where: { type: "initiative.created", subjects: { has: `adaptation:${adaptationId}` } },
      }),
    ).toBe(1);
  });

  test("only a manager of the lead starts it; for outsiders there is no such plan", async () => {
    const { id: adaptationId } = await createApprovedAdaptation(lead, { partners: partners() });
    await expect(startInitiative(co, { adaptationId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(startInitiative(await createMember(leadCluster, "editor"), { adaptationId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(startInitiative(outsider, { adaptationId })).rejects.toMatchObject({ code: "notFound" });
    await expect(startInitiative(lead, { adaptationId: newId() })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("rights", () => {
  test("foreign and missing answer alike, for reading and for every kind of item", async () => {
    const { id: initiativeId } = await createTestInitiative(lead);
    const taskId = await createTestTask(initiativeId);
    for (const actor of [outsider, co, anonymous]) {
      await expect(loadInitiative(actor, { initiativeId })).rejects.toMatchObject({
        code: "notFound",
        key: "common.notFound",
      });
      await expect(loadInitiative(actor, { initiativeId: newId() })).rejects.toMatchObject({
        code: "notFound",
        key: "common.notFound",
      });
    }
    await expect(removeTask(outsider, { taskId })).rejects.toMatchObject({ code: "notFound" });
    await expect(removeTask(outsider, { taskId: newId() })).rejects.toMatchObject({ code: "notFound" });
    expect((await listInitiatives(outsider)).others.some(({ id }) => id === initiativeId)).toBe(false);
  });

  test("advisers and viewers read; they change nothing", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const taskId = await createTestTask(initiativeId);
    for (const actor of [adviser, coViewer]) {
      expect((await loadInitiative(actor, { initiativeId })).abilities).toMatchObject({
        partner: true,
        edit: false,
        reportFor: null,
      });
      const tried = updateTask(actor, { taskId, revision: 1, changes: { title: "x" } });
      await expect(tried).rejects.toMatchObject({ code: "forbidden", key: "initiatives.notEditor" });
    }
    await expect(publishInitiative(co, { initiativeId, public: true })).rejects.toMatchObject({
      key: "initiatives.notLead",
    });
  });

  test("the public view names nobody", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const taskId = await createTestTask(initiativeId, { assigneeId: co.accountId });
    await updateTask(co, { taskId, revision: 1, changes: { description: "Ask Cora" } });
    await publishInitiative(lead, { initiativeId, public: true });
    const page = await loadInitiative(anonymous, { initiativeId });
    expect(JSON.stringify(page)).not.toMatch(/Cora|Lena/);
    expect(JSON.stringify(page)).not.toContain(co.accountId);
    expect(page.people).toEqual([]);
    await expect(updateTask(outsider, { taskId, revision: 2, changes: { title: "x" } })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listHistory(outsider, { initiativeId, itemId: null })).rejects.toMatchObject({ code: "forbidden" });
    expect((await listInitiatives(outsider)).others.some(({ id }) => id === initiativeId)).toBe(true);
  });

  test("a partner who left the adaptation has left the initiative", async () => {
    const { id: initiativeId, adaptationId } = await createTestInitiative(lead, { partners: partners() });
    await db().partner.updateMany({ where: { adaptationId, clusterId: coCluster.id }, data: { endedAt: new Date() } });
    await expect(loadInitiative(co, { initiativeId })).rejects.toMatchObject({ code: "notFound" });
    expect((await listInitiatives(co)).mine.some(({ id }) => id === initiativeId)).toBe(false);
  });

  test("work goes only to those who carry the initiative out, milestones only of the same initiative", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const other = await createTestInitiative(lead);
    const taskId = await createTestTask(initiativeId);
    const milestoneId = newId();
    await db().milestone.create({ data: { id: milestoneId, initiativeId: other.id, title: "Elsewhere" } });
    const change = (changes: Parameters<typeof updateTask>[1]["changes"]) =>
      updateTask(lead, { taskId, revision: 1, changes });
    await expect(change({ assigneeId: outsider.accountId })).rejects.toMatchObject({ key: "initiatives.notMember" });
    await expect(change({ clusterId: asClusterId(adviser.acting?.clusterId ?? "") })).rejects.toMatchObject({
      key: "initiatives.notPartner",
    });
    await expect(change({ milestoneId })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("work", () => {
  test("a save over a newer state is told, with what stands there now", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const taskId = await createTestTask(initiativeId);
    const [a, b] = await Promise.all([
      updateTask(lead, { taskId, revision: 1, changes: { title: "Lead’s" } }),
      updateTask(co, { taskId, revision: 1, changes: { title: "Co’s" } }),
    ]);
    const [won, lost] = a.ok ? [a, b] : [b, a];
    expect(won).toMatchObject({ ok: true, current: { revision: 2 } });
    expect(lost).toEqual({ ok: false, reason: "newer", current: won.current });
    expect(await taskOf(lead, initiativeId, taskId)).toEqual(won.current);

    const milestoneId = newId();
    await db().milestone.create({ data: { id: milestoneId, initiativeId, title: "M", revision: 4 } });
    expect(await updateMilestone(co, { milestoneId, revision: 3, changes: { reached: true } })).toMatchObject({
      ok: false,
      current: { reachedAt: null },
    });
    expect(await updateMilestone(co, { milestoneId, revision: 4, changes: { reached: true } })).toMatchObject({
      ok: true,
      current: { revision: 5 },
    });
    expect(await describeInitiative(lead, { initiativeId, revision: 9, title: "T", summary: "" })).toMatchObject({
      ok: false,
      current: { title: "Test initiative" },
    });
  });

  test("tasks move between columns and within them", async () => {
    const { id: initiativeId } = await createTestInitiative(lead);
    const [a, b, c] = [
      await createTestTask(initiativeId, { title: "a", position: 1 }),
      await createTestTask(initiativeId, { title: "b", position: 1.0000001 }),
      await createTestTask(initiativeId, { title: "c", status: "doing", position: 5 }),
    ];
    const column = async (status: string) =>
      (await loadInitiative(lead, { initiativeId })).tasks
        .filter((task) => task.status === status)
        .map(({ title }) => title);
    expect(await moveTask(lead, { taskId: c, from: "doing", to: "todo", before: b })).toMatchObject({ ok: true });
    expect(await column("todo")).toEqual(["a", "c", "b"]);
    expect(await moveTask(lead, { taskId: a, from: "todo", to: "todo", before: null })).toMatchObject({ ok: true });
    expect(await column("todo")).toEqual(["c", "b", "a"]);
    expect(await moveTask(lead, { taskId: a, from: "todo", to: "done", before: null })).toMatchObject({
      current: { progress: 100 },
    });
    expect(await moveTask(lead, { taskId: a, from: "todo", to: "doing", before: null })).toMatchObject({
      ok: false,
      reason: "newer",
      current: { status: "done" },
    });
  });

  test("what was removed comes back as it was, and both are on record", async () => {
    const { id: initiativeId } = await createTestInitiative(lead);
    const taskId = await createTestTask(initiativeId, { title: "Precious", status: "doing" });
    await removeTask(lead, { taskId });
    expect((await loadInitiative(lead, { initiativeId })).tasks).toEqual([]);
    await expect(updateTask(lead, { taskId, revision: 2, changes: { title: "x" } })).rejects.toMatchObject({
      code: "notFound",
    });
    await restoreTask(lead, { taskId });
    expect(await taskOf(lead, initiativeId, taskId)).toMatchObject({ title: "Precious", status: "doing" });
    const history = await listHistory(lead, { initiativeId, itemId: taskId });
    expect(history.map(({ type, person }) => [type, person])).toEqual([
      ["task.restored", "Lena Lead"],
      ["task.removed", "Lena Lead"],
    ]);
  });

  test("who is given a task is named in the log", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const taskId = await createTestTask(initiativeId);
    await updateTask(lead, { taskId, revision: 1, changes: { assigneeId: co.accountId, due: "2027-04-01" } });
    const told = await db().activity.findFirstOrThrow({
      where: { type: "task.assigned", subjects: { has: `account:${co.accountId}` } },
      orderBy: { id: "desc" },
    });
    expect(told.data).toMatchObject({ assignee: "Cora Co", due: "2027-04-01", itemId: taskId });
  });
});

describe("indicators", () => {
  const period = halfYearOf(new Date());

  test("each cluster reports for itself; a value over a newer one is told", async () => {
    const { id: initiativeId } = await createTestInitiative(lead, { partners: partners() });
    const added = await addIndicator(co, {
      initiativeId,
      what: { kind: "own", name: "Firms trained", unit: "firms" },
      baseline: 0,
      target: 10,
    });
    if (!added.ok) throw new Error(added.reason);
    const indicatorId = added.current.id;
    const report = (actor: Person, cluster: TestCluster, value: number, revision: number | null) =>
      reportValue(actor, { indicatorId, clusterId: cluster.id, period, value, note: "", revision });
    expect(await report(co, coCluster, 3, null)).toMatchObject({ ok: true });
    expect(await report(co, coCluster, 4, null)).toMatchObject({
      ok: false,
      reason: "newer",
      current: { values: [{ value: 3, revision: 1 }] },
    });
    expect(await report(co, coCluster, 4.25, 1)).toMatchObject({
      ok: true,
      current: { values: [{ value: 4.25, revision: 2 }] },
    });
    expect(await report(lead, leadCluster, 1, null)).toMatchObject({ ok: true });
    await expect(report(lead, coCluster, 9, 2)).rejects.toMatchObject({ key: "initiatives.notOwnCluster" });
    await expect(
      reportValue(co, { indicatorId, clusterId: coCluster.id, period: "2999-H1", value: 1, note: "", revision: null }),
    ).rejects.toMatchObject({ key: "initiatives.futurePeriod" });
  });

  test("a common indicator brings its names and is measured once", async () => {
    const { id: initiativeId } = await createTestInitiative(lead);
    const [found] = await searchCommonIndicators({ text: "rco84" });
    expect(found?.code).toBe("RCO84");
    const add = () =>
      addIndicator(lead, { initiativeId, what: { kind: "common", code: "RCO84" }, baseline: null, target: 3 });
    expect(await add()).toMatchObject({ ok: true, current: { commonCode: "RCO84", name: found?.name } });
    expect(await add()).toEqual({ ok: false, reason: "alreadyMeasured" });
  });
});

test("completed with lessons, they stand on the service’s page with the numbers, and the work is closed", async () => {
  const service = await db().service.findFirstOrThrow({ skip: 3, select: { id: true } });
  const initiative = await createTestInitiative(lead, {
    partners: partners(),
    state: "planned",
    serviceId: service.id,
    title: "Learned",
  });
  const initiativeId = initiative.id;
  const taskId = await createTestTask(initiativeId);
  const lessons = { worked: "Starting small", change: "More time", advice: "" };
  await expect(completeInitiative(lead, { initiativeId, ...lessons })).rejects.toMatchObject({
    key: "initiatives.cannot_planned",
  });
  await beginInitiative(lead, { initiativeId });
  await addIndicator(lead, {
    initiativeId,
    what: { kind: "own", name: "Firms", unit: "firms" },
    baseline: 0,
    target: 10,
  });
  await expect(completeInitiative(co, { initiativeId, ...lessons })).rejects.toMatchObject({
    key: "initiatives.notLead",
  });
  await completeInitiative(lead, { initiativeId, ...lessons });

  expect(await listLessons(service.id)).toMatchObject([
    { ...lessons, title: "Learned", initiativeId: null, partners: ["Lead", "Co"], indicators: [{ target: 10 }] },
  ]);
  expect((await db().adaptation.findUniqueOrThrow({ where: { id: initiative.adaptationId } })).state).toBe("completed");
  await expect(updateTask(lead, { taskId, revision: 1, changes: { title: "x" } })).rejects.toMatchObject({
    key: "initiatives.ended",
  });
  await expect(completeInitiative(lead, { initiativeId, ...lessons })).rejects.toMatchObject({
    key: "initiatives.cannot_completed",
  });
});
