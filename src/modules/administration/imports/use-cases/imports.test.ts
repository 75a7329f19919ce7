import { describe, expect, test } from "vitest";
import type { Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { decideJoin } from "#src/modules/cooperation/joins/use-cases/decide-join.ts";
import { listJoins } from "#src/modules/cooperation/joins/use-cases/list-joins.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createPerson } from "#src/test/factories/accounts.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { type ImportPart, type Mapping, outcomes } from "../schema.ts";
import { previewJob, workJob } from "../work.ts";
import { listRows, listRuns, loadRun } from "./load-run.ts";
import { previewRun } from "./preview-run.ts";
import { receiveFile } from "./receive-file.ts";
import { requestPreview } from "./request-preview.ts";
import { startRun } from "./start-run.ts";
import { stopRun } from "./stop-run.ts";
import { workThroughRun } from "./work-through-run.ts";
import { writeReport } from "./write-report.ts";

withDatabase();
withQueue(previewJob, workJob);

const administrator = async (): Promise<Person> => ({ ...(await createPerson()), administrator: true });

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

async function upload(
  who: Person,
  kind: "clusters" | "projects",
  part: ImportPart,
  text: string,
  runId: string | null = null,
) {
  const received = await receiveFile(who, { kind, part, runId, name: `${part}.csv` }, bytesOf(text));
  if (!received.ok) throw new Error(received.reason);
  return received.runId;
}

/** Reads and looks at a file of clusters; answers the import. */
async function preview(who: Person, text: string, mapping?: Mapping) {
  const runId = await upload(who, "clusters", "clusters", text);
  await requestPreview(who, runId, mapping ? { part: "clusters", mapping } : null);
  await previewRun(runId);
  return runId;
}

async function run(who: Person, runId: string) {
  expect(await startRun(who, runId)).toEqual({ ok: true });
  await workThroughRun(runId);
  return loadRun(who, runId);
}

const rowsOf = async (who: Person, runId: string) =>
  (await listRows(who, { runId, outcome: null, part: null, after: null })).rows.map(({ line, outcome, reasons }) => ({
    line,
    outcome,
    why: reasons.map(({ key }) => key),
  }));

/** Names of their own for each test, as all share one database. */
const word = () => newId().slice(-8);

const head = "Name;Land;NUTS;Ort;Website;Branchen;Sprachen;Angebote;Mitglieder;Gegründet;Gütesiegel;E-Mail";

const projectHead = "Programme,Acronym,Project Name,Budget,Website,Thematic1,Project start,Project end";
const partnerHead =
  "Programme,Acronym,Project Partner,Lead Partner,Town,Country,Website,NUTS2 (or equivalent),NUTS3 (or equivalent)";

async function importProjects(who: Person, projects: readonly string[], partners: readonly string[]) {
  const runId = await upload(who, "projects", "projects", [projectHead, ...projects].join("\n"));
  await upload(who, "projects", "partners", [partnerHead, ...partners].join("\n"), runId);
  await requestPreview(who, runId);
  await previewRun(runId);
  return runId;
}

describe("clusters", { timeout: 60_000 }, () => {
  test("a dirty row becomes an unclaimed, published cluster; nothing is written before the run", async () => {
    const who = await administrator();
    const name = `Holzbündnis ${word()}`;
    const runId = await preview(
      who,
      `${head}\n${name};Österreich;AT33  / Tirol;INNSBRUCK;www.${word()}.example;Bauwesen, Tourismus;DE,Englisch;Werkstatt\nzweite;"1.250";2009;ESCA Silber;INFO@Example.org\n`.replace(
        "Werkstatt\nzweite",
        '"Werkstatt\nPrüfstand"',
      ),
    );
    expect(await rowsOf(who, runId)).toEqual([{ line: 2, outcome: "created", why: [] }]);
    expect(await db().cluster.count({ where: { name } })).toBe(0);
    expect((await run(who, runId)).state).toBe("done");
    const cluster = await db().cluster.findFirstOrThrow({ where: { name } });
    expect(cluster).toMatchObject({
      claimed: false,
      published: true,
      regionCode: "AT33",
      town: "Innsbruck",
      ecosystems: ["construction", "tourism"],
      languages: ["de", "en"],
      offers: ["Werkstatt", "Prüfstand"],
      memberCount: 1250,
      founded: 2009,
      labelLevel: "silver",
      contactEmail: "info@example.org",
    });
    expect(cluster.lat).toBeCloseTo(47.27, 1);
    expect(await db().clusterSearch.count({ where: { clusterId: cluster.id } })).toBe(1);
  });

  test("the same file twice changes nothing; a changed row updates what the import made", async () => {
    const who = await administrator();
    const [name, other] = [`Netz ${word()}`, `Bund ${word()}`];
    const file = (town: string) =>
      `${head}\n${name};AT;AT33;Innsbruck;;;;;10;;;\n${other};AT;AT32;Salzburg;;;;;${town};;;\n`;
    await run(who, await preview(who, file("5")));
    const before = await db().cluster.findMany({ where: { name: { in: [name, other] } }, orderBy: { name: "asc" } });
    const again = await preview(who, file("5"));
    expect((await rowsOf(who, again)).map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
    await run(who, again);
    expect(await db().cluster.findMany({ where: { name: { in: [name, other] } }, orderBy: { name: "asc" } })).toEqual(
      before,
    );
    const changed = await preview(who, file("7"));
    expect((await rowsOf(who, changed)).map(({ outcome }) => outcome)).toEqual(["unchanged", "updated"]);
    await run(who, changed);
    expect(await db().cluster.findFirst({ where: { name: other } })).toMatchObject({ memberCount: 7 });
  });

  test("a claimed profile is never overwritten, not even when it is claimed after the preview", async () => {
    const who = await administrator();
    const name = `Netz ${word()}`;
    const file = (members: number) => `${head}\n${name};AT;AT33;Innsbruck;;;;;${members};;;\n`;
    await run(who, await preview(who, file(10)));
    const runId = await preview(who, file(20));
    expect((await rowsOf(who, runId))[0]).toMatchObject({ outcome: "updated" });
    await db().cluster.updateMany({ where: { name }, data: { claimed: true } });
    await run(who, runId);
    expect((await rowsOf(who, runId))[0]).toEqual({ line: 2, outcome: "unchanged", why: ["claimed"] });
    expect(await db().cluster.findFirst({ where: { name } })).toMatchObject({ memberCount: 10 });
    expect((await rowsOf(who, await preview(who, file(30))))[0]).toMatchObject({
      outcome: "unchanged",
      why: ["claimed"],
    });
  });

  test("one bad row never stops the others, and says why", async () => {
    const who = await administrator();
    const name = `Netz ${word()}`;
    const runId = await preview(
      who,
      `${head}\n;AT;AT33;;;;;;;;;\n${name};AT;AT33;;;Astrologie;;;viele;;;\nNirgends ${word()};Atlantis;;;;;;;;;;\n${name};AT;AT33;;;;;;;;;\n`,
    );
    expect(await rowsOf(who, runId)).toEqual([
      { line: 2, outcome: "refused", why: ["missing"] },
      { line: 3, outcome: "created", why: ["number", "ecosystem"] },
      { line: 4, outcome: "refused", why: ["region"] },
      { line: 5, outcome: "unchanged", why: ["twice"] },
    ]);
    const done = await run(who, runId);
    expect(done).toMatchObject({ state: "done", done: 4 });
    expect(await db().cluster.count({ where: { name } })).toBe(1);
  });

  test("a row that the database refuses is refused alone", async () => {
    const who = await administrator();
    const names = Array.from({ length: 7 }, () => `Netz ${word()}`);
    const runId = await preview(who, [head, ...names.map((name) => `${name};AT;AT33;;;;;;;;;`)].join("\n"));
    // A fault that no check foresees: a region that has gone since the preview.
    const rows = await db().importRow.findMany({ where: { runId, line: 5 } });
    await db().importRow.updateMany({
      where: { runId, line: 5 },
      data: { value: { ...(rows[0]?.value as object), regionCode: "ZZ99" } },
    });
    const done = await run(who, runId);
    expect(done).toMatchObject({ state: "done", counts: { clusters: { created: 6, refused: 1 } } });
    expect(await db().cluster.count({ where: { name: { in: names } } })).toBe(6);
  });

  test("stopped between two batches it keeps what is written, and goes on where it was; twice at once does no harm", async () => {
    const who = await administrator();
    const mark = word();
    const names = Array.from({ length: 30 }, (_, at) => `Bund ${mark} ${word()} ${at}`);
    const runId = await preview(who, [head, ...names.map((name) => `${name};AT;AT33;;;;;;;;;`)].join("\n"));
    await startRun(who, runId);
    let asked: Promise<unknown> | undefined;
    await workThroughRun(
      runId,
      () => {
        asked ??= stopRun(who, runId);
      },
      10,
    );
    await asked;
    await workThroughRun(runId, undefined, 10);
    const stopped = await loadRun(who, runId);
    expect(stopped.state).toBe("stopped");
    const written = await db().cluster.count({ where: { name: { startsWith: `Bund ${mark}` } } });
    expect(written).toBe(stopped.done);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(30);
    expect(await startRun(who, runId)).toEqual({ ok: true });
    await Promise.all([workThroughRun(runId, undefined, 4), workThroughRun(runId, undefined, 4)]);
    expect(await loadRun(who, runId)).toMatchObject({ state: "done", done: 30 });
    expect(await db().cluster.count({ where: { name: { startsWith: `Bund ${mark}` } } })).toBe(30);
    await workThroughRun(runId);
    expect(
      await db().activity.count({ where: { type: "import.finished", subjects: { has: `account:${who.accountId}` } } }),
    ).toBe(1);
  });

  test("a column that was not recognised is named, and the rows are looked at again", async () => {
    const who = await administrator();
    const name = `Netz ${word()}`;
    const runId = await preview(who, `Was;Wo\n${name};AT33\n`);
    expect((await rowsOf(who, runId))[0]).toMatchObject({ outcome: "refused", why: ["missing"] });
    expect(await requestPreview(who, runId, { part: "clusters", mapping: { name: 0, region: 1 } })).toEqual({
      ok: true,
    });
    await previewRun(runId);
    await previewRun(runId);
    expect((await rowsOf(who, runId))[0]).toMatchObject({ outcome: "created" });
  });

  test("what has the same web domain is the same cluster: an unclaimed one is filled, undone everything is as it was", async () => {
    const who = await administrator();
    const site = `${word()}.example`;
    const there = await createTestCluster({ name: `Altes Netz ${word()}` });
    await db().cluster.update({
      where: { id: there.id },
      data: { website: `https://www.${site}`, claimed: false, memberCount: 3, town: "Innsbruck" },
    });
    const before = await db().cluster.findUniqueOrThrow({ where: { id: there.id } });
    const name = `Ganz anders ${word()}`;
    const runId = await preview(who, `${head}\n${name};AT;AT33;Innsbruck;http://${site}/;Tourismus;DE;;50;1999;;\n`);
    expect((await rowsOf(who, runId))[0]).toEqual({ line: 2, outcome: "joined", why: ["joinedTo"] });
    await run(who, runId);
    expect(await db().cluster.findUnique({ where: { id: there.id } })).toMatchObject({
      memberCount: 3,
      founded: 1999,
      languages: ["de"],
      ecosystems: ["tourism"],
    });
    expect(await db().cluster.count({ where: { name } })).toBe(0);
    const { joins } = await listJoins(who, { state: "joined", after: null });
    const join = joins.find((line) => line.from.name === name);
    expect(join?.evidence).toMatchObject({ sameDomain: true });
    if (!join) throw new Error("no join");
    expect(await decideJoin(who, "undo", { kind: "cluster", joinId: join.id })).toEqual({ ok: true, state: "undone" });
    const { revision: _, updatedAt: __, ...after } = await db().cluster.findUniqueOrThrow({ where: { id: there.id } });
    expect(before).toMatchObject(after);
    expect(await db().cluster.findFirst({ where: { name } })).toMatchObject({
      claimed: false,
      published: true,
      memberCount: 50,
    });
    // The row stands for its own cluster from now on.
    expect(
      (
        await rowsOf(
          who,
          await preview(who, `${head}\n${name};AT;AT33;Innsbruck;http://${site}/;Tourismus;DE;;50;1999;;\n`),
        )
      )[0],
    ).toMatchObject({ outcome: "unchanged" });
  });

  test("a claimed cluster is linked and stays as it is", async () => {
    const who = await administrator();
    const name = `Netz ${word()}`;
    const there = await createTestCluster({ name: `${name} GmbH`, town: "Innsbruck" });
    await createMember(there);
    const before = await db().cluster.findUniqueOrThrow({ where: { id: there.id } });
    const runId = await preview(who, `${head}\n${name} e.V.;AT;AT33;Innsbruck;;Tourismus;DE;;50;1999;;\n`);
    expect((await run(who, runId)).counts.clusters).toMatchObject({ joined: 1 });
    expect(await db().cluster.findUniqueOrThrow({ where: { id: there.id } })).toEqual(before);
  });

  test("fair evidence is offered: accepted, the new one is hidden and its organisations go along; undone, all is back", async () => {
    const who = await administrator();
    const mark = word();
    const there = await createTestCluster({ name: `Verbund für Holzbau Unterland ${mark}`, town: "Kufstein" });
    await db().cluster.update({ where: { id: there.id }, data: { claimed: false } });
    const name = `Verbund für Holzbau Unterländer ${mark}`;
    const runId = await preview(who, `${head}\n${name};AT;AT33;Lienz;;;;;50;;;\n`);
    expect((await rowsOf(who, runId))[0]).toEqual({ line: 2, outcome: "proposed", why: ["proposedTo"] });
    await run(who, runId);
    const own = await db().cluster.findFirstOrThrow({ where: { name } });
    const organisation = { id: newId(), key: word(), name, folded: "x", country: "AT", clusterId: own.id };
    await db().organisation.create({ data: organisation });
    const { joins } = await listJoins(who, { state: "proposed", after: null });
    const joinId = joins.find(({ from }) => from.name === name)?.id ?? "";
    expect(await decideJoin(who, "accept", { kind: "cluster", joinId })).toEqual({ ok: true, state: "joined" });
    expect(await db().cluster.findUnique({ where: { id: own.id } })).toMatchObject({ published: false });
    expect(await db().cluster.findUnique({ where: { id: there.id } })).toMatchObject({ memberCount: 50 });
    expect(await db().organisation.findUnique({ where: { id: organisation.id } })).toMatchObject({
      clusterId: there.id,
    });
    expect(await decideJoin(who, "accept", { kind: "cluster", joinId })).toEqual({ ok: false, reason: "decided" });
    expect(await decideJoin(who, "undo", { kind: "cluster", joinId })).toEqual({ ok: true, state: "undone" });
    expect(await db().cluster.findUnique({ where: { id: own.id } })).toMatchObject({
      published: true,
      memberCount: 50,
    });
    expect(await db().cluster.findUnique({ where: { id: there.id } })).toMatchObject({ memberCount: null });
    expect(await db().organisation.findUnique({ where: { id: organisation.id } })).toMatchObject({ clusterId: own.id });
  });
});

describe("projects", { timeout: 60_000 }, () => {
  test("projects, organisations with their regions, and joins; once more nothing changes", async () => {
    const who = await administrator();
    const mark = word();
    const programme = `Invented Space ${mark}`;
    const projects = [
      `${programme},ASP1 - WOOD${mark},Wood,"892,228.58",http://programme-${mark}.example,Forests,2016/11/01,31.10.2018`,
      `${programme},STONE${mark},Stone,758394.29,,,03/04/2017,13/04/2019`,
    ];
    const partners = [
      `${programme},WOOD${mark},Holzwerk ${mark} GmbH,Yes,Augsburg,Germany,www.holz-${mark}.example,DE27  / Schwaben,"DE271  / Augsburg, Kreisfreie Stadt"`,
      `${programme},STONE${mark},Holzwerk ${mark},No,Augsburg,DEUTSCHLAND,http://programme-${mark}.example,DE27  / Schwaben,`,
      `${programme},STONE${mark},Agence du Bois ${mark},Yes,LYON,FRANCE,http://programme-${mark}.example,FR71  / Rhône-Alpes,FR716  / Rhône`,
      `${programme},WOOD${mark},Agence pour le Bois ${mark},No,Lyon Cedex 7,France,,FR71  / Rhône-Alpes,Rhône`,
      `${programme},NOTHING${mark},Somebody ${mark},No,Lyon,France,,,`,
      `${programme},WOOD${mark},Nowhere ${mark},No,,,,,`,
    ];
    const runId = await importProjects(who, projects, partners);
    expect(await rowsOf(who, runId)).toEqual([
      { line: 2, outcome: "created", why: [] },
      { line: 3, outcome: "created", why: [] },
      { line: 2, outcome: "created", why: [] },
      { line: 3, outcome: "joined", why: ["sharedWebsite", "joinedTo"] },
      { line: 4, outcome: "created", why: ["nutsMoved", "nutsMoved", "sharedWebsite"] },
      { line: 5, outcome: "proposed", why: ["nutsName", "nutsMoved", "proposedTo"] },
      { line: 6, outcome: "refused", why: ["noProject"] },
      { line: 7, outcome: "refused", why: ["country"] },
    ]);
    await run(who, runId);
    const stored = await db().project.findMany({
      where: { programme },
      orderBy: { acronym: "asc" },
      include: { partners: true },
    });
    expect(
      stored.map(({ acronym, budget, startsOn, endsOn, partners: own }) => [
        acronym,
        Number(budget),
        startsOn?.toISOString().slice(0, 10),
        endsOn?.toISOString().slice(0, 10),
        own.length,
      ]),
    ).toEqual([
      [`STONE${mark}`, 758_394.29, "2017-04-03", "2019-04-13", 2],
      [`WOOD${mark}`, 892_228.58, "2016-11-01", "2018-10-31", 2],
    ]);
    const organisations = await db().organisation.findMany({
      where: { name: { contains: mark } },
      orderBy: { name: "asc" },
    });
    expect(organisations.map(({ name, town, nuts }) => [name, town, nuts])).toEqual([
      [`Agence du Bois ${mark}`, "Lyon", "FRK26"],
      [`Agence pour le Bois ${mark}`, "Lyon", "FRK2"],
      [`Holzwerk ${mark}`, "Augsburg", "DE27"],
      [`Holzwerk ${mark} GmbH`, "Augsburg", "DE271"],
    ]);
    expect(organisations[2]?.sameAsId).toBe(organisations[3]?.id);
    expect(organisations[1]?.sameAsId).toBeNull();
    expect(await db().region.findUnique({ where: { code: "FRK26" } })).toMatchObject({
      level: 3,
      name: "Rhône",
      country: "FR",
    });

    const again = await importProjects(who, projects, partners);
    expect((await run(who, again)).counts).toMatchObject({
      projects: { unchanged: 2 },
      partners: { unchanged: 4, refused: 2 },
    });
    expect(await db().organisation.findMany({ where: { name: { contains: mark } }, orderBy: { name: "asc" } })).toEqual(
      organisations,
    );
  });

  test("an organisation joined on evidence is apart again after undo, and stays so", async () => {
    const who = await administrator();
    const mark = word();
    const programme = `Invented Space ${mark}`;
    const project = [`${programme},P${mark},Project,,,,,`];
    const partners = [
      `${programme},P${mark},Werk ${mark} S.p.A.,Yes,Torino,Italy,,,`,
      `${programme},P${mark},Werk ${mark} Srl,No,Turin,Italien,,,`,
    ];
    await run(who, await importProjects(who, project, partners));
    const { joins } = await listJoins(who, { state: "joined", after: null });
    const join = joins.find(({ from }) => from.name === `Werk ${mark} Srl`);
    expect(join?.into.name).toBe(`Werk ${mark} S.p.A.`);
    const input = { kind: "organisation" as const, joinId: join?.id ?? "" };
    expect(await decideJoin(who, "undo", input)).toEqual({ ok: true, state: "undone" });
    const apart = () => db().organisation.count({ where: { name: { contains: mark }, sameAsId: null } });
    expect(await apart()).toBe(2);
    await run(who, await importProjects(who, project, partners));
    expect(await apart()).toBe(2);
    expect(await decideJoin(who, "accept", input)).toEqual({ ok: true, state: "joined" });
    expect(await apart()).toBe(1);
  });

  test("dates that may mean two days are refused where the column does not tell", async () => {
    const who = await administrator();
    const mark = word();
    const runId = await importProjects(
      who,
      [`Space ${mark},A,One,,,,03/04/2016,05/06/2017`],
      [`Space ${mark},A,Werk ${mark},Yes,Graz,AT,,,`],
    );
    expect((await rowsOf(who, runId))[0]).toEqual({ line: 2, outcome: "refused", why: ["dateAmbiguous"] });
  });
});

describe("the report and who may", { timeout: 60_000 }, () => {
  test("a report is CSV without formulas, in the reader's words", async () => {
    const who = await administrator();
    const runId = await preview(
      who,
      `${head}\n=cmd|' /C calc'!A0 ${word()};AT;AT33;;;;;;;;;\n"+Netz ""Holz"" ${word()}";Atlantis;;;;;;;;;;\n`,
    );
    const { lines, name } = await writeReport(who, runId, "de");
    let text = "";
    for await (const chunk of lines) text += chunk;
    expect(name).toBe("clusters-report.csv");
    expect(text.startsWith("\uFEFFDatei,Zeile,Name,Ergebnis,Gründe\r\n")).toBe(true);
    expect(text).toContain("'=cmd|");
    expect(text).toContain(`"'+Netz ""Holz""`);
    expect(text).toContain("Abgelehnt");
  });

  test("everyone else is told that there is no such thing, before anything is read", async () => {
    const person = await createPerson();
    const who = await administrator();
    const runId = await preview(who, `${head}\nNetz ${word()};AT;AT33;;;;;;;;;\n`);
    const missing = { code: "notFound" };
    const unread: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        throw new Error("was read");
      },
    };
    const given = { kind: "clusters", part: "clusters", runId: null, name: "a.csv" } as const;
    await expect(receiveFile(person, given, unread)).rejects.toMatchObject(missing);
    await expect(listRuns(person)).rejects.toMatchObject(missing);
    await expect(loadRun(person, runId)).rejects.toMatchObject(missing);
    await expect(listRows(person, { runId, outcome: null, part: null, after: null })).rejects.toMatchObject(missing);
    await expect(requestPreview(person, runId)).rejects.toMatchObject(missing);
    await expect(startRun(person, runId)).rejects.toMatchObject(missing);
    await expect(stopRun(person, runId)).rejects.toMatchObject(missing);
    await expect(writeReport(person, runId, "en")).rejects.toMatchObject(missing);
    await expect(decideJoin(person, "undo", { kind: "cluster", joinId: newId() })).rejects.toMatchObject(missing);
    expect(outcomes).toHaveLength(6);
  });
});
