import type { ProfileField } from "./draft.ts";

/** The parts of the form, in their order; their names are their anchors too. */
export const sectionNames = ["basics", "place", "work", "exchange", "contact", "visibility"] as const;
export type SectionName = (typeof sectionNames)[number];

/** Where each field stands. */
export const sectionOf: Record<ProfileField, SectionName> = {
  name: "basics",
  description: "basics",
  founded: "basics",
  memberCount: "basics",
  website: "basics",
  label: "basics",
  town: "place",
  regionCode: "place",
  point: "place",
  ecosystems: "work",
  technologies: "work",
  s3Priorities: "work",
  languages: "work",
  offers: "exchange",
  needs: "exchange",
  contactName: "contact",
  contactEmail: "contact",
  contactPhone: "contact",
  published: "visibility",
};
