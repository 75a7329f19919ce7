import { type Border, type Facts, type Part, type PerPart, parts } from "./schema.ts";

/** How many shared words make a part whole: the third need met says more than the tenth. */
export const enough = { needsMet: 3, offersWanted: 3, ecosystems: 2, technologies: 3, s3: 2, together: 2 } as const;

/** Nearly everyone speaks English, so that sharing it and nothing else says half as much. */
export const bridge = "en";
export const bridgeWorth = 0.5;

/** One's own country is known already; joint programmes ask for another one, best for the next. */
export const borderWorth: Readonly<Record<Border, number>> = { neighbour: 1, same: 0.5 };

/** After so many kilometres a distance counts e times less. */
export const reach = 300;

const year = 365.25 * 86_400_000;
/** Milliseconds: until then a profile is fresh, and from then on it says nothing. */
export const freshUntil = year;
export const staleFrom = 3 * year;

const share = (count: number, whole: number): number => Math.min(1, count / whole);

/** How far each part is met, 0 to 1. */
export function valuesOf(facts: Facts, now: Date): PerPart {
  const age = now.getTime() - facts.changedAt.getTime();
  return {
    needsMet: share(facts.needsMet.length, enough.needsMet),
    offersWanted: share(facts.offersWanted.length, enough.offersWanted),
    sameService: facts.serviceYear === null ? 0 : 1,
    together: share(facts.joint, enough.together),
    ecosystems: share(facts.ecosystems.length, enough.ecosystems),
    technologies: share(facts.technologies.length, enough.technologies),
    s3: share(facts.s3.length, enough.s3),
    language: facts.languages.some((language) => language !== bridge)
      ? 1
      : facts.languages.length > 0
        ? bridgeWorth
        : 0,
    distance: facts.kilometres === null ? 0 : Math.exp(-facts.kilometres / reach),
    border: facts.border === null ? 0 : borderWorth[facts.border],
    freshness: Math.min(1, Math.max(0, (staleFrom - age) / (staleFrom - freshUntil))),
  };
}

/** The weighted mean of the parts, 0 to 1; 0 where nothing counts. */
export function scoreOf(values: PerPart, weights: PerPart): number {
  const sum = parts.reduce((total, part) => total + weights[part], 0);
  return sum === 0 ? 0 : parts.reduce((total, part) => total + weights[part] * values[part], 0) / sum;
}

export type Ranked = {
  readonly score: number;
  readonly quality: number;
  /** Folded. */
  readonly sortName: string;
  readonly id: string;
};

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a ranking: by the score, then the better profile, then by name. */
export const byRank = (a: Ranked, b: Ranked): number =>
  compare(b.score, a.score) || compare(b.quality, a.quality) || compare(a.sortName, b.sortName) || compare(a.id, b.id);

/** The parts that speak for a peer, what counts most first. */
export const reasonsOf = (values: PerPart, weights: PerPart): Part[] =>
  parts
    .filter((part) => values[part] > 0 && weights[part] > 0)
    .toSorted((a, b) => weights[b] * values[b] - weights[a] * values[a] || parts.indexOf(a) - parts.indexOf(b));

/** Where an item stood before and stands now: up, down, new, or the same. */
export function movesOf(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, "up" | "down" | "new"> {
  const moves = new Map<string, "up" | "down" | "new">();
  after.forEach((id, index) => {
    const former = before.indexOf(id);
    if (former === -1) moves.set(id, "new");
    else if (former !== index) moves.set(id, former > index ? "up" : "down");
  });
  return moves;
}
