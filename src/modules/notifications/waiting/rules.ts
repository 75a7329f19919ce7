import type { Waiting } from "./schema.ts";

// Late work first, then what others cannot go on without, then what is due soon, then what nobody else waits for.
function rank(item: Waiting, today: string): number {
  switch (item.kind) {
    case "task":
      return item.due < today ? 0 : item.due === today ? 1 : 4;
    case "approval":
      return 2;
    case "invitation":
    case "membership":
    case "interest":
      return 3;
    case "draft":
      return 5;
  }
}

const timeOf = (item: Waiting): number => {
  switch (item.kind) {
    case "task":
      return Date.parse(item.due);
    case "invitation":
    case "membership":
      return item.until.getTime();
    case "approval":
    case "interest":
      return item.since.getTime();
    case "draft":
      // The one that was worked on last comes first.
      return -item.since.getTime();
  }
};

/** The most urgent first. */
export const byUrgency = (items: readonly Waiting[], today: string): Waiting[] =>
  items.toSorted((a, b) => rank(a, today) - rank(b, today) || timeOf(a) - timeOf(b) || a.id.localeCompare(b.id));
