import type { Cooperation, JointWork, Partner, WorkRole } from "./schema.ts";

/** That one partner took part in one work. */
type PartOf = {
  readonly partner: string;
  readonly name: string;
  readonly slug: string | null;
  readonly country: string;
  readonly kind: JointWork["kind"];
  readonly work: string;
  readonly title: string;
  readonly since: number | null;
  readonly until: number | null;
  readonly role: WorkRole;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
// What goes on is newer than what has ended.
const newest = (a: JointWork, b: JointWork): number =>
  (b.until ?? b.since ?? 0) - (a.until ?? a.since ?? 0) || compare(a.name, b.name) || compare(a.id, b.id);

/** The works by partner: who shares most of them first, clusters before other organisations, then by name. */
export function cooperationFrom(rows: readonly PartOf[]): Cooperation {
  const partners = [...Map.groupBy(rows, ({ partner }) => partner)].flatMap(([id, own]): Partner[] => {
    const [first] = own;
    if (!first) return [];
    const works = own
      .map(({ kind, work, title, since, until, role }) => ({ kind, id: work, name: title, since, until, role }))
      .sort(newest);
    return [{ id, name: first.name, slug: first.slug, country: first.country, works }];
  });
  partners.sort(
    (a, b) =>
      b.works.length - a.works.length ||
      Number(b.slug !== null) - Number(a.slug !== null) ||
      compare(a.name, b.name) ||
      compare(a.id, b.id),
  );
  return { partners, works: new Set(rows.map(({ work }) => work)).size };
}
