import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { readVersion } from "#src/modules/documents/use-cases/read-version.ts";
import { reading } from "#src/platform/transaction.ts";
import { canView } from "../../policy.ts";
import { readCommitments } from "../../rules.ts";
import { findStanding } from "../../store.ts";
import { findRoundVersion } from "../store.ts";

/** The text and the commitments that a round is about, for partners. Throws `notFound`. */
export async function loadFrozenVersion(actor: Actor, input: { adaptationId: string; roundId: string }) {
  const adaptation = await findStanding(reading(), input.adaptationId);
  if (!adaptation || !canView(actor, adaptation)) throw notFound();
  const versionId = await findRoundVersion(reading(), adaptation.id, input.roundId);
  if (versionId === null) throw notFound();
  const version = await readVersion(versionId, { map: "commitments" });
  return { fragments: version.fragments, commitments: readCommitments(version.rows) };
}
