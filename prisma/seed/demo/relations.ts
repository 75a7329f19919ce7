import { subject } from "#src/lib/events.ts";
import { db } from "#src/platform/db/client.ts";
import { writeHistory } from "./history.ts";
import { ago, idFor } from "./ids.ts";
import { clusterName } from "./plans.ts";

const cluster = (key: string) => idFor("cluster", key);
const account = (key: string) => idFor("account", key);

/** What is between clusters before they do something together: interest, favourites, a saved search with something new in it. */
export async function seedRelations(): Promise<void> {
  await seedInterests();
  await db().favourite.createMany({
    data: [
      { to: "munich", note: "Robotica per le piccole falegnamerie: sentire Tilo prima della fiera.", days: 18 },
      { to: "freiburg", note: "", days: 6 },
    ].map(({ to, note, days }) => ({
      clusterId: cluster("trento"),
      targetId: cluster(to),
      note,
      addedById: account("giulia"),
      createdAt: ago(days),
    })),
  });
  await seedSearch();
}

async function seedInterests(): Promise<void> {
  await db().interest.createMany({
    data: [
      {
        id: idFor("interest", "maribor/trento"),
        fromClusterId: cluster("maribor"),
        toClusterId: cluster("trento"),
        message:
          "Our members build light vehicles and look for frames of laminated timber. You prototype in wood, we have a living lab on public roads. Would you talk about a joint prototype in spring?",
        askedById: account("maja"),
        createdAt: ago(3),
      },
      {
        id: idFor("interest", "trento/munich"),
        fromClusterId: cluster("trento"),
        toClusterId: cluster("munich"),
        message: "Many of our joiners have never seen a cobot at work. Could two of your firms show theirs in Trento?",
        state: "accepted",
        answerWord: "Gern. Two of them would come in March; let us talk about dates.",
        askedById: account("giulia"),
        answeredById: account("tilo"),
        createdAt: ago(16),
        answeredAt: ago(12),
      },
    ],
  });
  const about = (from: string, to: string) =>
    [subject("cluster", cluster(from)), subject("cluster", cluster(to))] as const;
  const names = (from: string, to: string) => ({ fromName: clusterName(from), toName: clusterName(to) });
  await writeHistory([
    {
      type: "interest.asked",
      by: "maja",
      days: 3,
      about: about("maribor", "trento"),
      data: { title: clusterName("trento"), ...names("maribor", "trento") },
    },
    {
      type: "interest.asked",
      by: "giulia",
      days: 16,
      about: about("trento", "munich"),
      data: { title: clusterName("munich"), ...names("trento", "munich") },
    },
    {
      type: "interest.accepted",
      by: "tilo",
      days: 12,
      about: about("trento", "munich"),
      data: { title: clusterName("trento"), ...names("trento", "munich") },
    },
  ]);
}

async function seedSearch(): Promise<void> {
  const id = idFor("search", "giulia/construction");
  const name = "Costruzioni e legno";
  await db().savedSearch.create({
    data: {
      id,
      accountId: account("giulia"),
      name,
      query: "ecosystem=construction",
      known: [cluster("trento"), cluster("salzburg")],
      actingId: cluster("trento"),
      createdAt: ago(20),
      hits: { create: { clusterId: cluster("freiburg"), at: ago(2) } },
    },
  });
  await db().activity.create({
    data: {
      type: "search.matched",
      at: ago(2),
      subjects: [subject("account", account("giulia"))],
      data: { title: name, searchId: id, count: 1, names: [clusterName("freiburg")], mail: true },
    },
  });
}
