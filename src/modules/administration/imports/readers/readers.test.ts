import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "./read-table.ts";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "cordata-readers-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: Buffer) {
  const file = path.join(folder, "file");
  fs.writeFileSync(file, content);
  const { lines, ...rest } = await readTable(file, name);
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const row of lines) rows.push(row);
  return { ...rest, rows };
}

const western = [
  ["Name", "Ort", "Größe"],
  ["Holzbündnis Übertal, e.V.", "Würzburg", "12"],
  ["Grappe « Forêt »", "Besançon", "3"],
];
const slovenian = [
  ["Ime", "Kraj", "Opis"],
  ["Grozd Žirovnica", "Škofja Loka", "Čebele; šola, žaga in poštenost"],
  ["Društvo Češnja", "Tržič", "Učenje in raziskave"],
];
const polish = [
  ["Nazwa", "Miasto", "Opis"],
  ["Klaster Łąka", "Łódź", "Zażółć gęślą jaźń, współpraca przedsiębiorstw"],
  ["Stowarzyszenie Źródło", "Kraków", "Wspólne działania dla przemysłu"],
];

const text = (rows: readonly (readonly string[])[], delimiter: string) =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join("\r\n");

describe("CSV", () => {
  test.each([
    ["utf8", ",", western],
    ["utf8", "\t", slovenian],
    ["utf16-le", ";", western],
    ["utf16-be", "|", polish],
    ["windows-1252", ";", western],
    ["iso-8859-1", ",", western],
    ["windows-1250", ";", slovenian],
    ["windows-1250", "\t", polish],
    ["iso-8859-2", "|", slovenian],
    ["iso-8859-2", ",", polish],
  ])("in %s, parted by %j", async (encoding, delimiter, rows) => {
    const addBOM = encoding.startsWith("utf16");
    const table = await read("clusters.csv", iconv.encode(text(rows, delimiter), encoding, { addBOM }));
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
    expect(table.delimiter).toBe(delimiter);
  });

  test("with the mark of UTF-8, which is no part of the first header", async () => {
    const table = await read("a.csv", iconv.encode(text(western, ";"), "utf8", { addBOM: true }));
    expect(table.rows[0]?.cells[0]).toBe("Name");
    expect(table.encoding).toBe("utf-8");
  });

  test("UTF-16 without its mark", async () => {
    const table = await read("a.csv", iconv.encode(text(western, ";"), "utf16-le", { addBOM: false }));
    expect(table.rows.map(({ cells }) => cells)).toEqual(western);
  });

  test("quotes hold delimiters and line ends; empty rows are left out, and counted", async () => {
    const table = await read("a.csv", Buffer.from('Name,Text\r\n"A, B","one\ntwo ""three"""\r\n,,\r\nC,4\r\n'));
    expect(table.rows).toEqual([
      { line: 1, cells: ["Name", "Text"] },
      { line: 2, cells: ["A, B", 'one\ntwo "three"'] },
      { line: 4, cells: ["C", "4"] },
    ]);
  });

  test("what no database takes is taken out", async () => {
    const table = await read("a.csv", Buffer.from("Name,Text\r\nA,plain \u00a0\r\n"));
    expect(table.rows[1]?.cells).toEqual(["A", "plain"]);
  });
});

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Data"));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("Excel", () => {
  test("text, numbers, dates, links and formulas as they are shown", async () => {
    const content = await workbook((sheet) => {
      sheet.addRow(["Name", "Members", "Since", "Website", "Sum"]);
      sheet.addRow([
        "Grappe du Bois",
        12.5,
        new Date(Date.UTC(2016, 10, 1)),
        { text: "example.org", hyperlink: "https://example.org" },
        { formula: "1+1", result: 2 },
      ]);
      sheet.getCell("C2").numFmt = "dd.mm.yyyy";
    });
    const table = await read("clusters.xlsx", content);
    expect(table.format).toBe("xlsx");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Name", "Members", "Since", "Website", "Sum"],
      ["Grappe du Bois", "12.5", "2016-11-01", "example.org", "2"],
    ]);
  });

  test("one that would be far too large unpacked is refused, whatever it says of its size", async () => {
    const bomb = archive("xl/workbook.xml", deflateRawSync(Buffer.alloc(201 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(read("a.xlsx", bomb)).rejects.toMatchObject({ reason: "bomb" });
  }, 30_000);
});

/** An archive of one part that says it were ten bytes long. */
function archive(name: string, deflated: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(deflated.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + deflated.length, 16);
  return Buffer.concat([local, Buffer.from(name), deflated, central, Buffer.from(name), end]);
}

describe("what is not what it says", () => {
  test.each([
    ["a.csv", Buffer.alloc(0), "empty"],
    ["a.csv", Buffer.from("%PDF-1.7 and so on"), "isOther"],
    ["a.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "isOther"],
    ["a.csv", Buffer.from("<!DOCTYPE html><html><body>sign in</body></html>"), "webPage"],
    ["a.xlsx", Buffer.from("Name,Town\nA,B\n"), "notExcel"],
    ["a.csv", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "oldExcel"],
    ["a.xlsx", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "protected"],
    ["a.xlsx", Buffer.from("504b0304000000000000", "hex"), "damaged"],
    ["a.csv", Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 256)), "notText"],
  ])("%s", async (name, content, reason) => {
    await expect(read(name, content)).rejects.toMatchObject({ reason });
  });

  test("a workbook that is called CSV, and an archive that is called a workbook", async () => {
    const content = await workbook((sheet) => sheet.addRow(["Name", "Town"]));
    await expect(read("a.csv", content)).rejects.toMatchObject({ reason: "isExcel" });
    const other = Buffer.from(content.toString("latin1").replaceAll("xl/workbook.xml", "xl/workbonk.xml"), "latin1");
    await expect(read("a.xlsx", other)).rejects.toMatchObject({ reason: "notExcel" });
  });
});
