import fs from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { Unreadable } from "./unreadable.ts";

const maxInflated = 200 * 1024 * 1024;
const maxStrings = 48 * 1024 * 1024;
const maxEntries = 2_000;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
  readonly flags: number;
};

/**
 * Whether an archive is a workbook that may be unpacked: its parts are inflated once and counted, as what an archive says of its
 * own size may be a lie. Throws `Unreadable`.
 */
export async function checkArchive(file: string): Promise<void> {
  const handle = await fs.promises.open(file);
  try {
    const entries = await entriesOf(handle);
    if (!entries.some(({ name }) => name === "xl/workbook.xml")) throw new Unreadable("notExcel");
    if (entries.some(({ flags }) => (flags & 1) === 1)) throw new Unreadable("protected");
    let total = 0;
    for (const entry of entries) {
      const size = await inflatedSize(file, handle, entry, maxInflated - total);
      total += size;
      if (total > maxInflated || (entry.name.endsWith("sharedStrings.xml") && size > maxStrings))
        throw new Unreadable("bomb");
    }
  } finally {
    await handle.close();
  }
}

async function part(handle: fs.promises.FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The list at the end of the archive (PKWARE's APPNOTE, 4.3.12 and 4.3.16). */
async function entriesOf(handle: fs.promises.FileHandle): Promise<Entry[]> {
  const { size } = await handle.stat();
  const tailAt = Math.max(0, size - 66_000);
  const tail = await part(handle, tailAt, size - tailAt);
  const end = tail.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || end + 22 > tail.length) throw new Unreadable("damaged");
  const [count, length, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > maxEntries || length > 4 * 1024 * 1024 || at + length > size)
    throw new Unreadable(count > maxEntries ? "bomb" : "damaged");
  const list = await part(handle, at, length);
  const entries: Entry[] = [];
  for (let offset = 0; offset + 46 <= list.length && entries.length < count; ) {
    if (list.readUInt32LE(offset) !== 0x02014b50) throw new Unreadable("damaged");
    const nameLength = list.readUInt16LE(offset + 28);
    entries.push({
      flags: list.readUInt16LE(offset + 8),
      method: list.readUInt16LE(offset + 10),
      size: list.readUInt32LE(offset + 20),
      at: list.readUInt32LE(offset + 42),
      name: list.subarray(offset + 46, offset + 46 + nameLength).toString("utf8"),
    });
    offset += 46 + nameLength + list.readUInt16LE(offset + 30) + list.readUInt16LE(offset + 32);
  }
  return entries;
}

async function inflatedSize(file: string, handle: fs.promises.FileHandle, entry: Entry, most: number): Promise<number> {
  const head = await part(handle, entry.at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new Unreadable("damaged");
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (entry.method === 0 || entry.size === 0) return entry.size;
  if (entry.method !== 8) throw new Unreadable("damaged");
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > most ? new Unreadable("bomb") : null);
    },
  });
  try {
    await pipeline(fs.createReadStream(file, { start, end: start + entry.size - 1 }), createInflateRaw(), counter);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged");
  }
  return size;
}
