import type { Ecosystem } from "#src/modules/clusters/schema.ts";

/** A cluster that may be worth knowing, with why. */
export type SuggestedPeer = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly regionCode: string;
  /** What they offer and we need. */
  readonly offers: readonly string[];
  /** What they need and we offer. */
  readonly needs: readonly string[];
  readonly ecosystems: readonly Ecosystem[];
};
