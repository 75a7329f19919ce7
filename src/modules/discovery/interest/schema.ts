import { z } from "zod";
import { clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import { prose } from "#src/lib/text.ts";
import { messageLength, wordLength } from "./lengths.ts";

export const interestStates = ["pending", "accepted", "declined", "withdrawn"] as const;
export type InterestState = (typeof interestStates)[number];

export const askSchema = z.strictObject({
  clusterId: clusterIdSchema,
  message: prose(messageLength).pipe(z.string().min(1, { error: "common.required" })),
});
export type Ask = z.output<typeof askSchema>;

export const answerSchema = z.strictObject({
  interestId: idSchema,
  answer: z.enum(["accept", "decline"]),
  word: prose(wordLength).default(""),
});
export type Answer = z.output<typeof answerSchema>;

export const interestInput = z.strictObject({ interestId: idSchema });

export type Asked =
  | { readonly ok: true; readonly interestId: string }
  | { readonly ok: false; readonly reason: AskProblem };
export type AskProblem = "oneself" | "unclaimed" | "unpublished" | "alreadyAsked";

export type Answered = { readonly ok: true } | { readonly ok: false; readonly reason: AnswerProblem };
/** What became of it meanwhile. */
export type AnswerProblem = Exclude<InterestState, "pending">;

/** The other side, by its name; the address only while its profile is published. */
export type OtherCluster = { readonly id: string; readonly name: string; readonly slug: string | null };

/** A person as far as the exchange tells; null for one who is no member of that cluster any more. */
export type ContactPerson = { readonly name: string; readonly email: string } | null;

/** How to reach the other side, once it is agreed that one may. */
export type Exchange = {
  /** Who asked or answered there. */
  readonly person: ContactPerson;
  /** Who asked or answered here: what the other side sees of us. */
  readonly own: ContactPerson;
  readonly contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type InterestLine = {
  readonly id: string;
  readonly direction: "received" | "sent";
  readonly other: OtherCluster;
  readonly state: InterestState;
  readonly message: string;
  readonly answerWord: string;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly canAnswer: boolean;
  readonly canWithdraw: boolean;
  /** Null until it is accepted. */
  readonly exchange: Exchange | null;
};

/** What there is between the cluster acted for and another one. */
export type Relation = {
  readonly canAsk: boolean;
  /** Why nobody can be asked here, where that is so. */
  readonly problem: Exclude<AskProblem, "alreadyAsked"> | null;
  /** What still waits, or else the exchange; null when there is neither. */
  readonly sent: InterestLine | null;
  readonly received: InterestLine | null;
  readonly open: InterestLine | null;
};
