import { createHash } from "node:crypto";
import * as Y from "yjs";
import type { DocumentContent, Json, RichNode, SeedBlock } from "./schema.ts";

/** The stored bytes are no Yjs state, or only a part of one. */
export class DamagedDocument extends Error {}

/** A document out of its snapshot and the log after it, in their order. Throws `DamagedDocument`. */
export function assemble(states: readonly Uint8Array[], doc: Y.Doc = new Y.Doc()): Y.Doc {
  try {
    doc.transact(() => {
      for (const state of states) Y.applyUpdate(doc, state);
    });
  } catch (error) {
    throw new DamagedDocument("unreadable", { cause: error });
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new DamagedDocument("incomplete");
  return doc;
}

const paragraph = (text: string): Y.XmlElement => {
  const element = new Y.XmlElement("paragraph");
  if (text) element.insert(0, [new Y.XmlText(text)]);
  return element;
};

const bullets = (texts: readonly string[]): Y.XmlElement => {
  const list = new Y.XmlElement("bulletList");
  const items = texts.map((text) => {
    const item = new Y.XmlElement("listItem");
    item.insert(0, [paragraph(text)]);
    return item;
  });
  list.insert(0, items);
  return list;
};

/** The state of a new document: each field with its blocks, bullets that follow each other in one list. */
export function seedState(content: { readonly [field: string]: readonly SeedBlock[] }): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  for (const [field, blocks] of Object.entries(content)) {
    const elements: Y.XmlElement[] = [];
    let waiting: string[] = [];
    for (const [index, { kind, text }] of blocks.entries()) {
      if (kind === "bullet") waiting.push(text);
      if (waiting.length > 0 && (kind !== "bullet" || index === blocks.length - 1)) {
        elements.push(bullets(waiting));
        waiting = [];
      }
      if (kind === "paragraph") elements.push(paragraph(text));
    }
    doc.getXmlFragment(field).insert(0, elements.length > 0 ? elements : [paragraph("")]);
  }
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}

const asJson = (value: unknown): Json => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(asJson);
  if (value instanceof Y.AbstractType) return asJson(value.toJSON());
  if (typeof value !== "object") return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asJson(inner)]));
};

const attributesOf = (attributes: object): { attrs?: { [name: string]: Json } } => {
  const entries = Object.entries(attributes).map(([name, value]) => [name, asJson(value)] as const);
  return entries.length > 0 ? { attrs: Object.fromEntries(entries) } : {};
};

type Run = { insert?: unknown; attributes?: { [mark: string]: unknown } };

/** The editor writes marks that may overlap as "name--hash". */
const marksOf = (attributes: { [mark: string]: unknown } = {}) => {
  const marks = Object.entries(attributes).map(([name, value]) => ({
    type: name.replace(/--.*$/s, ""),
    ...attributesOf(typeof value === "object" && value !== null ? value : {}),
  }));
  return marks.length > 0 ? { marks } : {};
};

function nodesOf(type: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): RichNode[] {
  if (type instanceof Y.XmlText) {
    const runs: Run[] = type.toDelta();
    return runs.flatMap(({ insert, attributes }) =>
      typeof insert === "string" && insert ? [{ type: "text", text: insert, ...marksOf(attributes) }] : [],
    );
  }
  if (type instanceof Y.XmlHook) return [];
  const content = type.toArray().flatMap(nodesOf);
  if (!(type instanceof Y.XmlElement)) return content;
  return [{ type: type.nodeName, ...attributesOf(type.getAttributes()), ...(content.length > 0 && { content }) }];
}

// What came as bytes has no kind yet: rows lie in a map, text in a list.
const isMap = (type: { readonly _map: { readonly size: number } }) => type instanceof Y.Map || type._map.size > 0;

/** The rich text of every field, as ProseMirror JSON. */
export function fragmentsOf(doc: Y.Doc): DocumentContent["fragments"] {
  const fields = [...doc.share].filter(([, type]) => !isMap(type)).map(([field]) => field);
  return Object.fromEntries(
    fields.sort().map((field) => [field, { type: "doc", content: nodesOf(doc.getXmlFragment(field)) }]),
  );
}

/** The rows of one map: each a map of plain values. */
export function rowsOf(doc: Y.Doc, map: string): DocumentContent["rows"] {
  const rows: { [id: string]: { [name: string]: Json } } = {};
  for (const [id, row] of doc.getMap(map)) {
    if (row instanceof Y.Map) rows[id] = Object.fromEntries([...row].map(([name, value]) => [name, asJson(value)]));
  }
  return rows;
}

const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
};

/** SHA-256 over what a reader sees (every field, every row), not over how it was typed. */
export function contentHash(doc: Y.Doc): string {
  const maps = [...doc.share].filter(([, type]) => isMap(type)).map(([name]) => name);
  const content = {
    fragments: asJson(Object.entries(fragmentsOf(doc)).filter(([, { content }]) => content && content.length > 0)),
    rows: asJson(Object.fromEntries(maps.map((name) => [name, rowsOf(doc, name)]))),
  };
  return createHash("sha256").update(canonical(content)).digest("hex");
}
