import { halfYearOf } from "#src/lib/dates.ts";
import { subject } from "#src/lib/events.ts";
import { db } from "#src/platform/db/client.ts";
import type { DemoAdaptation } from "./adaptations.ts";
import { writeHistory } from "./history.ts";
import { ago, dayIn, idFor } from "./ids.ts";
import { demoPeople } from "./people.ts";
import { adaptationOf, clusterName, commitmentId } from "./plans.ts";

type Status = "todo" | "doing" | "blocked" | "done";

/** Where the tasks of the running initiative stand. */
const progress: Record<string, readonly [Status, number]> = {
  call: ["done", 100],
  jury: ["done", 100],
  moulds: ["done", 100],
  frames: ["done", 100],
  users: ["doing", 70],
  costs: ["doing", 35],
  academy: ["blocked", 20],
  call2: ["todo", 0],
};

/** Work that was added after the start, beside what the plan had committed to. */
const added: readonly {
  key: string;
  title: string;
  cluster: string;
  who: string;
  status: Status;
  done: number;
  due: number;
  milestone: string;
}[] = [
  {
    key: "boxes",
    title: "Order returnable transport boxes",
    cluster: "trento",
    who: "paolo",
    status: "done",
    done: 100,
    due: -95,
    milestone: "chosen",
  },
  {
    key: "customs",
    title: "Settle the customs papers for parts that travel",
    cluster: "fribourg",
    who: "luc",
    status: "doing",
    done: 60,
    due: -2,
    milestone: "round1",
  },
  {
    key: "film",
    title: "Film the ten prototypes in use",
    cluster: "maribor",
    who: "maja",
    status: "todo",
    done: 0,
    due: 8,
    milestone: "round1",
  },
  {
    key: "stand",
    title: "Reserve the joint stand",
    cluster: "fribourg",
    who: "luc",
    status: "todo",
    done: 0,
    due: 60,
    milestone: "fair",
  },
];

export async function seedInitiatives(): Promise<void> {
  await seedRunning(adaptationOf("prototyping"));
  await seedCompleted(adaptationOf("hackathon"));
}

const day = (days: number) => new Date(`${dayIn(days)}T00:00:00Z`);
const personId = (key: string) => (demoPeople.some((person) => person.key === key) ? idFor("account", key) : null);

async function insertInitiative(
  adaptation: DemoAdaptation,
  more: { summary: string; state: string; startedAt: Date; endedAt?: Date },
): Promise<string> {
  const id = idFor("initiative", adaptation.key);
  await db().initiative.create({
    data: {
      id,
      adaptationId: idFor("adaptation", adaptation.key),
      versionId: idFor("version", adaptation.key),
      title: adaptation.title,
      public: true,
      createdAt: more.startedAt,
      ...more,
      partners: {
        create: [{ cluster: adaptation.lead, role: "lead" }, ...adaptation.partners].map(({ cluster, role }) => ({
          clusterId: idFor("cluster", cluster),
          role,
        })),
      },
    },
  });
  const milestones = adaptation.commitments.filter(({ kind }) => kind === "milestone");
  await db().milestone.createMany({
    data: milestones.map((commitment) => ({
      id: idFor("milestone", `${adaptation.key}/${commitment.key}`),
      initiativeId: id,
      commitmentId: commitmentId(adaptation, commitment),
      title: commitment.what,
      clusterId: idFor("cluster", commitment.cluster),
      due: day(commitment.due),
      reachedAt: commitment.due < 0 ? day(commitment.due + 1) : null,
    })),
  });
  return id;
}

async function seedRunning(adaptation: DemoAdaptation): Promise<void> {
  const id = await insertInitiative(adaptation, {
    summary:
      "Three clusters lend each other their machines, so that thirty small firms come from a drawing to a working prototype within ninety days.",
    state: "running",
    startedAt: ago(240),
  });
  const milestones = adaptation.commitments.filter(({ kind }) => kind === "milestone");
  const next = (due: number) => milestones.find((milestone) => milestone.due >= due) ?? milestones.at(-1);
  const committed = adaptation.commitments
    .filter(({ kind }) => kind === "task")
    .map((commitment) => ({
      ...commitment,
      title: commitment.what,
      commitmentId: commitmentId(adaptation, commitment),
      milestone: next(commitment.due)?.key ?? "",
      status: progress[commitment.key]?.[0] ?? "todo",
      done: progress[commitment.key]?.[1] ?? 0,
    }));
  const all = [...committed, ...added.map((task) => ({ ...task, commitmentId: null }))];
  await db().task.createMany({
    data: all.map((task, index) => ({
      id: idFor("task", `${adaptation.key}/${task.key}`),
      initiativeId: id,
      milestoneId: idFor("milestone", `${adaptation.key}/${task.milestone}`),
      commitmentId: task.commitmentId,
      title: task.title,
      clusterId: idFor("cluster", task.cluster),
      assigneeId: personId(task.who),
      status: task.status,
      progress: task.done,
      start: day(task.due - 30),
      due: day(task.due),
      position: index + 1,
    })),
  });
  await seedIndicators(id);
  const initiative = subject("initiative", id);
  const about = [
    initiative,
    ...["trento", "fribourg", "maribor"].map((key) => subject("cluster", idFor("cluster", key))),
  ] as const;
  const { title } = adaptation;
  const entry = (type: string, by: string, days: number, data: object) => ({
    type,
    by,
    days,
    about: [about[0], ...about.slice(1)] as [(typeof about)[0], ...typeof about],
    data: { title, ...data },
  });
  await writeHistory([
    entry("initiative.created", "giulia", 240, { tasks: committed.length, milestones: milestones.length }),
    entry("initiative.started", "giulia", 239, {}),
    ...all
      .filter(({ status }) => status === "done")
      .map((task) =>
        entry("task.moved", task.who, -task.due - 1, {
          itemId: idFor("task", `${adaptation.key}/${task.key}`),
          task: task.title,
          from: "doing",
          to: "done",
        }),
      ),
    entry("milestone.reached", "giulia", 109, {
      itemId: idFor("milestone", `${adaptation.key}/chosen`),
      milestone: "First ten ideas chosen",
    }),
    entry("task.moved", "giulia", 4, {
      itemId: idFor("task", `${adaptation.key}/academy`),
      task: "Plan the second round with the timber academy",
      from: "doing",
      to: "blocked",
    }),
    entry("indicator.reported", "maja", 12, {
      itemId: idFor("indicator", "RCO04"),
      indicator: "RCO04",
      cluster: clusterName("maribor"),
      period: halfYearOf(ago(150)),
      value: 9,
    }),
  ]);
}

type Reported = {
  readonly key: string;
  readonly commonCode: string | null;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** By cluster: the earlier and the later half-year. */
  readonly values: { readonly [cluster: string]: readonly number[] };
};

async function seedIndicators(initiativeId: string): Promise<void> {
  const rows: readonly Reported[] = [
    {
      key: "RCO04",
      commonCode: "RCO04",
      name: "",
      unit: "",
      baseline: 0,
      target: 30,
      values: { trento: [4, 5], fribourg: [3, 6], maribor: [2, 9] },
    },
    {
      key: "prototypes",
      commonCode: null,
      name: "Prototypes handed over",
      unit: "prototypes",
      baseline: 0,
      target: 30,
      values: { trento: [0, 4], fribourg: [1, 3], maribor: [0, 2] },
    },
    {
      key: "trainees",
      commonCode: null,
      name: "Apprentices taking part",
      unit: "persons",
      baseline: 6,
      target: 60,
      values: { trento: [8, 10], fribourg: [6, 6], maribor: [0, 7] },
    },
  ];
  // Further apart than the longest half-year, or on some days both would be in one.
  const periods = [halfYearOf(ago(335)), halfYearOf(ago(150))];
  for (const { key, values, ...indicator } of rows) {
    await db().indicator.create({
      data: {
        ...indicator,
        id: idFor("indicator", key),
        initiativeId,
        values: {
          create: Object.entries(values).flatMap(([cluster, reported]) =>
            reported.map((value, index) => ({
              id: idFor("value", `${key}/${cluster}/${index}`),
              clusterId: idFor("cluster", cluster),
              period: periods[index] ?? halfYearOf(ago(150)),
              value,
              reportedById: idFor(
                "account",
                demoPeople.find(({ memberships }) => memberships[0]?.cluster === cluster)?.key ?? "",
              ),
              reportedAt: ago(index === 0 ? 190 : 12),
            })),
          ),
        },
      },
    });
  }
}

async function seedCompleted(adaptation: DemoAdaptation): Promise<void> {
  const id = await insertInitiative(adaptation, {
    summary: "One weekend in two cities: injuries of winter sports, and forty teams who wanted fewer of them.",
    state: "completed",
    startedAt: ago(560),
    endedAt: ago(60),
  });
  const tasks = adaptation.commitments.filter(({ kind }) => kind === "task");
  await db().task.createMany({
    data: tasks.map((commitment, index) => ({
      id: idFor("task", `${adaptation.key}/${commitment.key}`),
      initiativeId: id,
      commitmentId: commitmentId(adaptation, commitment),
      title: commitment.what,
      clusterId: idFor("cluster", commitment.cluster),
      assigneeId: personId(commitment.who),
      status: "done",
      progress: 100,
      due: day(commitment.due),
      position: index + 1,
    })),
  });
  await db().indicator.create({
    data: {
      id: idFor("indicator", "hackathon-teams"),
      initiativeId: id,
      name: "Teams that carried on for a year",
      unit: "teams",
      baseline: 0,
      target: 3,
      values: {
        create: [
          {
            id: idFor("value", "teams"),
            clusterId: idFor("cluster", "innsbruck"),
            period: halfYearOf(ago(150)),
            value: 4,
            reportedById: idFor("account", "anna"),
          },
        ],
      },
    },
  });
  await db().lesson.create({
    data: {
      id: idFor("lesson", adaptation.key),
      initiativeId: id,
      serviceId: adaptation.service,
      worked:
        "The group of patients in the hall. Teams that spoke with three patients in the first hour never changed their problem again.",
      change:
        "Forty sensor kits were too many and too little explained: next time fifteen, each with a person who knows it.",
      advice: "Settle who owns what before the weekend, on one page, in both languages.",
      accountId: idFor("account", "anna"),
      createdAt: ago(60),
    },
  });
  const title = adaptation.title;
  const about = [
    subject("initiative", id),
    subject("cluster", idFor("cluster", "innsbruck")),
    subject("cluster", idFor("cluster", "grenoble")),
  ] as const;
  await writeHistory([
    { type: "initiative.created", by: "anna", days: 560, about, data: { title, tasks: tasks.length, milestones: 1 } },
    { type: "initiative.completed", by: "anna", days: 60, about, data: { title } },
    {
      type: "lesson.recorded",
      by: "anna",
      days: 60,
      about: [...about, subject("service", adaptation.service)],
      data: { title },
    },
  ]);
}
