import { beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster, type TestCluster } from "#src/test/factories/clusters.ts";
import { createTestInitiative } from "#src/test/factories/initiatives.ts";
import { cooperationOf } from "./use-cases/cooperation-of.ts";
import { workedTogether } from "./use-cases/worked-together.ts";

withDatabase();

async function organisation(name: string, more: { clusterId?: string; sameAsId?: string } = {}): Promise<string> {
  const id = newId();
  await db().organisation.create({ data: { id, key: id, name, folded: name.toLowerCase(), country: "IT", ...more } });
  return id;
}

async function project(acronym: string, years: readonly [number, number], lead: string, ...partners: string[]) {
  const [since, until] = years.map((year) => new Date(Date.UTC(year, 5, 1)));
  const id = newId();
  await db().project.create({
    data: {
      id,
      key: id,
      programme: "Test",
      acronym,
      name: acronym,
      startsOn: since ?? null,
      endsOn: until ?? null,
      themes: [],
      partners: {
        create: [lead, ...partners].map((organisationId) => ({ organisationId, lead: organisationId === lead })),
      },
    },
  });
}

let own: TestCluster;
let peer: TestCluster;
let hidden: TestCluster;
let person: Person;
let outsider: Person;

beforeAll(async () => {
  own = await createTestCluster({ name: "Own" });
  peer = await createTestCluster({ name: "Peer", regionCode: "SI03" });
  hidden = await createTestCluster({ name: "Hidden", published: false });
  person = await createMember(own);
  outsider = await createMember(await createTestCluster({ name: "Outside" }));
  const ours = await organisation("Own as it is");
  await db().organisation.update({ where: { id: ours }, data: { clusterId: own.id } });
  // Two steps away from the cluster that it is in the end.
  const spelled = await organisation("OWN (as it was)", {
    sameAsId: await organisation("Own, misspelt", { sameAsId: ours }),
  });
  const theirs = await organisation("Peer association", { clusterId: peer.id });
  const school = await organisation("School");
  const sameSchool = await organisation("The School", { sameAsId: school });
  const secret = await organisation("Hidden association", { clusterId: hidden.id });
  await project("OLD", [2014, 2016], ours, theirs, school, secret);
  await project("NEW", [2019, 2022], theirs, spelled, sameSchool);
  await project("WITHOUT US", [2019, 2022], theirs, school);
});

const told = async (actor: Parameters<typeof cooperationOf>[0], cluster = own) =>
  (await cooperationOf(actor, cluster.id)).partners.map(({ name, works }) => ({
    name,
    works: works.map((work) => `${work.name} ${work.since}–${work.until} ${work.role}`),
  }));

describe("whom a cluster worked with", () => {
  test("in projects, under all the names that it and they go by, the newest first", async () => {
    expect(await told(anonymous)).toEqual([
      { name: "Peer", works: ["NEW 2019–2022 lead", "OLD 2014–2016 partner"] },
      { name: "School", works: ["NEW 2019–2022 partner", "OLD 2014–2016 partner"] },
    ]);
    expect((await cooperationOf(anonymous, own.id)).works).toBe(2);
  });

  test("a cluster that is not published is not told, under its name as an organisation neither", async () => {
    expect(JSON.stringify(await cooperationOf(person, own.id))).not.toContain("Hidden");
    await db().cluster.update({ where: { id: hidden.id }, data: { published: true } });
    expect((await told(anonymous)).map(({ name }) => name)).toContain("Hidden");
    await db().cluster.update({ where: { id: hidden.id }, data: { published: false } });
  });

  test("its own people see it from both sides", async () => {
    const member = await createMember(hidden);
    expect((await told(member)).map(({ name }) => name)).toContain("Hidden");
    expect((await told(member, hidden)).map(({ name }) => name).sort()).toEqual(["Own", "Peer", "School"]);
  });
});

describe("initiatives", () => {
  let initiativeId: string;
  let reader: TestCluster;
  beforeAll(async () => {
    reader = await createTestCluster({ name: "Reader" });
    const made = await createTestInitiative(person, {
      title: "Joint work",
      partners: [
        { clusterId: peer.id, role: "coImplementer" },
        { clusterId: reader.id, role: "reader" },
      ],
    });
    initiativeId = made.id;
  });

  test("that are not public are told to those who take part alone", async () => {
    expect(JSON.stringify(await told(person))).toContain("Joint work");
    expect(JSON.stringify(await told(await createMember(peer)))).toContain("Joint work");
    for (const actor of [anonymous, outsider]) expect(JSON.stringify(await told(actor))).not.toContain("Joint work");
    expect(await workedTogether(outsider, own.id)).toEqual(
      new Map([[peer.id, [expect.objectContaining({ name: "NEW" }), expect.objectContaining({ name: "OLD" })]]]),
    );
  });

  test("that are public are told to everyone; who only reads did no work", async () => {
    await db().initiative.update({ where: { id: initiativeId }, data: { public: true } });
    expect(JSON.stringify(await told(anonymous))).toContain("Joint work");
    expect((await told(anonymous)).map(({ name }) => name)).not.toContain("Reader");
    expect(await told(anonymous, reader)).toEqual([]);
    expect((await workedTogether(anonymous, own.id)).get(peer.id)?.map(({ kind }) => kind)).toEqual([
      "initiative",
      "project",
      "project",
    ]);
  });
});
