import type { Tx } from "#src/platform/transaction.ts";
import {
  type ImportFile,
  type ImportKind,
  type ImportPart,
  type ImportRun,
  type ImportState,
  importKinds,
  importParts,
  importStates,
  type Mapping,
  mappingSchema,
} from "./schema.ts";

const columns = {
  id: true,
  kind: true,
  state: true,
  startedById: true,
  stopAsked: true,
  rows: true,
  done: true,
  problem: true,
  createdAt: true,
  updatedAt: true,
  finishedAt: true,
} as const;

type Row = Omit<ImportRun, "kind" | "state"> & { kind: string; state: string };

const asRun = (row: Row): ImportRun => ({
  ...row,
  kind: importKinds.find((known) => known === row.kind) ?? "clusters",
  state: importStates.find((known) => known === row.state) ?? "failed",
});

export async function insertRun(
  tx: Tx,
  run: { id: string; kind: ImportKind; startedById: string | null },
): Promise<void> {
  await tx.importRun.create({ data: run });
}

export async function findRun(tx: Tx, id: string): Promise<ImportRun | null> {
  const row = await tx.importRun.findUnique({ where: { id }, select: columns });
  return row && asRun(row);
}

/** One step at a time works on a run. */
export async function lockRun(tx: Tx, id: string): Promise<ImportRun | null> {
  await tx.$queryRaw`SELECT 1 FROM "ImportRun" WHERE id = ${id}::uuid FOR UPDATE`;
  return findRun(tx, id);
}

export async function saveRun(
  tx: Tx,
  id: string,
  data: {
    state?: ImportState;
    stopAsked?: boolean;
    rows?: number;
    done?: number;
    problem?: string | null;
    finishedAt?: Date | null;
  },
): Promise<void> {
  await tx.importRun.update({ where: { id }, data });
}

export async function deleteRun(tx: Tx, id: string): Promise<void> {
  await tx.importRun.deleteMany({ where: { id } });
}

/** The latest, with the names of who started them and of their files. */
export async function listRunRows(tx: Tx, limit: number) {
  const rows = await tx.importRun.findMany({
    select: { ...columns, files: { select: { name: true }, orderBy: { part: "desc" } } },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return rows.map(({ files, ...row }) => ({ ...asRun(row), files: files.map(({ name }) => name) }));
}

export async function insertFile(tx: Tx, runId: string, file: ImportFile): Promise<void> {
  await tx.importFile.create({ data: { ...file, runId, headers: [...file.headers] } });
}

export async function setFileRows(tx: Tx, runId: string, part: ImportPart, rows: number): Promise<void> {
  await tx.importFile.update({ where: { runId_part: { runId, part } }, data: { rows } });
}

export async function deleteFile(tx: Tx, runId: string, part: ImportPart): Promise<void> {
  await tx.importRow.deleteMany({ where: { runId, part } });
  await tx.importFile.deleteMany({ where: { runId, part } });
}

export async function findFiles(tx: Tx, runId: string): Promise<ImportFile[]> {
  const rows = await tx.importFile.findMany({ where: { runId } });
  return importParts.flatMap((part) =>
    rows
      .filter((row) => row.part === part)
      .map(({ runId: _, ...row }) => ({ ...row, part, mapping: mappingSchema.parse(row.mapping) })),
  );
}

export async function saveMapping(tx: Tx, runId: string, part: ImportPart, mapping: Mapping): Promise<void> {
  await tx.importFile.update({ where: { runId_part: { runId, part } }, data: { mapping } });
}

/** Rows hold what people wrote into files: they are kept as long as somebody may ask about an import. */
export async function deleteRunsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.importRun.deleteMany({ where: { createdAt: { lt: before }, state: { notIn: ["running", "previewing"] } } });
}
