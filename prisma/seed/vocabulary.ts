import { type Locale, locales } from "../../src/lib/locales.ts";
import { termKinds } from "../../src/modules/vocabulary/schema.ts";
import { listTerms } from "../../src/modules/vocabulary/use-cases/find-terms.ts";
import { db, type Tx } from "../../src/platform/db/client.ts";

/** Words that say nothing, by language and folded: "les" is an article in French and wood in Slovenian. */
const functionWords: Record<Locale, readonly string[]> = {
  en: words("a an and as at by for from in into of off on or out the to up with"),
  de: words(
    "am an auf aus bei beim das dem den der des die ein eine fuer fur im in mit ohne und unter vom von vor zu zum zur",
  ),
  fr: words("a au aux avec dans de des du en et face la le les ou par pour sans sous sur un une"),
  it: words(
    "a ad ai al alla alle all con da dai dal dalla dall dei del della delle dell dello di e ed gli i il in la le lo nel nella per su sul sulla sull tra un una",
  ),
  sl: words("ali do in iz k med na o ob od po pri s v z za"),
};

function words(text: string): string[] {
  return text.split(" ");
}

/** One row a label or synonym, as the tables have them; the database folds them, so that its searches agree with them. */
const wantedLabels = () =>
  termKinds.flatMap((kind) =>
    listTerms(kind).flatMap((term) =>
      locales.flatMap((locale) =>
        [term.labels[locale], ...term.synonyms[locale]].map((label, rank) => ({
          kind,
          term: term.id,
          locale,
          rank,
          label,
        })),
      ),
    ),
  );

/** The vocabularies as tables: what is new or changed is written, what is gone removed, and nothing else touched. */
export async function seedVocabulary(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const changed = (await keepLabels(tx)) + (await keepWords(tx));
      if (changed > 0) await rebuildSearch(tx);
    },
    { timeout: 120_000 },
  );
}

async function keepLabels(tx: Tx): Promise<number> {
  const wanted = JSON.stringify(wantedLabels());
  const removed = await tx.$executeRaw`
    DELETE FROM "TermLabel" AS stored
    WHERE NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (kind text, term text, locale text, rank int)
      WHERE (wanted.kind, wanted.term, wanted.locale, wanted.rank)
        = (stored.kind, stored.term, stored.locale, stored.rank))`;
  const written = await tx.$executeRaw`
    INSERT INTO "TermLabel" (kind, term, locale, rank, label, folded)
    SELECT kind, term, locale, rank, label, search_fold(label)
    FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (kind text, term text, locale text, rank int, label text)
    EXCEPT SELECT kind, term, locale, rank, label, folded FROM "TermLabel"
    ON CONFLICT (kind, term, locale, rank) DO UPDATE SET label = excluded.label, folded = excluded.folded`;
  return removed + written;
}

async function keepWords(tx: Tx): Promise<number> {
  // Split as search_vector() splits, or a word would never meet what is searched for.
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "wanted_word" ON COMMIT DROP AS
    SELECT DISTINCT parts.word, label.kind, label.term
    FROM "TermLabel" AS label, regexp_split_to_table(label.folded, '[^[:alnum:]]+') AS parts (word)
    WHERE length(parts.word) >= 2
      AND NOT coalesce(${JSON.stringify(functionWords)}::jsonb -> label.locale ? parts.word, false)`;
  const removed = await tx.$executeRaw`
    DELETE FROM "TermWord" AS stored
    WHERE NOT EXISTS (
      SELECT FROM "wanted_word" AS wanted
      WHERE (wanted.word, wanted.kind, wanted.term) = (stored.word, stored.kind, stored.term))`;
  const written = await tx.$executeRaw`
    INSERT INTO "TermWord" (word, kind, term)
    SELECT word, kind, term FROM "wanted_word" EXCEPT SELECT word, kind, term FROM "TermWord"`;
  return removed + written;
}

/** What was indexed by the old words is indexed again, in a database that keeps such an index. */
async function rebuildSearch(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`SELECT to_regproc('search_rebuild') IS NOT NULL AS there`;
  if (row?.there) await tx.$executeRaw`SELECT search_rebuild()`;
}
