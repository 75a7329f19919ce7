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
});

test("seeding again changes nothing and mends what was changed", async () => {
  const first = await all();
  await db().region.update({ where: { code: "AT33" }, data: { names: {}, alpine: false } });
  await db().serviceText.deleteMany({ where: { locale: "sl" } });
  await db().commonIndicator.updateMany({ where: { code: "RCO01" }, data: { unit: { en: "apples" } } });
  await seed({ demo: false });
  expect(await all()).toEqual(first);
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
