// npm run bench -- initiative: the page of an initiative with 1,000 tasks, 200 milestones and 50 indicators, through the
// real procedure (sent over as the client gets it), against the same rows by plain SQL.
import { performance } from "node:perf_hooks";
import superjson from "superjson";
import type { Person } from "#src/lib/actor.ts";
import { asAccountId, asClusterId, newId } from "#src/lib/ids.ts";
import { initiativesRouter } from "#src/modules/initiatives/router.ts";
import { db, disconnect } from "#src/platform/db/client.ts";
import { createCallerFactory } from "#src/platform/trpc/procedures.ts";

const rounds = 200;
const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + (n % 500)));

async function seed(): Promise<{ actor: Person; initiativeId: string }> {
  const accounts = Array.from({ length: 24 }, (_, n) => ({ id: newId(), name: `Person ${n}` }));
  const clusters = Array.from({ length: 6 }, (_, n) => ({ id: newId(), name: `Cluster ${n}` }));
  const region = await db().region.findFirstOrThrow({ where: { level: 2 }, select: { code: true } });
  const service = await db().service.findFirstOrThrow({ select: { id: true } });
  const [documentId, adaptationId, initiativeId] = [newId(), newId(), newId()];
  const [first] = accounts;
  const [lead] = clusters;
  if (!first || !lead) throw new Error("nothing to begin with");
  await db().account.createMany({
    data: accounts.map((account) => ({
      ...account,
      email: `${account.id}@example.org`,
      locale: "en",
      passwordHash: "none",
    })),
  });
  await db().cluster.createMany({
    data: clusters.map((cluster) => ({ ...cluster, slug: cluster.id, regionCode: region.code })),
  });
  await db().membership.createMany({
    data: accounts.map(({ id }, n) => ({ accountId: id, clusterId: clusters[n % 6]?.id ?? lead.id, role: "manager" })),
  });
  const roles = clusters.map(({ id }, n) => ({ clusterId: id, role: n === 0 ? "lead" : "coImplementer" }));
  await db().document.create({ data: { id: documentId } });
  await db().adaptation.create({
    data: {
      id: adaptationId,
      clusterId: lead.id,
      serviceId: service.id,
      title: "Measured",
      state: "implementing",
      documentId,
      createdById: first.id,
      regionCodes: [region.code],
      partners: { create: roles.map((role) => ({ ...role, sections: [] })) },
    },
  });
  await db().initiative.create({
    data: {
      id: initiativeId,
      adaptationId,
      versionId: newId(),
      title: "Measured",
      state: "running",
      partners: { create: roles },
    },
  });
  const milestones = Array.from({ length: 200 }, (_, n) => ({
    id: newId(),
    initiativeId,
    title: `Milestone ${n} of the joint work`,
    clusterId: clusters[n % 6]?.id ?? null,
    due: day(n * 3),
  }));
  await db().milestone.createMany({ data: milestones });
  await db().task.createMany({
    data: Array.from({ length: 1_000 }, (_, n) => ({
      id: newId(),
      initiativeId,
      milestoneId: milestones[n % 200]?.id ?? null,
      title: `Task ${n}: prepare the next step with the firms of the region`,
      description: "What has to be thought of, in two or three sentences that somebody wrote down. ".repeat(3),
      clusterId: clusters[n % 6]?.id ?? null,
      assigneeId: accounts[n % 24]?.id ?? null,
      status: ["todo", "doing", "blocked", "done"][n % 4] ?? "todo",
      progress: n % 100,
      start: day(n),
      due: day(n + 30),
      position: n,
    })),
  });
  for (let n = 0; n < 50; n += 1) {
    await db().indicator.create({
      data: {
        id: newId(),
        initiativeId,
        name: `Indicator ${n}`,
        unit: "firms",
        baseline: 0,
        target: 100 + n,
        values: {
          create: clusters.flatMap(({ id }) =>
            ["2026-H1", "2026-H2", "2027-H1"].map((period) => ({
              id: newId(),
              clusterId: id,
              period,
              value: n,
              note: "As counted",
              reportedById: first.id,
            })),
          ),
        },
      },
    });
  }
  const actor: Person = {
    kind: "person",
    accountId: asAccountId(first.id),
    sessionId: newId(),
    name: first.name,
    email: "",
    locale: "en",
    administrator: false,
    acting: { clusterId: asClusterId(lead.id), name: lead.name, slug: lead.id, role: "manager" },
  };
  return { actor, initiativeId };
}

async function p95(work: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 20; n += 1) await work();
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds * 0.95)] ?? 0;
}

const { actor, initiativeId } = await seed();
await db().$executeRawUnsafe("ANALYZE");
const caller = createCallerFactory(initiativesRouter)({ actor, peer: "127.0.0.1" });
const bare = () =>
  Promise.all([
    db().$queryRaw`SELECT * FROM "Task" WHERE "initiativeId" = ${initiativeId}::uuid`,
    db().$queryRaw`SELECT * FROM "Milestone" WHERE "initiativeId" = ${initiativeId}::uuid`,
    db()
      .$queryRaw`SELECT i.*, (SELECT jsonb_agg(v) FROM "IndicatorValue" v WHERE v."indicatorId" = i.id) AS values FROM "Indicator" i WHERE "initiativeId" = ${initiativeId}::uuid`,
  ]);
const page = await p95(async () => JSON.stringify(superjson.serialize(await caller.load({ initiativeId }))));
const sql = await p95(bare);
const { tasks, milestones, indicators } = await caller.load({ initiativeId });
await disconnect();
const rounded = (n: number) => Math.round(n * 100) / 100;
console.log(
  JSON.stringify({
    bench: "initiative",
    tasks: tasks.length,
    milestones: milestones.length,
    indicators: indicators.length,
    p95Ms: rounded(page),
    bareSqlP95Ms: rounded(sql),
    bareSqlRatio: rounded(page / sql),
  }),
);
