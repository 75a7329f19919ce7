-- Search over clusters: accents and case do not count, and every word that occurs is kept, to find what a mistyped one means.

CREATE TABLE "ClusterSearch" (
    "clusterId" UUID NOT NULL,
    "sortName" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "ecosystems" TEXT[],
    "languages" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "ClusterSearch_pkey" PRIMARY KEY ("clusterId")
);

CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "ClusterSearch_words_idx" ON "ClusterSearch" USING GIN ("words");
CREATE INDEX "ClusterSearch_sortName_clusterId_idx" ON "ClusterSearch"("sortName", "clusterId");
CREATE INDEX "ClusterSearch_regionCode_idx" ON "ClusterSearch"("regionCode");

ALTER TABLE "ClusterSearch" ADD CONSTRAINT "ClusterSearch_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- unaccent(text) is only STABLE, as its rules could change; named with its dictionary it may be promised IMMUTABLE.
CREATE FUNCTION search_fold(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN public.unaccent('public.unaccent'::regdictionary, lower(normalize(given, NFC)));

-- Letters and digits count, all else parts words; the application splits what is typed the same way.
CREATE FUNCTION search_vector(given text, weight "char") RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig,
    regexp_replace(search_fold(given), '[^[:alnum:]]+', ' ', 'g')), weight);

CREATE FUNCTION keep_cluster_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place "Region"%ROWTYPE;
  vector tsvector;
BEGIN
  IF NOT NEW.published THEN
    DELETE FROM "ClusterSearch" WHERE "clusterId" = NEW.id;
    RETURN NULL;
  END IF;
  SELECT * INTO place FROM "Region" WHERE code = NEW."regionCode";
  vector :=
    search_vector(NEW.name, 'A') ||
    search_vector(concat_ws(' ', array_to_string(NEW.offers, ' '), array_to_string(NEW.needs, ' '),
      array_to_string(NEW.technologies, ' ')), 'B') ||
    search_vector(concat_ws(' ', NEW.town, place.name,
      (SELECT string_agg(value, ' ') FROM jsonb_each_text(place.names))), 'C') ||
    search_vector(NEW.description, 'D');
  INSERT INTO "ClusterSearch" ("clusterId", "sortName", "regionCode", country, ecosystems, languages, words)
  VALUES (NEW.id, search_fold(NEW.name), NEW."regionCode", place.country,
    coalesce(NEW.ecosystems, '{}'), coalesce(NEW.languages, '{}'), vector)
  ON CONFLICT ("clusterId") DO UPDATE SET
    "sortName" = excluded."sortName", "regionCode" = excluded."regionCode", country = excluded.country,
    ecosystems = excluded.ecosystems, languages = excluded.languages, words = excluded.words;
  -- In one order, so that two clusters saved at once never wait for each other in a circle.
  INSERT INTO "SearchWord" (word)
  SELECT lexeme FROM unnest(vector) WHERE length(lexeme) BETWEEN 2 AND 40 ORDER BY lexeme
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER cluster_search AFTER INSERT OR UPDATE OF
  name, town, description, "regionCode", ecosystems, technologies, languages, offers, needs, published ON "Cluster"
  FOR EACH ROW EXECUTE FUNCTION keep_cluster_search();

CREATE FUNCTION keep_region_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Cluster" SET "regionCode" = NEW.code WHERE "regionCode" = NEW.code;
  RETURN NULL;
END $$;

CREATE TRIGGER region_search AFTER UPDATE OF name, names, country ON "Region"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_region_search();

CREATE INDEX "hand_search_word" ON "SearchWord" USING gin (word gin_trgm_ops);

-- What each typed word may mean: the word itself (0), words that begin with it (1) or contain it (2), and, only where there
-- is none of these, words that look like it (3), to be judged by their spelling.
CREATE FUNCTION search_meanings(typed text[])
  RETURNS TABLE ("position" int, typed_word text, word text, closeness int)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.25
AS $$
  SELECT folded."position"::int, folded.typed_word, found.word, found.closeness
  FROM (SELECT t."position", search_fold(t.typed_word) AS typed_word
        FROM unnest(typed) WITH ORDINALITY AS t (typed_word, "position")) AS folded
  CROSS JOIN LATERAL (
    WITH near AS MATERIALIZED (
      (SELECT w.word, 0 AS closeness FROM "SearchWord" AS w WHERE w.word = folded.typed_word)
      UNION ALL
      (SELECT w.word, CASE WHEN starts_with(w.word, folded.typed_word) THEN 1 ELSE 2 END
       FROM "SearchWord" AS w
       WHERE w.word LIKE '%' || folded.typed_word || '%' AND w.word <> folded.typed_word
         AND (starts_with(w.word, folded.typed_word) OR length(folded.typed_word) >= 4)
       ORDER BY 2, length(w.word), w.word LIMIT 60)
    )
    SELECT near.word, near.closeness FROM near
    UNION ALL
    (SELECT w.word, 3 FROM "SearchWord" AS w
     WHERE NOT EXISTS (SELECT FROM near) AND length(folded.typed_word) >= 4 AND w.word % folded.typed_word
     ORDER BY similarity(w.word, folded.typed_word) DESC, w.word LIMIT 40)
  ) AS found
$$;

-- Clusters that were there before.
UPDATE "Cluster" SET published = published;
