import ExcelJS from "exceljs";
import { checkArchive } from "./archive.ts";
import type { Line } from "./read-table.ts";
import { Unreadable } from "./unreadable.ts";

/** The rows of the first sheet that has any. What Excel shows as a date is given as "2016-11-01". */
export async function* rowsOfWorkbook(file: string): AsyncGenerator<Line> {
  await checkArchive(file);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    worksheets: "emit",
    entries: "ignore",
  });
  let found = false;
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells: string[] = [];
        // Given sparsely: the first place is empty, and so are those of empty cells.
        const values: unknown = row.values;
        if (Array.isArray(values))
          for (let at = 1; at < Math.min(values.length, 201); at++) cells.push(textOf(values[at]));
        if (cells.some(Boolean)) found = true;
        yield { line: row.number, cells };
      }
      if (found) return;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged");
  }
}

/** What a cell shows, in words: of a formula its result, of a link its text. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: unknown }) => textOf(part.text)).join("");
  }
  if ("text" in value) return textOf(value.text);
  if ("result" in value) return textOf(value.result);
  return "";
}
