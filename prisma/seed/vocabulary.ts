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
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "wanted_label" ON COMMIT DROP AS
    SELECT wanted.*, search_fold(wanted.label) AS folded
    FROM jsonb_to_recordset(${JSON.stringify(wantedLabels())}::jsonb)
      AS wanted (kind text, term text, locale text, rank int, label text)`;
  // Without knowing how many there are, the planner compares each with each.
  await tx.$executeRaw`ANALYZE "wanted_label"`;
  const removed = await tx.$executeRaw`
    DELETE FROM "TermLabel" WHERE (kind, term, locale, rank) IN (
      SELECT kind, term, locale, rank FROM "TermLabel"
      EXCEPT SELECT kind, term, locale, rank FROM "wanted_label")`;
  const written = await tx.$executeRaw`
    INSERT INTO "TermLabel" (kind, term, locale, rank, label, folded)
    SELECT kind, term, locale, rank, label, folded FROM "wanted_label"
    EXCEPT SELECT kind, term, locale, rank, label, folded FROM "TermLabel"
    ON CONFLICT (kind, term, locale, rank) DO UPDATE SET label = excluded.label, folded = excluded.folded`;
  return removed + written;
}

async function keepWords(tx: Tx): Promise<number> {
  // Split as search_vector() splits, or a word would never meet what is searched for.
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "wanted_word" ON COMMIT DROP AS
    SELECT DISTINCT parts.word, label.kind, label.term
    FROM "wanted_label" AS label, regexp_split_to_table(label.folded, '[^[:alnum:]]+') AS parts (word)
    WHERE length(parts.word) >= 2
      AND NOT coalesce(${JSON.stringify(functionWords)}::jsonb -> label.locale ? parts.word, false)`;
  await tx.$executeRaw`ANALYZE "wanted_word"`;
  const removed = await tx.$executeRaw`
    DELETE FROM "TermWord" WHERE (word, kind, term) IN (
      SELECT word, kind, term FROM "TermWord" EXCEPT SELECT word, kind, term FROM "wanted_word")`;
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
