import type { _Translator, Messages } from "use-intl/core";
import type { Facts } from "./schema.ts";

/** The kinds of events that there is a sentence for, in every language. */
const tellable = [
  "cluster.created",
  "cluster.updated",
  "cluster.memberInvited",
  "cluster.memberJoined",
  "cluster.memberRemoved",
  "cluster.roleChanged",
  "cluster.claimAsked",
  "cluster.claimed",
  "cluster.claimRefused",
  "adaptation.created",
  "adaptation.updated",
  "adaptation.proposed",
  "adaptation.withdrawn",
  "adaptation.approvalOpened",
  "adaptation.approvalGiven",
  "adaptation.approvalRefused",
  "adaptation.approved",
  "adaptation.reopened",
  "adaptation.partnerEnded",
  "invitation.sent",
  "invitation.accepted",
  "invitation.declined",
  "invitation.withdrawn",
  "initiative.created",
  "initiative.started",
  "initiative.updated",
  "initiative.completed",
  "initiative.stopped",
  "initiative.published",
  "task.created",
  "task.updated",
  "task.moved",
  "task.assigned",
  "task.removed",
  "task.restored",
  "milestone.created",
  "milestone.updated",
  "milestone.reached",
  "milestone.removed",
  "milestone.restored",
  "indicator.added",
  "indicator.updated",
  "indicator.removed",
  "indicator.restored",
  "indicator.reported",
  "lesson.recorded",
  "interest.asked",
  "interest.accepted",
  "interest.declined",
  "interest.withdrawn",
  "search.matched",
  "import.finished",
] as const;
export type TellableType = (typeof tellable)[number];

export const isTellable = (type: string): type is TellableType => tellable.some((known) => known === type);

type Said = {
  readonly type: string;
  readonly who: { readonly id: string; readonly name: string } | null;
  readonly cluster: string | null;
  readonly data: Facts;
};

const first = (...values: unknown[]): string => {
  const value = values.find((each) => (typeof each === "string" && each !== "") || typeof each === "number");
  return value === undefined ? "" : String(value);
};

/** What came into a saved search: how many, and the first names. */
function foundIn({ count, names }: Facts): { count: number; names: string } {
  const found = typeof count === "number" ? count : 0;
  const told = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  return { count: found, names: told.join(", ") + (found > told.length ? " …" : "") };
}

/** Who did what, in words; `reader` is who reads it. Null for what we have no words for. */
export function sentenceOf(
  t: _Translator<Messages, "notifications">,
  { type, who, cluster, data }: Said,
  reader?: string,
): string | null {
  if (!isTellable(type)) return null;
  // Who was asked by e-mail has a name only once they answer, for a cluster of theirs or for themselves.
  const answered = type === "invitation.accepted" || type === "invitation.declined";
  return t(`log.sentence.${type}`, {
    who: who?.name ?? t("log.formerMember"),
    cluster: first(data.clusterName, data.cluster, data.fromName, cluster),
    invited: first(data.toName, ...(answered ? [cluster, who?.name] : []), t("log.someone")),
    partner: first(data.partnerName),
    member: first(data.member),
    role: first(data.role, "other"),
    version: first(data.version),
    what: first(data.task, data.milestone, data.indicator, type === "import.finished" ? data.title : ""),
    to: first(data.to, "other"),
    assignee: first(data.assignee),
    you: reader !== undefined && data.assigneeId === reader ? "yes" : "no",
    left: data.left === true ? "yes" : "no",
    taken: data.taken === true ? "yes" : "no",
    public: data.public === false ? "no" : "yes",
    // A half-year: 2026-H1.
    year: first(data.period).slice(0, 4),
    half: first(data.period).slice(-1),
    value: first(data.value),
    rows: typeof data.rows === "number" ? data.rows : 0,
    refused: typeof data.refused === "number" ? data.refused : 0,
    tasks: typeof data.tasks === "number" ? data.tasks : 0,
    ...foundIn(data),
  });
}

/** What somebody wrote with it: a reason, a word. */
export const wordOf = ({ data }: Pick<Said, "data">): string => first(data.reason, data.word);
