import { z } from "zod";

/** The seven sections of a service, and of every plan made from one, in their order. */
export const sections = ["beneficiaries", "goals", "operations", "lessons", "howTo", "s3", "otherClusters"] as const;
export type Section = (typeof sections)[number];
export const sectionSchema = z.enum(sections);

export const serviceFields = ["education", "innovation", "collaboration", "networking", "growth"] as const;
export type ServiceField = (typeof serviceFields)[number];

export const serviceKinds = ["bestPractice", "newService"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const serviceIdSchema = z.string().regex(/^[a-z0-9-]{1,80}$/);

export type Service = {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly field: ServiceField;
  /** Its case number within its field and kind, as in the source. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** The English title where `title` is in another language; null in English. */
  readonly originalTitle: string | null;
};

/** What the catalogue page is asked for. */
export type CatalogueQuery = {
  readonly text: string;
  readonly fields: readonly ServiceField[];
  readonly kinds: readonly ServiceKind[];
};

type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what it cannot mean is left out. */
export function readCatalogueQuery(params: AddressParams): CatalogueQuery {
  const values = (name: string) => [params[name] ?? []].flat();
  return {
    text: (values("q")[0] ?? "").slice(0, 120).trim(),
    fields: serviceFields.filter((field) => values("field").includes(field)),
    kinds: serviceKinds.filter((kind) => values("kind").includes(kind)),
  };
}

export type CatalogueResult = {
  readonly services: readonly Service[];
  /** For each field and kind how many there would be with it, the other filter as chosen. */
  readonly fields: Readonly<Record<ServiceField, number>>;
  readonly kinds: Readonly<Record<ServiceKind, number>>;
};
