import { expect, test } from "vitest";
import { changedFields, keepsAManager, maskedEmail, slugCandidates } from "./rules.ts";
import { profileSchema, updateProfileSchema } from "./schema.ts";
import { searchTowns, townIn } from "./towns.ts";

test.each([
  [1, "manager", null, false],
  [1, "manager", "editor", false],
  [1, "manager", "manager", true],
  [2, "manager", null, true],
  [1, "editor", null, true],
] as const)("of %i managers, a %s becoming %s: allowed %s", (managers, leaving, becomes, expected) => {
  expect(keepsAManager(managers, leaving, becomes)).toBe(expected);
});

test("no cluster takes the address of a page", () => {
  for (const page of ["new", "interests", "favourites", "searches", "compare"]) {
    expect(slugCandidates(page, "0198f000-0000-7000-8000-00000000abcd")).not.toContain(page);
  }
  expect(slugCandidates("les", "0198f000-0000-7000-8000-00000000abcd").at(-1)).toBe("les-00000000abcd");
});

test("a masked address tells its owner and nobody else", () => {
  expect(maskedEmail("ana.novak@example.org")).toBe("a…@example.org");
});

const empty = {
  name: "A",
  regionCode: "AT33",
  town: "",
  point: null,
  founded: null,
  memberCount: null,
  description: "",
  ecosystems: [],
  technologies: [],
  s3Priorities: [],
  languages: [],
  offers: [],
  needs: [],
  label: null,
  website: "",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  published: true,
};

test.each([
  ["website", "javascript:alert(1)", "common.url"],
  ["website", "https://", "common.url"],
  ["website", "not a site", "common.url"],
  ["contactEmail", "ana@", "common.email"],
  ["contactPhone", "call me", "clusters.phone"],
  ["founded", 1492, "clusters.founded"],
  ["founded", 2020.5, "clusters.founded"],
  ["memberCount", -1, "clusters.memberCount"],
  ["name", "", "common.required"],
  ["regionCode", "Tirol", "clusters.region"],
  ["offers", Array.from({ length: 21 }, (_, i) => `offer ${i}`), "clusters.tooManyTags"],
])("%s: %j is refused in words", (field, value, message) => {
  const result = profileSchema.safeParse({ ...empty, [field]: value });
  expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]]);
});

test("a point names the coordinate that is wrong", () => {
  const result = profileSchema.safeParse({ ...empty, point: { lat: 91, lon: 10 } });
  expect(result.error?.issues).toMatchObject([{ path: ["point", "lat"], message: "clusters.latitude" }]);
});

test("objects where a scalar belongs are refused", () => {
  const input = { clusterId: { not: "" }, revision: 1, profile: { ...empty, name: { contains: "" }, extra: 1 } };
  expect(updateProfileSchema.safeParse(input).success).toBe(false);
});

test("changed fields are named, lists compared by what is in them", () => {
  const before = profileSchema.parse({ ...empty, offers: ["a", "b"] });
  expect(changedFields(before, profileSchema.parse({ ...empty, offers: ["a", "b"], town: "Lienz" }))).toEqual(["town"]);
});

test("towns are found in any language and without accents, those of the region first", () => {
  expect(searchTowns("st polten", null, 3).map(({ name }) => name)).toEqual(["St. Pölten"]);
  expect(searchTowns("zelezno", null, 3).map(({ name }) => name)).toEqual(["Eisenstadt"]);
  expect(searchTowns("", "AT11", 8).every(({ regionCode }) => regionCode === "AT11")).toBe(true);
  expect(searchTowns("", null, 8)).toEqual([]);
  expect(townIn("Eisenstadt", "AT12")).toBeNull();
});
