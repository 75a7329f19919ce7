import type { ActingPerson } from "#src/lib/actor.ts";
import type { Locale } from "#src/lib/locales.ts";
import { isEcosystem } from "#src/modules/clusters/schema.ts";
import type { JointWork } from "#src/modules/cooperation/graph/schema.ts";
import { workedTogether } from "#src/modules/cooperation/graph/use-cases/worked-together.ts";
import { type TermKind, termLabel } from "#src/modules/vocabulary/schema.ts";
import { findTerm } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { reading } from "#src/platform/transaction.ts";
import { neighboursOf } from "../borders.ts";
import { groupsOf } from "../candidates.ts";
import { mostPeers, type PeerRanking, type PerPart } from "../schema.ts";
import {
  findPlace,
  listCountriesOf,
  listOwnWords,
  listPlaces,
  listRanked,
  type OwnWord,
  type RankedRow,
  type Ranking,
  type WordPart,
} from "../store.ts";

export type Wanted = {
  /** The cluster that peers are looked for. */
  readonly clusterId: string;
  /** Beside its profile: what is to be done, in words. */
  readonly text: string;
  readonly services: readonly string[];
  /** Regions besides its own that need no peer. */
  readonly regionCodes: readonly string[];
  /** Clusters that take part already. */
  readonly partners: readonly string[];
  readonly weights: PerPart;
  readonly count: number;
  readonly locale: Locale;
};

/** Ranks the peers of a cluster; who may ask for them has been decided. Null when the cluster is gone. */
export async function rankPeers(actor: ActingPerson, wanted: Wanted): Promise<PeerRanking | null> {
  const tx = reading();
  const { clusterId, weights } = wanted;
  const found = await findPlace(tx, clusterId);
  if (!found) return null;
  // What a hidden profile says is its own people's alone, even where they lead something with others.
  const shown = found.published || actor.acting.clusterId === clusterId;
  const place = shown ? found : { ...found, ...found.middle };
  const [own, joint, places, more] = await Promise.all([
    listOwnWords(tx, shown ? clusterId : null, wanted.text),
    shown ? workedTogether(actor, clusterId) : new Map<string, readonly JointWork[]>(),
    listPlaces(tx, place),
    listCountriesOf(tx, wanted.regionCodes),
  ]);
  const words = own.flatMap(({ tag, part, key }) => (tag === null ? [] : [{ tag, part, key }]));
  const countries = [...new Set([place.country, ...more])];
  const regions = [place.regionCode, ...wanted.regionCodes].map(nuts2);
  const ranking: Omit<Ranking, "narrow"> = {
    words,
    at: place,
    countries,
    neighbours: neighboursOf(countries),
    services: wanted.services,
    joint: new Map([...joint].map(([id, works]) => [id, works.length])),
    weights,
    now: new Date(),
    without: { regions, clusters: [clusterId, ...wanted.partners] },
    limit: Math.min(wanted.count + 1, mostPeers),
  };
  const out = places.filter(({ kind, key }) => kind === "region" && regions.some((code) => key.startsWith(code)));
  const ranked = await listRanked(tx, {
    ...ranking,
    narrow: places.length > 0 ? { groups: groupsOf({ ...ranking, places }), without: out.map(({ tag }) => tag) } : null,
  });
  const known = new Map(own.flatMap((word) => (word.tag === null ? [] : [[word.tag, word] as const])));
  return {
    peers: ranked.slice(0, wanted.count).map((row) => ({
      ...withoutRank(row),
      border: countries.includes(row.country) ? "same" : row.values.border > 0 ? "neighbour" : null,
      words: {
        needsMet: sharedOf(row, known, "needsMet").map((word) => wordIn("exchange", word, wanted.locale)),
        offersWanted: sharedOf(row, known, "offersWanted").map((word) => wordIn("exchange", word, wanted.locale)),
        technologies: sharedOf(row, known, "technologies").map((word) => wordIn("technology", word, wanted.locale)),
        s3: sharedOf(row, known, "s3").map(({ word }) => word),
      },
      ecosystems: sharedOf(row, known, "ecosystems")
        .map(({ key }) => key)
        .filter(isEcosystem),
      languages: sharedOf(row, known, "language").map(({ key }) => key),
      together: joint.get(row.id) ?? [],
    })),
    hasMore: ranked.length > wanted.count,
    grounded: own.length > 0,
  };
}

const nuts2 = (code: string): string => code.slice(0, 4);

const sharedOf = (row: RankedRow, known: ReadonlyMap<number, OwnWord>, part: WordPart): OwnWord[] =>
  row.tags.flatMap((tag) => known.get(tag) ?? []).filter((word) => word.part === part);

function wordIn(kind: TermKind, { key, word }: OwnWord, locale: Locale): string {
  const term = findTerm(kind, key);
  return term ? termLabel(term, locale) : word || key;
}

const withoutRank = ({ quality: _quality, sortName: _sortName, tags: _tags, ...row }: RankedRow) => row;
