import * as Y from "yjs";

/** What an update from a client would do to a document, found before it is applied. */
export type Inspection = {
  /** The fields and maps that it changes. */
  readonly roots: ReadonlySet<string>;
  /** It brings something that the document does not hold yet. */
  readonly fresh: boolean;
  /** It builds on something that the document does not hold. */
  readonly gap: boolean;
  /** It ties content of two fields together, which no editor does. */
  readonly mixed: boolean;
};

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
type Answer = { readonly root: string } | "gap" | "mixed" | "nothing";

const rootName = (doc: Y.Doc, start: Y.AbstractType<unknown>): string | null => {
  let type = start;
  while (type._item) {
    const { parent } = type._item;
    if (!(parent instanceof Y.AbstractType)) return null;
    type = parent;
  }
  for (const [name, shared] of doc.share) if (shared === type) return name;
  return null;
};

/** The part of an update that the root of each of its structs is found in. */
class Inspector {
  readonly #doc: Y.Doc;
  readonly #own = new Map<number, Struct[]>();
  readonly #memo = new Map<string, Answer>();

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      const list = this.#own.get(struct.id.client);
      if (list) list.push(struct);
      else this.#own.set(struct.id.client, [struct]);
    }
  }

  state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** The struct of the update itself that holds this id. */
  #find({ client, clock }: Y.ID): Struct | undefined {
    const list = this.#own.get(client) ?? [];
    let [low, high] = [0, list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = list[middle];
      if (!struct) return undefined;
      if (clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  }

  /** The field that the struct with this id lies in. */
  ofId(id: Y.ID): Answer {
    if (id.clock < this.state(id.client)) {
      const item = Y.getItem(this.#doc.store, id);
      if (!(item instanceof Y.Item)) return "nothing";
      const root = item.parent instanceof Y.AbstractType ? rootName(this.#doc, item.parent) : null;
      return root === null ? "nothing" : { root };
    }
    const key = `${id.client}:${id.clock}`;
    const known = this.#memo.get(key);
    if (known) return known;
    this.#memo.set(key, "gap"); // what depends on itself depends on nothing that exists
    const struct = this.#find(id);
    const answer = struct ? this.ofStruct(struct) : "gap";
    this.#memo.set(key, answer);
    return answer;
  }

  ofStruct(struct: Struct): Answer {
    if (struct instanceof Y.Skip) return "gap";
    if (!(struct instanceof Y.Item)) return "nothing";
    // Decoded from an update, a parent is a root's name, an id, or left out where a neighbour tells it.
    const parent: unknown = struct.parent;
    if (typeof parent === "string") return { root: parent };
    const answers = [
      struct.origin && this.ofId(struct.origin),
      struct.rightOrigin && this.ofId(struct.rightOrigin),
      parent instanceof Y.ID ? this.ofId(parent) : null,
    ].filter((answer) => answer !== null && answer !== "nothing");
    let found: Answer = "nothing";
    for (const answer of answers) {
      if (typeof answer === "string") return answer;
      if (typeof found === "object" && found.root !== answer.root) return "mixed";
      found = answer;
    }
    return found;
  }
}

/** The fields of the items in this range that are not deleted yet. */
function livingRoots(doc: Y.Doc, client: number, from: number, end: number): Answer[] {
  const structs = doc.store.clients.get(client);
  if (!structs || from >= end) return [];
  const answers: Answer[] = [];
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i];
    if (!struct || struct.id.clock >= end) break;
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const root = struct.parent instanceof Y.AbstractType ? rootName(doc, struct.parent) : null;
    answers.push(root === null ? "nothing" : { root });
  }
  return answers;
}

/**
 * Says what an update (encoding V1) would change, without applying it: parents never change in Yjs, so the answer still
 * holds when other updates come in between. Throws when the bytes are no update. Costs some 10 µs for a keystroke.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Inspection {
  const { structs, ds } = Y.decodeUpdate(update);
  const inspector = new Inspector(doc, structs);
  const answers: Answer[] = [];
  const next = new Map<number, number>();
  let fresh = false;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const known = next.get(client) ?? inspector.state(client);
    if (clock + struct.length <= known) continue;
    fresh = true;
    if (clock > known) answers.push("gap");
    answers.push(inspector.ofStruct(struct));
    next.set(client, clock + struct.length);
  }
  for (const [client, deletes] of ds.clients) {
    const state = inspector.state(client);
    for (const { clock, len } of deletes) {
      const living = livingRoots(doc, client, clock, Math.min(clock + len, state));
      if (living.length > 0 || clock + len > state) fresh = true;
      answers.push(...living);
      // Deletes what this update brings itself, or what nobody has seen.
      if (clock + len > (next.get(client) ?? state)) answers.push("gap");
      else if (clock + len > state) answers.push(inspector.ofId(new Y.ID(client, Math.max(clock, state))));
    }
  }
  const roots = new Set<string>();
  for (const answer of answers) if (typeof answer === "object") roots.add(answer.root);
  return { roots, fresh, gap: answers.includes("gap"), mixed: answers.includes("mixed") };
}

/** Whether someone who may edit these fields and maps may make this change; what touches nothing living is one too. */
export const mayChange = (editable: readonly string[], { roots }: Inspection): boolean =>
  editable.length > 0 && [...roots].every((root) => editable.includes(root));
