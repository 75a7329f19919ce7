import { beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { forbidden, notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster, type TestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { answerInterest } from "./use-cases/answer-interest.ts";
import { askInterest } from "./use-cases/ask-interest.ts";
import { listInterests, loadRelation } from "./use-cases/list-interests.ts";
import { withdrawInterest } from "./use-cases/withdraw-interest.ts";

withDatabase();
withQueue();

let here: TestCluster;
let there: TestCluster;
let asker: Person;
let viewer: Person;
let answerer: Person;
let outsider: Person;

beforeAll(async () => {
  outsider = await createMember(await createTestCluster({ name: "Elsewhere" }));
});

/** Two clusters that have nothing to do with each other yet. */
async function pair() {
  here = await createTestCluster({ name: "Here", contactEmail: "office@here.example" });
  there = await createTestCluster({ name: "There", contactEmail: "office@there.example" });
  asker = await createMember(here, "editor", { name: "Ada", email: `${newId()}@here.example` });
  viewer = await createMember(here, "viewer");
  answerer = await createMember(there, "editor", { name: "Bo", email: `${newId()}@there.example` });
}

const ask = (message = "Shall we?") => askInterest(asker, { clusterId: there.id, message });

async function asked(): Promise<string> {
  await pair();
  const result = await ask();
  if (!result.ok) throw new Error(result.reason);
  return result.interestId;
}

const answer = (interestId: string, how: "accept" | "decline" = "accept", word = "") =>
  answerInterest(answerer, { interestId, answer: how, word });

const everythingSeenBy = async (person: Person, clusterId: string) =>
  JSON.stringify([await listInterests(person), await loadRelation(person, clusterId)]);

describe("asking", () => {
  test("reaches the other cluster, once at a time in each direction", async () => {
    const interestId = await asked();
    expect(await ask()).toEqual({ ok: false, reason: "alreadyAsked" });
    expect(await listInterests(answerer)).toMatchObject([
      { id: interestId, direction: "received", other: { name: "Here" }, message: "Shall we?", canAnswer: true },
    ]);
    expect(await askInterest(answerer, { clusterId: here.id, message: "We too" })).toMatchObject({ ok: true });
  });

  test("twice at once is one; the second is told", async () => {
    await pair();
    const results = await Promise.all([ask(), ask(), ask()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().interest.count({ where: { fromClusterId: here.id } })).toBe(1);
  });

  test("is not for viewers, nor without a cluster; hidden and missing clusters are the same", async () => {
    await pair();
    const to = { clusterId: there.id, message: "Hello" };
    await expect(askInterest(viewer, to)).rejects.toEqual(forbidden("discovery.notEditor"));
    await expect(askInterest({ ...asker, acting: null }, to)).rejects.toMatchObject({ code: "forbidden" });
    await expect(askInterest(anonymous, to)).rejects.toMatchObject({ code: "unauthenticated" });
    const hidden = await createTestCluster({ published: false });
    const missing = await createTestCluster();
    await db().cluster.delete({ where: { id: missing.id } });
    for (const { id } of [hidden, missing]) {
      await expect(askInterest(asker, { clusterId: id, message: "Hello" })).rejects.toEqual(notFound());
    }
  });

  test("says why it cannot be: oneself, nobody there, nobody could see who asks", async () => {
    await pair();
    expect(await askInterest(asker, { clusterId: here.id, message: "Me" })).toEqual({ ok: false, reason: "oneself" });
    await db().cluster.update({ where: { id: there.id }, data: { claimed: false } });
    expect(await ask()).toEqual({ ok: false, reason: "unclaimed" });
    expect(await loadRelation(asker, there.id)).toMatchObject({ problem: "unclaimed" });
    await db().cluster.update({ where: { id: there.id }, data: { claimed: true } });
    await db().cluster.update({ where: { id: here.id }, data: { published: false } });
    expect(await ask()).toEqual({ ok: false, reason: "unpublished" });
  });

  test("leaves neither message nor address in the log", async () => {
    const interestId = await asked();
    await answer(interestId, "accept", "Call 0800 1234");
    const log = await db().activity.findMany({ where: { subjects: { has: `cluster:${there.id}` } } });
    expect(log.map(({ type }) => type)).toEqual(["interest.asked", "interest.accepted"]);
    const text = JSON.stringify(log.map(({ data }) => data));
    for (const secret of ["Shall we?", "0800", asker.email, answerer.email]) expect(text).not.toContain(secret);
  });
});

describe("answering", () => {
  test("tells each side how to reach the other, and not before", async () => {
    const interestId = await asked();
    for (const [person, other] of [
      [asker, there],
      [answerer, here],
    ] as const) {
      const seen = await everythingSeenBy(person, other.id);
      expect(seen).not.toContain(asker.email);
      expect(seen).not.toContain(answerer.email);
    }
    expect(await answer(interestId, "accept", "Gladly")).toEqual({ ok: true });
    const [sent] = await listInterests(asker);
    expect(sent).toMatchObject({
      state: "accepted",
      answerWord: "Gladly",
      exchange: {
        person: { name: "Bo", email: answerer.email },
        own: { name: "Ada", email: asker.email },
        contact: { email: "office@there.example" },
      },
    });
    expect((await loadRelation(answerer, here.id))?.open?.exchange?.person).toEqual({
      name: "Ada",
      email: asker.email,
    });
    expect((await loadRelation(viewer, there.id))?.open?.exchange?.person?.email).toBe(answerer.email);
  });

  test("tells nothing to others or to anonymous visitors", async () => {
    await answer(await asked());
    expect(await loadRelation(anonymous, there.id)).toBeNull();
    await expect(listInterests(anonymous)).rejects.toMatchObject({ code: "unauthenticated" });
    for (const cluster of [here, there]) {
      const seen = await everythingSeenBy(outsider, cluster.id);
      for (const secret of [asker.email, answerer.email, "Shall we?"]) expect(seen).not.toContain(secret);
    }
    expect(await listInterests({ ...asker, acting: null })).toEqual([]);
  });

  test("tells nobody's address who left the cluster", async () => {
    await answer(await asked());
    await db().membership.deleteMany({ where: { accountId: answerer.accountId } });
    expect((await loadRelation(asker, there.id))?.open?.exchange).toMatchObject({ person: null });
  });

  test("two answers at once are one", async () => {
    const interestId = await asked();
    const results = await Promise.all([answer(interestId, "accept"), answer(interestId, "decline")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { state } = await db().interest.findUniqueOrThrow({ where: { id: interestId } });
    expect(results).toContainEqual({ ok: false, reason: state });
    expect(await db().activity.count({ where: { subjects: { has: `cluster:${there.id}` } } })).toBe(2);
  });

  test("is for the asked team alone; to others there is nothing to answer", async () => {
    const interestId = await asked();
    const given = { interestId, answer: "accept", word: "" } as const;
    const reader = await createMember(there, "viewer");
    await expect(answerInterest(asker, given)).rejects.toEqual(forbidden("discovery.cannotAnswer"));
    await expect(answerInterest(reader, given)).rejects.toEqual(forbidden("discovery.cannotAnswer"));
    for (const person of [outsider, anonymous, { ...answerer, acting: null }]) {
      await expect(answerInterest(person, given)).rejects.toEqual(notFound());
    }
    await expect(answerInterest(answerer, { ...given, interestId: newId() })).rejects.toEqual(notFound());
  });

  test("after no one may ask again", async () => {
    const interestId = await asked();
    expect(await answer(interestId, "decline", "No time")).toEqual({ ok: true });
    expect(await answer(interestId, "accept")).toEqual({ ok: false, reason: "declined" });
    expect(await ask()).toMatchObject({ ok: true });
  });
});

test("who asked withdraws while it waits, and the other side cannot answer any more", async () => {
  const interestId = await asked();
  await expect(withdrawInterest(answerer, interestId)).rejects.toEqual(forbidden("discovery.cannotWithdraw"));
  await expect(withdrawInterest(viewer, interestId)).rejects.toEqual(forbidden("discovery.cannotWithdraw"));
  await expect(withdrawInterest(outsider, interestId)).rejects.toEqual(notFound());
  expect(await withdrawInterest(asker, interestId)).toEqual({ ok: true });
  expect(await withdrawInterest(asker, interestId)).toEqual({ ok: false, reason: "withdrawn" });
  expect(await answer(interestId)).toEqual({ ok: false, reason: "withdrawn" });
  expect((await listInterests(answerer))[0]).toMatchObject({ state: "withdrawn", canAnswer: false, exchange: null });
});
