import { expect, test } from "vitest";
import { locales } from "#src/lib/locales.ts";
import { listServices } from "#src/modules/catalogue/use-cases/list-services.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { db } from "#src/platform/db/client.ts";
import { seed } from "../../prisma/seed/index.ts";
import { withDatabase } from "./database.ts";

withDatabase();

const all = async () => ({
  regions: await db().region.findMany({ orderBy: { code: "asc" } }),
  services: await db().service.findMany({ orderBy: { id: "asc" } }),
  texts: await db().serviceText.findMany({ orderBy: [{ serviceId: "asc" }, { locale: "asc" }] }),
  indicators: await db().commonIndicator.findMany({ orderBy: { code: "asc" } }),
  labels: await db().termLabel.findMany({ orderBy: ["kind", "term", "locale", "rank"].map((by) => ({ [by]: "asc" })) }),
  words: await db().termWord.findMany({ orderBy: ["word", "kind", "term"].map((by) => ({ [by]: "asc" })) }),
});

test("seeding again changes nothing and mends what was changed", async () => {
  const first = await all();
  await db().region.update({ where: { code: "AT33" }, data: { names: {}, alpine: false } });
  await db().serviceText.deleteMany({ where: { locale: "sl" } });
  await db().commonIndicator.updateMany({ where: { code: "RCO01" }, data: { unit: { en: "apples" } } });
  await db().termLabel.updateMany({ where: { term: "robotics", rank: 0 }, data: { label: "?", folded: "?" } });
  await db().termLabel.create({
    data: { kind: "technology", term: "alchemy", locale: "en", rank: 0, label: "Alchemy", folded: "alchemy" },
  });
  await db().termWord.deleteMany({ where: { word: "les" } });
  await db().termWord.create({ data: { word: "alchemy", kind: "technology", term: "alchemy" } });
  await seed({ demo: false });
  expect(await all()).toEqual(first);
});

test("where nothing changed, nothing is written", async () => {
  const written = () => db().$queryRaw`
    SELECT max(xmin::text::bigint)::text AS newest, max(xmax::text::bigint)::text AS locked
    FROM (SELECT xmin, xmax FROM "TermLabel" UNION ALL SELECT xmin, xmax FROM "TermWord") AS rows`;
  const before = await written();
  await seed({ demo: false });
  expect(await written()).toEqual(before);
});

test("the same things are found by the words of any language, folded by the database", async () => {
  const leads = async (word: string) =>
    (await db().termWord.findMany({ where: { word, kind: "technology" } })).map(({ term }) => term);
  for (const word of ["holz", "bois", "legno", "les", "wood"]) {
    expect(await leads(word), word).toContain("timber-engineering");
  }
  expect(await leads("okobilanz")).toEqual(["life-cycle-assessment"]);
  for (const word of ["and", "und", "de", "der", "la", "le", "za"]) expect(await leads(word), word).toEqual([]);
});

test("regions of level 1 lie among those that they are made of, and no list of regions shows them", async () => {
  const stored = await db().region.findMany();
  const firsts = stored.filter(({ level }) => level === 1);
  const seconds = stored.filter(({ level }) => level === 2);
  const firstOf = (code: string) => firsts.find((first) => first.code === code.slice(0, 3));
  expect(seconds.filter(({ code, country }) => firstOf(code)?.country !== country)).toEqual([]);
  expect(firstOf("AT33")).toMatchObject({ code: "AT3", name: "Westösterreich", alpine: false });
  expect(firstOf("AT33")?.lat).toBeCloseTo(47.5, 0);
  expect((await listRegions()).filter(({ code }) => code.length !== 4)).toEqual([]);
});

test("everything of the sources is there", async () => {
  const { texts, indicators } = await all();
  const regions = await listRegions();
  expect(regions).toHaveLength(334);
  const alpine = regions.filter((region) => region.alpine);
  expect(alpine).toHaveLength(42);
  expect(alpine.every((region) => locales.every((locale) => region.names[locale]))).toBe(true);
  expect(indicators).toHaveLength(161);
  expect(texts.filter((text) => text.title && text.summary)).toHaveLength(37 * locales.length);
});

test("services come in the order of the toolbox, with the English title beside another language", async () => {
  const services = await listServices("de");
  expect(Map.groupBy(services, (service) => service.kind).get("bestPractice")).toHaveLength(23);
  expect(services.map(({ field }) => field)).toEqual(
    ["education", "innovation", "collaboration", "networking", "growth"].flatMap((field, i) =>
      Array.from({ length: [8, 7, 6, 8, 8][i] ?? 0 }, () => field),
    ),
  );
  expect(services.every((service) => service.originalTitle)).toBe(true);
  expect((await listServices("en")).every((service) => service.originalTitle === null)).toBe(true);
});
