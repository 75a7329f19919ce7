import * as Y from "yjs";
import { subject } from "#src/lib/events.ts";
import { isOpenForWriting } from "#src/modules/adaptations/policy.ts";
import { type Section, sections } from "#src/modules/catalogue/schema.ts";
import { contentHash, seedState } from "#src/modules/documents/content.ts";
import { db } from "#src/platform/db/client.ts";
import { type DemoAdaptation, type DemoCommitment, demoAdaptations } from "./adaptations.ts";
import { demoClusters } from "./clusters.ts";
import { writeHistory } from "./history.ts";
import { ago, dayIn, idFor } from "./ids.ts";
import { demoPeople } from "./people.ts";

export const clusterName = (key: string): string => demoClusters.find((cluster) => cluster.key === key)?.name ?? key;

/** The id that a commitment has in the plan, and that its task or milestone remembers. */
export const commitmentId = (adaptation: DemoAdaptation, commitment: DemoCommitment): string =>
  idFor("commitment", `${adaptation.key}/${commitment.key}`);

function planOf(adaptation: DemoAdaptation): Y.Doc {
  const blocks = (section: Section) =>
    (adaptation.plan[section] ?? []).map((text) => ({ kind: "paragraph" as const, text }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedState(Object.fromEntries(sections.map((section) => [section, blocks(section)]))));
  const rows = doc.getMap("commitments");
  for (const [index, commitment] of adaptation.commitments.entries()) {
    const person = demoPeople.find(({ key }) => key === commitment.who);
    const row = new Y.Map<string | number | null>();
    for (const [name, value] of Object.entries({
      kind: commitment.kind,
      what: commitment.what,
      clusterId: idFor("cluster", commitment.cluster),
      who: person?.name ?? commitment.who,
      accountId: person ? idFor("account", person.key) : null,
      due: dayIn(commitment.due),
      withWhat: commitment.with,
      order: index + 1,
    })) {
      row.set(name, value);
    }
    rows.set(commitmentId(adaptation, commitment), row);
  }
  return doc;
}

/** How far the decisions of a round have come, by the state of its adaptation. */
const roundOf: Partial<Record<DemoAdaptation["state"], { outcome: string; pending: boolean }>> = {
  inApproval: { outcome: "open", pending: true },
  approved: { outcome: "approved", pending: false },
  implementing: { outcome: "approved", pending: false },
  completed: { outcome: "approved", pending: false },
};

const managerOf = (cluster: string): string =>
  demoPeople.find(({ memberships }) => memberships[0]?.cluster === cluster && memberships[0].role === "manager")?.key ??
  "";

export async function seedAdaptation(adaptation: DemoAdaptation): Promise<void> {
  const { key, lead, author, made, partners } = adaptation;
  const id = idFor("adaptation", key);
  const documentId = idFor("document", key);
  const doc = planOf(adaptation);
  const state = new Uint8Array(Y.encodeStateAsUpdate(doc));
  const by = idFor("account", author);
  await db().document.create({
    data: {
      id: documentId,
      createdAt: ago(made),
      closedAt: isOpenForWriting(adaptation.state) ? null : ago(made - 30),
      updates: { create: { update: state, accountId: by, at: ago(made) } },
    },
  });
  const { title, locale, needs, conditions, activity } = adaptation;
  await db().adaptation.create({
    data: {
      id,
      clusterId: idFor("cluster", lead),
      serviceId: adaptation.service,
      title,
      locale,
      needs,
      conditions,
      transformativeActivity: activity,
      regionCodes: [...adaptation.regions],
      state: adaptation.state,
      documentId,
      createdById: by,
      createdAt: ago(made),
      updatedAt: ago(Math.min(...historyOf(adaptation).map(({ days }) => days))),
      partners: {
        create: [{ cluster: lead, role: "lead" }, ...partners].map(({ cluster, role }, index) => ({
          clusterId: idFor("cluster", cluster),
          role,
          sections: [],
          joinedAt: ago(made - 4 * index),
        })),
      },
    },
  });
  await seedRound(adaptation, { id, documentId, state, hash: contentHash(doc) });
  await writeHistory(historyOf(adaptation));
}

type Stored = { id: string; documentId: string; state: Uint8Array<ArrayBuffer>; hash: string };

async function seedRound(adaptation: DemoAdaptation, { id, documentId, state, hash }: Stored): Promise<void> {
  const round = roundOf[adaptation.state];
  if (!round) return;
  const { key, lead, author, partners } = adaptation;
  const opened = adaptation.state === "inApproval" ? 3 : adaptation.made - 30;
  const versionId = idFor("version", key);
  const deciding = [lead, ...partners.filter(({ role }) => role === "coImplementer").map(({ cluster }) => cluster)];
  await db().documentVersion.create({
    data: {
      id: versionId,
      documentId,
      number: 1,
      state,
      contentHash: hash,
      accountId: idFor("account", author),
      createdAt: ago(opened),
    },
  });
  await db().approvalRound.create({
    data: {
      id: idFor("round", key),
      adaptationId: id,
      number: 1,
      versionId,
      contentHash: hash,
      outcome: round.outcome,
      openedById: idFor("account", author),
      openedAt: ago(opened),
      closedAt: round.pending ? null : ago(opened - 5),
      decisions: {
        create: deciding.map((cluster, index) => {
          const waits = round.pending && index > 0;
          return {
            clusterId: idFor("cluster", cluster),
            decision: waits ? "pending" : "approved",
            accountId: waits ? null : idFor("account", managerOf(cluster)),
            decidedAt: waits ? null : ago(opened - 1 - 2 * index),
          };
        }),
      },
    },
  });
}

function historyOf({ key, title, lead, author, made, partners, state }: DemoAdaptation) {
  const about = [
    subject("adaptation", idFor("adaptation", key)),
    ...[lead, ...partners.map(({ cluster }) => cluster)].map((cluster) =>
      subject("cluster", idFor("cluster", cluster)),
    ),
  ] as const;
  const entry = (type: string, by: string, days: number, more: object = {}) => ({
    type,
    by,
    days,
    about: [about[0], ...about.slice(1)] as [(typeof about)[0], ...typeof about],
    data: {
      title,
      clusterName: clusterName(demoPeople.find((person) => person.key === by)?.memberships[0]?.cluster ?? lead),
      ...more,
    },
  });
  if (state === "draft") return [entry("adaptation.created", author, made)];
  const entries = [entry("adaptation.created", author, made), entry("adaptation.proposed", author, made - 2)];
  if (state === "withdrawn") return [...entries, entry("adaptation.withdrawn", author, made - 60)];
  const round = roundOf[state];
  if (!round) return entries;
  const opened = state === "inApproval" ? 3 : made - 30;
  const deciding = [lead, ...partners.filter(({ role }) => role === "coImplementer").map(({ cluster }) => cluster)];
  return [
    ...entries,
    entry("adaptation.approvalOpened", author, opened, { version: 1 }),
    ...deciding
      .filter((_, index) => !round.pending || index === 0)
      .map((cluster, index) =>
        entry("adaptation.approvalGiven", managerOf(cluster), opened - 1 - 2 * index, { version: 1 }),
      ),
    ...(round.pending
      ? []
      : [entry("adaptation.approved", managerOf(deciding.at(-1) ?? lead), opened - 5, { version: 1 })]),
  ];
}

export const adaptationOf = (key: string): DemoAdaptation => {
  const found = demoAdaptations.find((adaptation) => adaptation.key === key);
  if (!found) throw new Error(`no demo adaptation ${key}`);
  return found;
};
