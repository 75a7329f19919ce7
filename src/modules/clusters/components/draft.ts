import type { LabelLevel, Profile, ProfileInput } from "../schema.ts";

export type ProfileField = keyof Profile;

/** A profile while it is typed: numbers and coordinates as text, nothing refused yet. */
export type Draft = Omit<
  { [Field in ProfileField]: string },
  "ecosystems" | "technologies" | "s3Priorities" | "languages" | "offers" | "needs" | "point" | "label" | "published"
> & {
  ecosystems: string[];
  technologies: string[];
  s3Priorities: string[];
  languages: string[];
  offers: string[];
  needs: string[];
  point: { lat: string; lon: string };
  label: { level: string; issuer: string; expires: string };
  published: boolean;
};

const text = (value: string | number | null): string => (value === null ? "" : String(value));

export const draftOf = (profile: Profile): Draft => ({
  ...profile,
  point: { lat: text(profile.point?.lat ?? null), lon: text(profile.point?.lon ?? null) },
  founded: text(profile.founded),
  memberCount: text(profile.memberCount),
  label: {
    level: profile.label?.level ?? "",
    issuer: profile.label?.issuer ?? "",
    expires: profile.label?.expires ?? "",
  },
  website: text(profile.website),
  contactName: text(profile.contactName),
  contactEmail: text(profile.contactEmail),
  contactPhone: text(profile.contactPhone),
});

/** A number as people write it; NaN for what is none, which the server refuses in words. */
export const numberOf = (typed: string): number =>
  typed.trim() === "" ? Number.NaN : Number(typed.trim().replace(",", "."));

const orNull = (typed: string): number | null => (typed.trim() === "" ? null : numberOf(typed));

/** The draft as the server takes it; what is wrong in it stays wrong and is named there. */
export function profileOf(draft: Draft): ProfileInput {
  const { point, label } = draft;
  return {
    ...draft,
    // Both lists were made from the known values; the server checks again.
    ecosystems: draft.ecosystems as ProfileInput["ecosystems"],
    languages: draft.languages,
    founded: orNull(draft.founded),
    memberCount: orNull(draft.memberCount),
    point: point.lat.trim() + point.lon.trim() === "" ? null : { lat: numberOf(point.lat), lon: numberOf(point.lon) },
    label: label.level
      ? { level: label.level as LabelLevel, issuer: label.issuer, expires: label.expires || null }
      : null,
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = (draft: Draft) => Object.keys(draft) as ProfileField[];

export const changedIn = (before: Draft, after: Draft): ProfileField[] =>
  fieldsOf(before).filter((field) => !same(before[field], after[field]));

/** Takes over what others changed where I did not; names the fields that both changed, which stay mine. */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): { draft: Draft; both: ProfileField[] } {
  const own = changedIn(base, mine);
  const both = own.filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]));
  const kept = Object.fromEntries(own.map((field) => [field, mine[field]]));
  return { draft: { ...theirs, ...kept }, both };
}
