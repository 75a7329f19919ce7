import { messagesOf } from "#src/i18n/messages.ts";
import { fold } from "#src/lib/fold.ts";
import { type Locale, locales } from "#src/lib/locales.ts";
import { clusterLanguages, type Ecosystem, ecosystems, type LabelLevel } from "#src/modules/clusters/schema.ts";

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What people write for an ecosystem besides its name. */
const ecosystemWords: Readonly<Record<Ecosystem, string>> = {
  aerospaceDefence:
    "aerospace,defence,space,luft und raumfahrt,aeronautique,aerospaziale,letalstvo,vesolje,aviation,raumfahrt",
  agriFood:
    "food,agrifood,agro food,lebensmittel,ernahrung,agroalimentaire,agroalimentare,alimentare,zivila,prehrana,agriculture",
  construction:
    "building,bau,bauwesen,construction,edilizia,costruzioni,gradbenistvo,batiment,wood construction,holzbau",
  culturalCreative:
    "creative,creative industries,kreativwirtschaft,culture,industries creatives,industrie creative,kreativne industrije,kultur",
  digital: "ict,it,digital,digitalisation,digitalisierung,numerique,digitale,digitalno,informatik,software",
  electronics: "elektronik,electronique,elettronica,elektronika,microelectronics,photonics,halbleiter,semiconductors",
  energyIntensive:
    "energy intensive,energieintensive industrien,chemistry,chemie,steel,stahl,chimie,chimica,kemija,plastics,kunststoff",
  renewables:
    "energy,renewables,renewable energy,erneuerbare energien,energies renouvelables,energie rinnovabili,obnovljivi viri,energie,energia,cleantech",
  health: "health,gesundheit,sante,salute,zdravje,medtech,life sciences,medizintechnik,biotech",
  mobility: "mobility,automotive,transport,mobilitat,mobilite,mobilita,mobilnost,logistics,verkehr",
  proximitySocial: "social economy,sozialwirtschaft,economie sociale,economia sociale,socialno gospodarstvo,proximity",
  retail: "retail,handel,commerce,commercio,trgovina,einzelhandel",
  textiles: "textile,textiles,textil,tessile,moda,fashion,tekstil,mode",
  tourism: "tourism,tourismus,tourisme,turismo,turizem",
};

/** What the screen calls it in this language. */
function shownName(locale: Locale, ecosystem: Ecosystem): string {
  const texts = messagesOf(locale).regions;
  const names = typeof texts === "object" ? texts.ecosystem : undefined;
  const name = typeof names === "object" ? names[ecosystem] : undefined;
  return typeof name === "string" ? name : ecosystem;
}

let ecosystemNames: ReadonlyMap<string, Ecosystem> | undefined;

function namesOfEcosystems(): ReadonlyMap<string, Ecosystem> {
  ecosystemNames ??= new Map(
    ecosystems.flatMap((ecosystem) => {
      const translated = locales.map((locale) => shownName(locale, ecosystem));
      const words = [ecosystem, ...translated, ...ecosystemWords[ecosystem].split(",")];
      return words.map((word): [string, Ecosystem] => [plain(word), ecosystem]);
    }),
  );
  return ecosystemNames;
}

/** The industrial ecosystem of this name in any of our languages. */
export const ecosystemIn = (text: string): Ecosystem | null => namesOfEcosystems().get(plain(text)) ?? null;

const languageNames = new Map<string, string>(
  clusterLanguages.flatMap((code) => [
    [code, code] as [string, string],
    ...[...locales, code].map((locale): [string, string] => [
      plain(new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code),
      code,
    ]),
  ]),
);

/** The language of this name or code. */
export const languageIn = (text: string): string | null => languageNames.get(plain(text)) ?? null;

const levels: readonly (readonly [RegExp, LabelLevel])[] = [
  [/\b(gold|or|oro|zlat[aoi]?|goldlabel)\b/, "gold"],
  [/\b(silver|silber|argent|argento|srebr[aoni]+)\b/, "silver"],
  [/\b(bronze|bronce|bronzo|bron|bronast[aio]|bronasti)\b/, "bronze"],
];

/** The level of a quality label: "ESCA Gold", "argento", "Zlati znak". */
export const labelIn = (text: string): LabelLevel | null =>
  levels.find(([word]) => word.test(plain(text)))?.[1] ?? null;
