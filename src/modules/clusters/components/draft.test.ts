import { expect, test } from "vitest";
import { type Profile, profileSchema } from "../schema.ts";
import { changedIn, draftOf, mergeDrafts, profileOf } from "./draft.ts";

const profile: Profile = {
  name: "Les",
  regionCode: "SI03",
  town: "Celje",
  point: { lat: 46.2, lon: 15.3 },
  founded: 2001,
  memberCount: null,
  description: "",
  ecosystems: ["construction"],
  technologies: [],
  s3Priorities: [],
  languages: ["sl"],
  offers: ["CLT"],
  needs: [],
  label: null,
  website: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  published: true,
};

test("a profile survives its form", () => {
  expect(profileSchema.parse(profileOf(draftOf(profile)))).toEqual(profile);
});

test("what others saved is taken over, what I typed stays, and what both changed is named", () => {
  const base = draftOf(profile);
  const mine = { ...base, town: "Velenje", offers: ["CLT", "BIM"] };
  const theirs = { ...base, town: "Žalec", needs: ["Export"] };
  const { draft, both } = mergeDrafts(base, mine, theirs);
  expect(draft).toEqual({ ...base, town: "Velenje", offers: ["CLT", "BIM"], needs: ["Export"] });
  expect(both).toEqual(["town"]);
  expect(changedIn(theirs, draft)).toEqual(["town", "offers"]);
});

test("what is no number is refused by the server, not turned into none", () => {
  const typed = { ...draftOf(profile), founded: "long ago", point: { lat: "46,2", lon: "" } };
  const fields = profileSchema.safeParse(profileOf(typed)).error?.issues.map(({ path }) => path.join("."));
  expect(fields).toEqual(["point.lon", "founded"]);
});
