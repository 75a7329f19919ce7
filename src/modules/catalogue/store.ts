import type { Prisma } from "#src/generated/prisma/client.ts";
import type { Locale } from "#src/lib/locales.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Service, type ServiceField, type ServiceKind, serviceFields, serviceKinds } from "./schema.ts";

const columns = (locale: Locale) =>
  ({
    id: true,
    kind: true,
    field: true,
    number: true,
    texts: { where: { locale: { in: [locale, "en"] } }, select: { locale: true, title: true, summary: true } },
  }) satisfies Prisma.ServiceSelect;

type Row = {
  id: string;
  kind: string;
  field: string;
  number: number;
  texts: { locale: string; title: string; summary: string }[];
};

const kindOf = (kind: string): ServiceKind => serviceKinds.find((known) => known === kind) ?? "bestPractice";
const fieldOf = (field: string): ServiceField => serviceFields.find((known) => known === field) ?? "education";

function toService(row: Row, locale: Locale): Service {
  const english = row.texts.find((text) => text.locale === "en");
  const text = row.texts.find((each) => each.locale === locale) ?? english;
  return {
    id: row.id,
    kind: kindOf(row.kind),
    field: fieldOf(row.field),
    number: row.number,
    title: text?.title ?? row.id,
    summary: text?.summary ?? "",
    originalTitle: text && text.locale !== "en" ? (english?.title ?? null) : null,
  };
}

export async function findServices(tx: Tx, locale: Locale): Promise<Service[]> {
  const rows = await tx.service.findMany({ select: columns(locale) });
  const place = (service: Service) =>
    serviceFields.indexOf(service.field) * 1_000 + serviceKinds.indexOf(service.kind) * 100 + service.number;
  return rows.map((row) => toService(row, locale)).sort((a, b) => place(a) - place(b));
}

export async function findService(tx: Tx, id: string, locale: Locale): Promise<Service | null> {
  const row = await tx.service.findUnique({ where: { id }, select: columns(locale) });
  return row && toService(row, locale);
}
