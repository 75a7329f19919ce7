import type { ClusterRecord, PartnerRecord, ProjectRecord } from "#src/modules/cooperation/records/schema.ts";
import type { ImportPart } from "./schema.ts";
import { type Context, hashOfValue, Refused, Row, type Understood } from "./understand.ts";
import { understandCluster } from "./understand-cluster.ts";
import { understandPartner, understandProject } from "./understand-project.ts";

export type RecordOf = { clusters: ClusterRecord; projects: ProjectRecord; partners: PartnerRecord };

const readers: { readonly [Part in ImportPart]: (row: Row) => { key: string; name: string; value: RecordOf[Part] } } = {
  clusters: understandCluster,
  projects: understandProject,
  partners: understandPartner,
};

/** A row as a record, or why it is refused. Whatever is in the cells: it never throws. */
export function understandRow<Part extends ImportPart>(
  part: Part,
  cells: readonly string[],
  context: Context,
): Understood<RecordOf[Part]> {
  const row = new Row(cells, context);
  try {
    const { key, name, value } = readers[part](row);
    return { ok: true, key, name, value, hash: hashOfValue(value), reasons: row.reasons };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : ({ key: "unexpected", params: {} } as const);
    return { ok: false, name: row.cell("name").slice(0, 120) || row.cell("acronym").slice(0, 120), reasons: [reason] };
  }
}
