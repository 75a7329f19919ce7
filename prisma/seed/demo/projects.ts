import { fold } from "#src/lib/fold.ts";
import { db } from "#src/platform/db/client.ts";
import { demoClusters } from "./clusters.ts";
import { idFor } from "./ids.ts";

/** Organisations invented for the demo that are no clusters here. */
const organisations = {
  "hs-adige": { name: "Hochschule an der Etsch", country: "IT", town: "Bolzano" },
  "lab-drava": { name: "Laboratorij Drava", country: "SI", town: "Maribor" },
  "chamber-isere": { name: "Chambre des métiers des Deux Vallées", country: "FR", town: "Grenoble" },
  "agency-inn": { name: "Standortagentur Oberes Inntal", country: "AT", town: "Landeck" },
} as const;
type Organisation = keyof typeof organisations;

type DemoProject = {
  readonly acronym: string;
  readonly name: string;
  readonly since: string;
  readonly until: string;
  readonly themes: readonly string[];
  readonly objective: string;
  readonly lead: string;
  /** Clusters of the demo by their key, and organisations. */
  readonly partners: readonly string[];
};

const projects: readonly DemoProject[] = [
  {
    acronym: "LARCH-LINK",
    name: "Mountain timber for light construction across borders",
    since: "2016-11-01",
    until: "2019-04-30",
    themes: ["bioeconomy", "construction"],
    objective: "Six regions agree on one way to grade larch and spruce, so that joiners can buy across the border.",
    lead: "trento",
    partners: ["innsbruck", "maribor", "hs-adige", "lab-drava", "agency-inn"],
  },
  {
    acronym: "TWO-SPEED",
    name: "Digital tools for craft firms at their own pace",
    since: "2018-04-01",
    until: "2021-03-31",
    themes: ["digitalisation", "crafts"],
    objective: "Small workshops try out digital tools with a neighbour who has used them for a year.",
    lead: "grenoble",
    partners: ["trento", "fribourg", "chamber-isere", "hs-adige"],
  },
  {
    acronym: "SUMMIT-LAB",
    name: "Shared test laboratories of the Alpine clusters",
    since: "2019-10-01",
    until: "2022-06-30",
    themes: ["innovation infrastructure"],
    objective: "Laboratories tell each other what they can measure, and book machines from one calendar.",
    lead: "fribourg",
    partners: ["trento", "maribor", "innsbruck", "lab-drava"],
  },
];

const isOrganisation = (key: string): key is Organisation => key in organisations;

/** Finished projects of the demo: some clusters know each other, and others whom they worked with. */
export async function seedProjects(): Promise<void> {
  const taking = new Set(projects.flatMap(({ lead, partners }) => [lead, ...partners]));
  await db().organisation.createMany({
    data: [...taking].map((key) => {
      const cluster = demoClusters.find((each) => each.key === key);
      const { name, country, town } = isOrganisation(key)
        ? organisations[key]
        : { name: cluster?.name ?? key, country: cluster?.region.slice(0, 2) ?? "", town: cluster?.town ?? "" };
      const clusterId = isOrganisation(key) ? null : idFor("cluster", key);
      return {
        id: idFor("organisation", key),
        key: `demo ${key}`,
        name,
        folded: fold(name),
        country,
        town,
        clusterId,
      };
    }),
  });
  for (const { acronym, name, since, until, themes, objective, lead, partners } of projects) {
    await db().project.create({
      data: {
        id: idFor("project", acronym),
        key: `demo ${acronym.toLowerCase()}`,
        programme: "Cordata demo",
        acronym,
        name,
        startsOn: new Date(`${since}T00:00:00Z`),
        endsOn: new Date(`${until}T00:00:00Z`),
        themes: [...themes],
        objective,
        partners: {
          create: [lead, ...partners].map((key) => ({
            organisationId: idFor("organisation", key),
            lead: key === lead,
          })),
        },
      },
    });
  }
}
