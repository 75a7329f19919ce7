import { conflict } from "#src/lib/errors.ts";
import { recordOf } from "#src/lib/records.ts";
import { type Section, sections } from "#src/modules/catalogue/schema.ts";
import type { DocumentContent } from "#src/modules/documents/schema.ts";
import { type Commitment, commitmentSchema } from "./plan/schema.ts";
import type { Abilities } from "./policy.ts";
import type { AdaptationState, Decision } from "./schema.ts";

/** What moves an adaptation from one state to another. */
export const deeds = [
  "submit",
  "openApproval",
  "refuse",
  "approve",
  "reopen",
  "withdraw",
  "implement",
  "complete",
] as const;
export type Deed = (typeof deeds)[number];

const transitions: Record<Deed, Partial<Record<AdaptationState, AdaptationState>>> = {
  submit: { draft: "proposed" },
  openApproval: { proposed: "inApproval" },
  refuse: { inApproval: "proposed" },
  approve: { inApproval: "approved" },
  // A round called off, or an approved plan that is to change: either way a new version must be approved.
  reopen: { inApproval: "proposed", approved: "proposed" },
  withdraw: { draft: "withdrawn", proposed: "withdrawn", inApproval: "withdrawn", approved: "withdrawn" },
  implement: { approved: "implementing" },
  complete: { implementing: "completed" },
};

/** The state after a deed. Throws a conflict, in words, where the chain has no such step. */
export function stateAfter(state: AdaptationState, deed: Deed): AdaptationState {
  const next = transitions[deed][state];
  if (!next) throw conflict("adaptations.transition");
  return next;
}

/** What a round comes to: refused by one refusal, approved when nobody is left to decide. */
export const outcomeOf = (decisions: readonly Decision[]): "open" | "approved" | "refused" =>
  decisions.includes("refused")
    ? "refused"
    : decisions.every((decision) => decision === "approved")
      ? "approved"
      : "open";

type Block = { readonly kind: "paragraph" | "bullet"; readonly text: string };

/** What the first text of a plan is made of, in the plan's working language. */
export type FirstText = {
  readonly needs: string;
  readonly conditions: string;
  readonly transformativeActivity: string;
  /** Where the plan comes from, in words: the service's summary, and the adaptation that it follows. */
  readonly origin: readonly string[];
  /** The lead-ins for the transformative activity and for the questions. */
  readonly activityLabel: string;
  readonly questionsLabel: string;
  readonly questions: Record<Section, string>;
};

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));

/** The seven sections as they are when a plan is made: what is known already, then the questions to answer. */
export function firstText(given: FirstText): Record<Section, readonly Block[]> {
  const known: Partial<Record<Section, Block[]>> = {
    beneficiaries: paragraphs(given.needs),
    goals: [
      ...given.origin.flatMap(paragraphs),
      ...(given.transformativeActivity ? paragraphs(`${given.activityLabel}\n${given.transformativeActivity}`) : []),
    ],
    operations: paragraphs(given.conditions),
  };
  const asked = (section: Section): Block[] => [
    ...paragraphs(given.questionsLabel),
    ...given.questions[section].split(/(?<=\?)\s+/).map((text): Block => ({ kind: "bullet", text })),
  ];
  return recordOf(sections, (section) => [...(known[section] ?? []), ...asked(section)]);
}

/** The one thing that one person should do next; the words stand under "next". */
export type NextDeed =
  | "submit"
  | "askSubmit"
  | "invite"
  | "openApproval"
  | "write"
  | "read"
  | "decide"
  | "askManager"
  | "waitDecisions"
  | "start"
  | "waitStart"
  | "track"
  | "completed"
  | "withdrawn";

/** What to do next, for someone with these abilities. `asked`: someone is partner or invited; `awaited`: of one's own cluster. */
export function nextDeed(
  state: AdaptationState,
  can: Pick<Abilities, "submit" | "openApproval" | "decide" | "start" | "sections">,
  { asked, awaited }: { asked: boolean; awaited: boolean },
): NextDeed {
  switch (state) {
    case "draft":
      return can.submit ? "submit" : can.sections === "none" ? "read" : "askSubmit";
    case "proposed":
      if (can.openApproval) return asked ? "openApproval" : "invite";
      return can.sections === "none" ? "read" : "write";
    case "inApproval":
      if (!awaited) return "waitDecisions";
      return can.decide ? "decide" : "askManager";
    case "approved":
      return can.start ? "start" : "waitStart";
    case "implementing":
      return "track";
    default:
      return state;
  }
}

/** The commitments of a plan in their order; a row that somebody's client never finished is left out. */
export const readCommitments = (rows: DocumentContent["rows"]): Commitment[] =>
  Object.entries(rows)
    .flatMap(([id, row]) => {
      const read = commitmentSchema.safeParse({ ...row, id });
      return read.success ? [read.data] : [];
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
