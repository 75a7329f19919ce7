import { asClusterId, newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import type { TestCluster } from "./factories/clusters.ts";

export type GivenPeer = {
  name: string;
  regionCode: string;
  at?: readonly [lat: number, lon: number];
  description?: string;
  offers?: string[];
  needs?: string[];
  ecosystems?: string[];
  technologies?: string[];
  s3Priorities?: string[];
  languages?: string[];
  published?: boolean;
  /** Years since the profile changed. */
  age?: number;
};

const said = {
  offers: ["Robotics KNOW-HOW", "Export Partners", "trainees"],
  needs: ["prototyping", "mentoring", "test laboratory"],
  ecosystems: ["construction", "renewables"],
  technologies: ["timber engineering", "digital fabrication", "drying"],
  s3Priorities: ["sustainable mountain", "bioeconomy"],
  languages: ["it", "de"],
};

/** The cluster that peers are looked for. */
export const seeker: Required<Omit<GivenPeer, "description" | "published" | "age">> = {
  name: "Holzcluster Tirol",
  regionCode: "AT33",
  at: [47.27, 11.39],
  offers: ["Prototyping", "Test laboratory", "Mentoring"],
  needs: ["Robotics know-how", "Export partners", "Trainees", "Funding advice"],
  ecosystems: ["construction", "renewables"],
  technologies: ["Timber engineering", "Digital fabrication", "Life-cycle assessment", "Drying"],
  s3Priorities: ["Sustainable mountain", "Bioeconomy"],
  languages: ["de", "en", "it"],
};

/** Thirty clusters, each for one thing that may be shared or not; words in other capitals than the seeker's. */
export const thirtyPeers: readonly GivenPeer[] = [
  { name: "Everything", regionCode: "ITH2", at: [46.07, 11.12], ...said },
  { name: "Meets four needs", regionCode: "FRK2", at: [45.19, 5.72], offers: [...said.offers, "funding advice"] },
  { name: "Meets three needs", regionCode: "FRK2", at: [45.19, 5.72], offers: said.offers },
  { name: "Meets one need", regionCode: "FRK2", at: [45.19, 5.72], offers: ["trainees", "pilot line"] },
  { name: "Wants two offers", regionCode: "SI03", at: [46.56, 15.65], needs: ["Prototyping", "MENTORING"] },
  { name: "Wants one offer", regionCode: "SI03", needs: ["Prototyping"] },
  { name: "Three ecosystems", regionCode: "DE21", ecosystems: ["renewables", "construction", "digital"] },
  { name: "One ecosystem", regionCode: "DE21", at: [48.14, 11.58], ecosystems: ["renewables"] },
  { name: "Two technologies", regionCode: "CH01", at: [46.52, 6.63], technologies: ["Drying", "Timber Engineering"] },
  { name: "One technology", regionCode: "CH01", technologies: ["drying"] },
  { name: "Two priorities", regionCode: "PT11", at: [41.15, -8.61], s3Priorities: said.s3Priorities },
  { name: "One priority", regionCode: "PT11", s3Priorities: ["BIOECONOMY"] },
  { name: "Speaks German", regionCode: "PL21", at: [50.06, 19.94], languages: ["pl", "de"] },
  { name: "Speaks English", regionCode: "PL21", at: [50.06, 19.94], languages: ["pl", "en"] },
  { name: "Speaks Polish", regionCode: "PL21", at: [50.06, 19.94], languages: ["pl"] },
  { name: "Next door", regionCode: "DE27", at: [47.57, 10.7] },
  { name: "Near in the country", regionCode: "AT32", at: [47.8, 13.04] },
  { name: "Far in the country", regionCode: "AT13", at: [48.2, 16.37] },
  { name: "Far away", regionCode: "FI1B", at: [60.17, 24.94] },
  { name: "Two years old", regionCode: "FI1B", at: [60.17, 24.94], age: 2 },
  { name: "Five years old", regionCode: "FI1B", at: [60.17, 24.94], age: 5 },
  { name: "Adapted it", regionCode: "ES51", at: [41.39, 2.17] },
  { name: "Drafts it", regionCode: "ES51", at: [41.39, 2.17] },
  { name: "Together once", regionCode: "HR05", at: [45.81, 15.98] },
  { name: "Together twice", regionCode: "HR05", at: [45.81, 15.98] },
  { name: "Twin C", regionCode: "SE11", at: [59.33, 18.07], ecosystems: ["construction"] },
  { name: "Twin B", regionCode: "SE11", at: [59.33, 18.07], ecosystems: ["construction"] },
  { name: "Twin D", regionCode: "SE11", at: [59.33, 18.07], ecosystems: ["construction"], description: "d".repeat(90) },
  {
    name: "A bit of each",
    regionCode: "HU11",
    at: [47.5, 19.04],
    offers: ["trainees"],
    needs: ["mentoring"],
    ecosystems: ["construction"],
    languages: ["hu", "en"],
    age: 1.5,
  },
  { name: "Nothing at all", regionCode: "NL32" },
];

/** As good as can be, and never to be shown: not published, of the same region, of a region of the adaptation, a partner. */
export const neverPeers: readonly GivenPeer[] = [
  { ...said, name: "Hidden", regionCode: "ITH1", published: false },
  { ...said, name: "Same region", regionCode: "AT33" },
  { ...said, name: "Region of the adaptation", regionCode: "DE14" },
  { ...said, name: "Partner", regionCode: "ITH1" },
];

export async function createPeer({ at, age = 0, name, ...given }: GivenPeer): Promise<TestCluster> {
  const id = asClusterId(newId());
  await db().cluster.create({ data: { ...given, id, name, slug: id, lat: at?.[0] ?? null, lon: at?.[1] ?? null } });
  const changedAt = new Date(Date.now() - age * 365.25 * 86_400_000);
  await db().clusterSearch.updateMany({ where: { clusterId: id }, data: { changedAt } });
  return { id, slug: id, name };
}
