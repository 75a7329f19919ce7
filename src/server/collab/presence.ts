import type { Presence } from "#src/modules/documents/schema.ts";

type States = Map<number, { [key: string]: unknown }>;

const longestCursor = 2_000;

const cursorOf = (cursor: unknown): object | null => {
  if (typeof cursor !== "object" || cursor === null || !("anchor" in cursor) || !("head" in cursor)) return null;
  const clean = { anchor: cursor.anchor, head: cursor.head };
  return JSON.stringify(clean).length <= longestCursor ? clean : null;
};

/**
 * Leaves of what a client says about itself only where it is; who it is, the server writes. Entries in the name of
 * another connection, and a second one of the same, are dropped.
 */
export function cleanStates(
  states: States,
  person: Presence | null,
  belongsToOther: (client: number) => boolean,
  fields: ReadonlySet<string>,
): void {
  let kept = false;
  // Hocuspocus decodes into an awareness of its own, whose own empty entry comes first.
  const [scratch] = states.keys();
  for (const [client, state] of states) {
    if (client === scratch || kept || !person || belongsToOther(client)) {
      states.delete(client);
      continue;
    }
    kept = true;
    const { cursor, field } = state;
    states.set(client, {
      user: person,
      cursor: cursorOf(cursor),
      field: typeof field === "string" && fields.has(field) ? field : null,
    });
  }
}
