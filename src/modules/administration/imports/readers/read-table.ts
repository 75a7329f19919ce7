import fs from "node:fs";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { delimiterOf, sniff } from "./sniff.ts";
import { Unreadable } from "./unreadable.ts";
import { rowsOfWorkbook } from "./workbook.ts";

export type Line = { readonly line: number; readonly cells: readonly string[] };

export type Table = {
  readonly format: "csv" | "xlsx";
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly lines: AsyncIterable<Line>;
};

const headBytes = 64 * 1024;
const maxCells = 200;
const maxCellLength = 20_000;

/** A file as rows of text, streamed: never more of it in memory than a few rows. Throws `Unreadable`. */
export async function readTable(file: string, name: string): Promise<Table> {
  const head = await headOf(file);
  const sniffed = sniff(head, name);
  if ("problem" in sniffed) throw new Unreadable(sniffed.problem);
  if (sniffed.format === "xlsx") {
    return { format: "xlsx", encoding: null, delimiter: null, lines: trimmed(rowsOfWorkbook(file)) };
  }
  const { encoding } = sniffed;
  const delimiter = delimiterOf(iconv.decode(head, encoding));
  return { format: "csv", encoding, delimiter, lines: trimmed(rowsOfText(file, encoding, delimiter)) };
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await fs.promises.open(file);
  try {
    const buffer = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* rowsOfText(file: string, encoding: string, delimiter: string): AsyncGenerator<Line> {
  const bytes = fs.createReadStream(file);
  const text = iconv.decodeStream(encoding);
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    // A quote that is never closed would swallow the whole file.
    max_record_size: maxCells * maxCellLength,
  });
  bytes.on("error", (error) => parser.destroy(error));
  bytes.pipe(text).pipe(parser);
  let lineNumber = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      lineNumber += 1;
      yield { line: lineNumber, cells };
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged");
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}

/** Without what no database takes, without empty rows, each cell of a sane length. */
async function* trimmed(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const { line, cells } of lines) {
    const clean = cells
      .slice(0, maxCells)
      .map((cell) => cell.toWellFormed().replaceAll("\0", "").trim().slice(0, maxCellLength).toWellFormed());
    while (clean.length > 0 && clean.at(-1) === "") clean.pop();
    if (clean.length > 0) yield { line, cells: clean };
  }
}
