import type { Locale } from "#src/lib/locales.ts";
import { ecosystems, labelLevels } from "#src/modules/clusters/schema.ts";
import type { Term, TermKind } from "#src/modules/vocabulary/schema.ts";
import { listTerms } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { db } from "#src/platform/db/client.ts";

/** Numbers from 0 to 1 that are the same at every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** One of the list; with `skew` the first ones more often. */
export function oneOf<T>(draw: () => number, list: readonly T[], skew = 1): T {
  const chosen = list[Math.floor(draw() ** skew * list.length)];
  if (chosen === undefined) throw new Error("an empty list");
  return chosen;
}

export const someOf = <T>(draw: () => number, list: readonly T[], most: number, skew = 1): T[] => [
  ...new Set(Array.from({ length: 1 + Math.floor(draw() * most) }, () => oneOf(draw, list, skew))),
];

const homes: Readonly<Record<string, Locale>> = {
  AT: "de",
  DE: "de",
  CH: "de",
  LI: "de",
  FR: "fr",
  BE: "fr",
  IT: "it",
  SI: "sl",
};

const sentences: Readonly<
  Record<Locale, { subjects: string; verbs: string; objects: string; frame: string; kinds: string }>
> = {
  en: {
    kinds: "Cluster Network Alliance Hub Valley Platform",
    subjects: "companies laboratories schools suppliers engineers start-ups researchers designers mills foundries",
    verbs: "develop test share train connect finance certify export repair prototype",
    objects: "machines materials processes products skills markets standards tools sensors buildings vehicles fabrics",
    frame:
      "Our {s} and {s} {v} new {o} together with {s} in the region, so that small firms {v} {o} and {o} that they could not afford alone.",
  },
  de: {
    kinds: "Cluster Netzwerk Verbund Initiative Plattform Kompetenzzentrum",
    subjects: "Betriebe Labore Schulen Zulieferer Ingenieurinnen Gründer Forschende Werkstätten Sägewerke Giessereien",
    verbs: "entwickeln prüfen teilen bilden verbinden finanzieren zertifizieren exportieren reparieren erproben",
    objects:
      "Maschinen Werkstoffe Verfahren Produkte Fähigkeiten Märkte Normen Werkzeuge Sensoren Bauten Fahrzeuge Stoffe",
    frame:
      "Unsere {s} und {s} {v} gemeinsam neue {o}, damit auch kleine {s} in der Region {o} und {o} {v}, die sie allein nicht bezahlen könnten.",
  },
  fr: {
    kinds: "Pôle Réseau Grappe Alliance Plateforme Cluster",
    subjects:
      "entreprises laboratoires écoles fournisseurs ingénieurs fondateurs chercheurs ateliers scieries fonderies",
    verbs: "développent testent partagent forment relient financent certifient exportent réparent prototypent",
    objects:
      "machines matériaux procédés produits compétences marchés normes outils capteurs bâtiments véhicules tissus",
    frame:
      "Les {s} et les {s} de la région {v} ensemble de nouveaux {o}, pour que les petites {s} {v} des {o} et des {o} hors de leur portée.",
  },
  it: {
    kinds: "Distretto Rete Cluster Alleanza Piattaforma Polo",
    subjects: "imprese laboratori scuole fornitori ingegneri fondatori ricercatori officine segherie fonderie",
    verbs: "sviluppano provano condividono formano collegano finanziano certificano esportano riparano sperimentano",
    objects: "macchine materiali processi prodotti competenze mercati norme utensili sensori edifici veicoli tessuti",
    frame:
      "Le {s} e i {s} della regione {v} insieme nuovi {o}, perché anche le piccole {s} {v} {o} e {o} che da sole non potrebbero permettersi.",
  },
  sl: {
    kinds: "Grozd Mreža Zavezništvo Platforma Stičišče Središče",
    subjects: "podjetja laboratoriji šole dobavitelji inženirji ustanovitelji raziskovalci delavnice žage livarne",
    verbs:
      "razvijajo preizkušajo delijo izobražujejo povezujejo financirajo certificirajo izvažajo popravljajo oblikujejo",
    objects: "stroje materiale postopke izdelke veščine trge standarde orodja senzorje stavbe vozila tkanine",
    frame:
      "Naša {s} in {s} skupaj {v} nove {o}, da tudi majhna {s} v regiji {v} {o} in {o}, ki si jih sama ne bi mogla privoščiti.",
  },
};

const syllables =
  "al be cor dan el fri gar hol in jur kal lom mar nor or pra quel ros sel tar ul ver wen xan zel".split(" ");
/** A word that few others have, as of a valley or a founder. */
const properName = (draw: () => number): string => {
  const word = Array.from({ length: 2 + Math.floor(draw() * 2) }, () => oneOf(draw, syllables)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const labelOf = (draw: () => number, term: Term, locale: Locale): string =>
  oneOf(draw, [term.labels[locale], term.labels[locale], ...(term.synonyms[locale] ?? [])]);
const tagsOf = (draw: () => number, kind: TermKind, locale: Locale, most: number): string[] =>
  someOf(draw, listTerms(kind), most, 2).map((term) => labelOf(draw, term, locale));

function descriptionIn(draw: () => number, locale: Locale): string {
  const { frame, subjects, verbs, objects } = sentences[locale];
  const sentence = () =>
    frame
      .replace(/\{s\}/g, () => oneOf(draw, subjects.split(" ")))
      .replace(/\{v\}/g, () => oneOf(draw, verbs.split(" ")))
      .replace(/\{o\}/g, () => oneOf(draw, objects.split(" "), 1.6));
  return `${sentence()} ${sentence()} ${properName(draw)}.`;
}

type Region = { readonly code: string; readonly country: string; readonly lat: number; readonly lon: number };

function clusterAt(n: number, regions: readonly Region[]) {
  const draw = random(n * 7_919 + 13);
  draw();
  const region = oneOf(draw, regions, 1.7);
  const home = homes[region.country] ?? "en";
  const locale = draw() < 0.8 ? home : "en";
  const subject = oneOf(draw, listTerms("technology"), 2);
  return {
    id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`,
    slug: `population-${n}`,
    name: `${oneOf(draw, sentences[locale].kinds.split(" "))} ${labelOf(draw, subject, locale)} ${properName(draw)}`,
    regionCode: region.code,
    town: properName(draw),
    lat: region.lat + (draw() - 0.5) * 0.9,
    lon: region.lon + (draw() - 0.5) * 1.3,
    description: descriptionIn(draw, locale),
    ecosystems: someOf(draw, ecosystems, 3, 1.5),
    technologies: tagsOf(draw, "technology", locale, 4),
    s3Priorities: someOf(
      draw,
      ["Smart production", "Circular bioeconomy", "Sustainable mountain", "Health", "Energy"],
      2,
    ),
    languages: [...new Set([home, ...(draw() < 0.7 ? ["en"] : []), ...(draw() < 0.2 ? ["de"] : [])])],
    offers: tagsOf(draw, "exchange", locale, 5),
    needs: tagsOf(draw, "exchange", locale, 4),
    labelLevel: draw() < 0.25 ? oneOf(draw, labelLevels, 1.5) : null,
    memberCount: Math.round(8 + draw() ** 3 * 500),
    claimed: draw() < 0.85,
    createdAt: new Date(Date.UTC(2020, 0, 1) + Math.floor(draw() * 2_000) * 86_400_000),
    updatedAt: new Date(Date.UTC(2024, 0, 1) + Math.floor(draw() * 1_000) * 86_400_000),
  };
}

/** Fills the directory with believable clusters up to this many, skewed by region, ecosystem and language; always the same ones. */
export async function populate(count: number, progress: (there: number) => void = () => {}): Promise<void> {
  const regions = await db().region.findMany({
    where: { level: 2 },
    select: { code: true, country: true, lat: true, lon: true },
    orderBy: [{ alpine: "desc" }, { code: "asc" }],
  });
  const batch = 2_500;
  for (let there = await db().cluster.count(); there < count; there += batch) {
    const length = Math.min(batch, count - there);
    await db().cluster.createMany({ data: Array.from({ length }, (_, i) => clusterAt(there + i, regions)) });
    progress(there + length);
  }
}
