import { slugOf } from "#src/lib/text.ts";
import { hashPassword } from "#src/modules/accounts/passwords.ts";
import { db } from "#src/platform/db/client.ts";
import { demoAdaptations } from "./adaptations.ts";
import { demoClusters } from "./clusters.ts";
import { ago, idFor } from "./ids.ts";
import { seedInitiatives } from "./initiatives.ts";
import { seedNotices } from "./notices.ts";
import { demoPassword, demoPeople } from "./people.ts";
import { seedAdaptation } from "./plans.ts";
import { seedProjects } from "./projects.ts";
import { seedRelations } from "./relations.ts";
import { seedWaiting } from "./waiting.ts";

/**
 * The demo: invented clusters and their people, adaptations in every state, an initiative that runs and one that is done.
 * Does nothing where the demo is already there, so that what visitors changed stays.
 */
export async function seedDemo(): Promise<void> {
  if (await db().account.findUnique({ where: { id: idFor("account", "giulia") }, select: { id: true } })) return;
  await seedClusters();
  await seedPeople();
  for (const adaptation of demoAdaptations) await seedAdaptation(adaptation);
  await seedInitiatives();
  await seedProjects();
  await seedWaiting();
  await seedClaim();
  await seedRelations();
  await seedNotices();
}

async function seedClusters(): Promise<void> {
  await db().cluster.createMany({
    data: demoClusters.map(({ key, region, position: [lat, lon], members, label, ...cluster }, index) => ({
      ...cluster,
      id: idFor("cluster", key),
      slug: slugOf(cluster.name),
      regionCode: region,
      lat,
      lon,
      memberCount: members,
      ecosystems: [...cluster.ecosystems],
      technologies: [...cluster.technologies],
      s3Priorities: [...cluster.s3Priorities],
      languages: [...cluster.languages],
      offers: [...cluster.offers],
      needs: [...cluster.needs],
      labelLevel: label?.[0] ?? null,
      labelIssuer: label?.[1] ?? null,
      labelExpires: label ? ago(-400 - 20 * index) : null,
      website: `https://${slugOf(cluster.name)}.example`,
      contactName: demoPeople.find((person) => person.memberships[0]?.cluster === key)?.name ?? null,
      contactEmail: `office@${slugOf(cluster.name)}.example`,
      demo: true,
      createdAt: ago(700 - index * 30),
    })),
  });
}

async function seedPeople(): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await db().account.createMany({
    data: demoPeople.map(({ key, email, name, locale, administrator = false }) => ({
      id: idFor("account", key),
      email,
      name,
      locale,
      administrator,
      passwordHash,
      emailConfirmedAt: ago(690),
      createdAt: ago(690),
      mailNotices: false,
    })),
  });
  await db().membership.createMany({
    data: demoPeople.flatMap(({ key, memberships }) =>
      memberships.map(({ cluster, role }, index) => ({
        accountId: idFor("account", key),
        clusterId: idFor("cluster", cluster),
        role,
        createdAt: ago(680 - index),
      })),
    ),
  });
}

/** Somebody says that an imported cluster is theirs, and waits for the administrator. */
async function seedClaim(): Promise<void> {
  await db().clusterClaim.create({
    data: {
      id: idFor("claim", "koper"),
      clusterId: idFor("cluster", "koper"),
      accountId: idFor("account", "maja"),
      way: "administrator",
      message: "I help the salt makers as a volunteer and speak for them at fairs. The mayor's office can confirm it.",
      createdAt: ago(2),
      expiresAt: ago(-58),
    },
  });
}
