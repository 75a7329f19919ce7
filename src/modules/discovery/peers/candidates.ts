import { borderWorth, bridge, bridgeWorth, enough, reach } from "./rules.ts";
import type { PerPart } from "./schema.ts";

/** Whoever has one of the tags `t` has `w` more; see `peer_candidates` in the migrations. */
export type Group = { readonly w: number; readonly t: readonly number[] };

/** A country, or a NUTS 2 region with how far its middle is away. */
export type Place = {
  readonly tag: number;
  readonly kind: "country" | "region";
  readonly key: string;
  readonly kilometres: number | null;
};

type Known = {
  readonly words: readonly { readonly tag: number; readonly part: keyof PerPart; readonly key: string }[];
  readonly countries: readonly string[];
  readonly neighbours: readonly string[];
  readonly places: readonly Place[];
  readonly weights: PerPart;
};

/** Distances are told apart in so many steps; the exact score then has the kilometres. */
const steps = 4;
/** Sums beyond this would need more digits than they are worth. */
const mostInAll = 500;
const finest = 4;
const mostTagsOfAPart = 24;

/** What of the score can be read from tags, as whole numbers in proportion to the weights. */
export function groupsOf({ words, countries, neighbours, places, weights }: Known): Group[] {
  const tagsOf = (part: keyof PerPart) => words.filter((word) => word.part === part).slice(0, mostTagsOfAPart);
  const counted = (["needsMet", "offersWanted", "ecosystems", "technologies", "s3"] as const).flatMap((part) =>
    tagsOf(part).map(({ tag }) => ({ w: weights[part] / enough[part], t: [tag] })),
  );
  const languages = tagsOf("language");
  const mother = languages.filter(({ key }) => key !== bridge);
  const country = (those: readonly string[]) =>
    places.filter(({ kind, key }) => kind === "country" && those.includes(key)).map(({ tag }) => tag);
  const near = Array.from({ length: steps }, (_, index) => {
    const step = (index + 1) / steps;
    const within = ({ kilometres }: Place) =>
      kilometres !== null && Math.round(Math.exp(-kilometres / reach) * steps) / steps === step;
    return { w: weights.distance * step, t: places.filter(within).map(({ tag }) => tag) };
  });
  const groups = [
    ...counted,
    { w: weights.language * bridgeWorth, t: languages.map(({ tag }) => tag) },
    { w: weights.language * (1 - bridgeWorth), t: mother.map(({ tag }) => tag) },
    { w: weights.border * borderWorth.neighbour, t: country(neighbours) },
    { w: weights.border * borderWorth.same, t: country(countries) },
    ...near,
  ].filter(({ w, t }) => w > 0 && t.length > 0);
  const sum = groups.reduce((total, { w }) => total + w, 0);
  const scale = Math.min(finest, mostInAll / sum);
  return groups.map(({ w, t }) => ({ w: Math.max(1, Math.round(w * scale)), t }));
}
