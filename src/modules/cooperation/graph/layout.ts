import type { Partner } from "./schema.ts";

/** How many partners are drawn; the table has them all. */
export const mostDrawn = 24;

export type Node = {
  readonly partner: Partner;
  readonly x: number;
  readonly y: number;
  /** On which side of its dot the name stands. */
  readonly side: "left" | "right";
  readonly label: string;
  /** Of the line that leads here. */
  readonly width: number;
};
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly nodes: readonly Node[];
};

/** The height of a name, with the room around it: two names on one side never meet. */
const row = 30;
const margin = 24;
/** What a letter of the drawing's text takes, about; a little too much rather than too little. */
const letter = 7;
const gap = 12;

const shortened = (name: string, room: number): string => {
  const letters = Math.floor((room - gap) / letter);
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
};

const lineWidth = (works: number): number => Math.min(8, 1.5 + 1.5 * (works - 1));

/**
 * The partners of one side on an arc, from the top downwards: each has a row of its own, and its place on the arc follows
 * from the row, so names cannot collide however many there are.
 */
function arc(
  partners: readonly Partner[],
  side: Node["side"],
  place: { x: number; y: number; across: number; room: number },
) {
  const half = ((partners.length - 1) * row) / 2;
  return partners.map((partner, index): Node => {
    const dy = index * row - half;
    const out = half === 0 ? 1 : Math.sqrt(1 - (dy / (half + 2 * row)) ** 2);
    return {
      partner,
      x: place.x + (side === "right" ? 1 : -1) * place.across * out,
      y: place.y + dy,
      side,
      label: shortened(partner.name, place.room),
      width: lineWidth(partner.works.length),
    };
  });
}

/** The cluster in the middle, its partners to both sides; the same partners always give the same picture. */
export function wideDrawing(partners: readonly Partner[]): Drawing {
  const drawn = partners.slice(0, mostDrawn);
  const right = drawn.filter((_, index) => index % 2 === 0);
  const left = drawn.filter((_, index) => index % 2 === 1);
  const width = 720;
  const across = 130;
  const height = Math.max(150, right.length * row + 2 * margin);
  const centre = { x: width / 2, y: height / 2 };
  const place = { ...centre, across, room: width / 2 - across };
  return { width, height, centre, nodes: [...arc(right, "right", place), ...arc(left, "left", place)] };
}

/** For a phone: the cluster at the edge, its partners in one arc beside it. */
export function narrowDrawing(partners: readonly Partner[]): Drawing {
  const drawn = partners.slice(0, mostDrawn);
  const width = 320;
  const across = 90;
  const height = Math.max(120, drawn.length * row + 2 * margin);
  const centre = { x: 20, y: height / 2 };
  return { width, height, centre, nodes: arc(drawn, "right", { ...centre, across, room: width - 20 - across }) };
}
