/** A finished project, or an initiative carried out here. */
export const workKinds = ["project", "initiative"] as const;
export type WorkKind = (typeof workKinds)[number];

export type JointWork = {
  readonly kind: WorkKind;
  readonly id: string;
  /** A project's acronym, an initiative's title. */
  readonly name: string;
  /** The years, where they are known; `until` is null while it goes on. */
  readonly since: number | null;
  readonly until: number | null;
};

/** What one did in a joint work. */
export const workRoles = ["lead", "partner", "adviser"] as const;
export type WorkRole = (typeof workRoles)[number];

/** Somebody whom a cluster worked with: a published cluster, or an organisation as finished projects name it. */
export type Partner = {
  readonly id: string;
  readonly name: string;
  /** Of a cluster; organisations have no page here. */
  readonly slug: string | null;
  readonly country: string;
  /** The newest first; `role` is the partner's. */
  readonly works: readonly (JointWork & { readonly role: WorkRole })[];
};

/** Whom a cluster worked with, those with most joint works first. */
export type Cooperation = { readonly partners: readonly Partner[]; readonly works: number };
