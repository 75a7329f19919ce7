import type { ClusterRole } from "#src/lib/actor.ts";

/** `clusterId`: the cluster of mine that it waits for; null where it waits for the person alone. */
type Common = { readonly id: string; readonly clusterId: string | null; readonly path: string };

/** Something that waits for me. Days are "2027-03-31". */
export type Waiting = Common &
  (
    | { readonly kind: "task"; readonly title: string; readonly initiative: string; readonly due: string }
    | {
        readonly kind: "approval";
        readonly title: string;
        readonly lead: string;
        readonly version: number;
        readonly since: Date;
      }
    | {
        readonly kind: "invitation";
        readonly title: string;
        readonly from: string;
        readonly role: string;
        readonly until: Date;
      }
    | {
        readonly kind: "membership";
        readonly cluster: string;
        readonly by: string;
        readonly role: ClusterRole;
        readonly until: Date;
      }
    | { readonly kind: "interest"; readonly from: string; readonly message: string; readonly since: Date }
    | { readonly kind: "draft"; readonly title: string; readonly since: Date }
  );

/** What waits for the cluster acted for and for the person, most urgent first; and how much for each other cluster of theirs. */
export type WaitingList = {
  readonly today: string;
  readonly here: readonly Waiting[];
  readonly elsewhere: readonly { readonly id: string; readonly name: string; readonly count: number }[];
};
