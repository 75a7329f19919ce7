import type { JoinState } from "./schema.ts";

export type Deed = "accept" | "refuse" | "undo";

const transitions: Readonly<Record<Deed, Readonly<Partial<Record<JoinState, JoinState>>>>> = {
  accept: { proposed: "joined", refused: "joined", undone: "joined" },
  refuse: { proposed: "refused", undone: "refused" },
  // Of a join: what was apart is apart again. Of a refusal: it is offered again.
  undo: { joined: "undone", refused: "proposed" },
};

/** The state after the deed; null where there is nothing to do it to. */
export const stateAfter = (deed: Deed, state: JoinState): JoinState | null => transitions[deed][state] ?? null;
