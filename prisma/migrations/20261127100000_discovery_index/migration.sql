-- Search over 100,000 clusters and more: every value of a facet and every common word has a bitmap over the clusters, so that
-- counting is an AND and a population count. Below some thousands of clusters no bitmaps are kept, and rows are read instead.

DROP TRIGGER cluster_search ON "Cluster";
DROP TRIGGER region_search ON "Region";
DROP FUNCTION keep_cluster_search();
DROP FUNCTION keep_region_search();
DROP FUNCTION search_meanings(text[]);
DROP TABLE "ClusterSearch";
DROP TABLE "SearchWord";

CREATE TABLE "ClusterSearch" (
    "clusterId" UUID NOT NULL,
    "ord" INTEGER NOT NULL,
    "sortName" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "lat" REAL,
    "lon" REAL,
    "cell" INTEGER,
    "quality" REAL NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "tags" INTEGER[],
    "words" tsvector NOT NULL,
    "names" tsvector NOT NULL,

    CONSTRAINT "ClusterSearch_pkey" PRIMARY KEY ("clusterId")
);

CREATE TABLE "SearchTag" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "nameRows" INTEGER NOT NULL DEFAULT 0,
    "dense" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchTag_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SearchBits" (
    "tag" INTEGER NOT NULL,
    "chunk" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "bits" VARBIT NOT NULL,

    CONSTRAINT "SearchBits_pkey" PRIMARY KEY ("tag","chunk")
);

CREATE UNIQUE INDEX "ClusterSearch_ord_key" ON "ClusterSearch"("ord");
CREATE INDEX "ClusterSearch_tags_idx" ON "ClusterSearch" USING GIN ("tags");
CREATE INDEX "ClusterSearch_words_idx" ON "ClusterSearch" USING GIN ("words");
CREATE INDEX "ClusterSearch_names_idx" ON "ClusterSearch" USING GIN ("names");
CREATE INDEX "ClusterSearch_sortName_ord_idx" ON "ClusterSearch"("sortName", "ord");
CREATE INDEX "ClusterSearch_enteredAt_ord_idx" ON "ClusterSearch"("enteredAt", "ord");
CREATE INDEX "ClusterSearch_changedAt_idx" ON "ClusterSearch"("changedAt");
CREATE UNIQUE INDEX "SearchTag_kind_key_key" ON "SearchTag"("kind", "key");
CREATE INDEX "SearchBits_kind_chunk_idx" ON "SearchBits"("kind", "chunk");
ALTER TABLE "ClusterSearch" ADD CONSTRAINT "ClusterSearch_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A map window reads places and numbers from the index alone.
CREATE INDEX "hand_search_cell" ON "ClusterSearch" (cell, ord) INCLUDE (lat, lon);
-- Words by their beginning and by their look.
CREATE INDEX "hand_search_word_begin" ON "SearchTag" (key text_pattern_ops) WHERE kind = 'word';
CREATE INDEX "hand_search_word_look" ON "SearchTag" USING gin (key gin_trgm_ops) WHERE kind = 'word';

-- 64,000 bits fill one page; PLAIN keeps them there, uncompressed.
ALTER TABLE "SearchBits" ALTER COLUMN bits SET STORAGE PLAIN;
-- Pages are rewritten whole at every change of a profile: what is dead is to go soon.
ALTER TABLE "SearchBits" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 100);
ALTER TABLE "SearchTag" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public;

CREATE AGGREGATE search_concat (varbit) (sfunc = bitcat, stype = varbit);

-- Words that say nothing about a cluster, in descriptions alone: "les" is an article in French and wood in Slovenian, so it
-- stays in names and tags.
CREATE FUNCTION search_noise() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN string_to_array(
  'a about after all also am an and are as at be been both but by can do each for from further had has have how if in into is it its more most new no not of on one only or other our out over own so some such than that the their them then there these they this through to under up us was we were what when where which while who will with within without you your '
  || 'aber alle als am an auch auf aus bei beim bis da das dass dem den der des die dies diese dieser dort du durch ein eine einem einen einer eines er es fur gegen hat haben hier ihr ihre im in ins ist je kann mehr mit nach nicht noch nur oder ohne sein seine seit sich sie sind so sowie uber um und uns unser unsere unter vom von vor war was wenn wer werden wie wir wird zu zum zur zwischen '
  || 'au aux avec ce ces cette chez comme dans de des du elle en entre est et eux il ils je la le les leur leurs mais meme ne nos notre nous on ou par pas plus pour qu que qui sa sans se ses son sont sous sur ta tous tout toutes tres un une vers vos votre vous '
  || 'agli ai al alla alle anche che chi ci come con cui da dai dal dalla dalle dei del della delle dello di e ed fra gli i il io la le lo loro ma nei nel nella nelle noi non nostra nostre nostri nostro o per piu quale questa questo se si sono su sua sue sugli sul sulla suo tra tutti un una uno voi '
  || 'ali bi bo brez do h iz ima in ja je jih k kaj kako kar kdo ker ki ko lahko med na nad nas nasa nase nasi ne ni o ob od pa po pod pri s se si skozi smo so svoj svoje ta tako te ter to tudi v vec vse vsi z za zelo ze',
  ' ');

-- How a word that a cluster wrote is known: as a term of the vocabulary, or behind "~" as itself.
CREATE FUNCTION search_tag_key(vocabulary text, written text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
  RETURN coalesce(
    (SELECT l.term FROM "TermLabel" AS l WHERE l.kind = vocabulary AND l.folded = search_fold(written) LIMIT 1),
    '~' || search_fold(written));

CREATE FUNCTION search_size(members int) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  CASE WHEN members <= 20 THEN 'upTo20' WHEN members <= 50 THEN 'upTo50' WHEN members <= 100 THEN 'upTo100'
    WHEN members <= 300 THEN 'upTo300' ELSE 'over300' END;

-- A quarter of a degree: about 28 by 20 km in the Alps.
CREATE FUNCTION search_cell(lat float, lon float) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN floor((lat + 90) * 4)::int * 2000 + floor((lon + 180) * 4)::int;

-- Kilometres along the great circle.
CREATE FUNCTION search_distance(lat1 float, lon1 float, lat2 float, lon2 float) RETURNS float
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN 12742 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2
    + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));

-- What published clusters can be narrowed by and matched on.
CREATE FUNCTION search_keys(given uuid[]) RETURNS TABLE (cluster uuid, kind text, key text) LANGUAGE sql STABLE AS $$
  SELECT c.id, k.kind, k.key
  FROM "Cluster" AS c JOIN "Region" AS r ON r.code = c."regionCode"
  CROSS JOIN LATERAL (
    SELECT 'all' AS kind, '' AS key
    UNION ALL SELECT 'country', r.country
    UNION ALL SELECT 'region', c."regionCode"
    UNION ALL SELECT 'region', c.nuts3 WHERE c.nuts3 IS NOT NULL
    UNION SELECT 'ecosystem', each FROM unnest(c.ecosystems) AS each
    UNION SELECT 'language', each FROM unnest(c.languages) AS each
    UNION ALL SELECT 'label', c."labelLevel"
      WHERE c."labelLevel" IS NOT NULL AND (c."labelExpires" IS NULL OR c."labelExpires" >= current_date)
    UNION ALL SELECT 'size', search_size(c."memberCount") WHERE c."memberCount" IS NOT NULL
    UNION SELECT 'technology', search_tag_key('technology', each) FROM unnest(c.technologies) AS each
    UNION SELECT 'offer', search_tag_key('exchange', each) FROM unnest(c.offers) AS each
    UNION SELECT 'need', search_tag_key('exchange', each) FROM unnest(c.needs) AS each
    UNION SELECT 's3', '~' || search_fold(each) FROM unnest(c."s3Priorities") AS each
  ) AS k
  WHERE c.published AND c.id = ANY (given)
$$;

-- Row numbers as bits of one chunk: gaps as text, cast once, which is linear.
CREATE FUNCTION search_bits(places int[]) RETURNS varbit LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (coalesce(string_agg(repeat('0', gap), '1' ORDER BY place) || '1', '')
    || repeat('0', 63999 - coalesce(max(place), -1)))::varbit
  FROM (SELECT place, place - coalesce(lag(place) OVER (ORDER BY place) + 1, 0) AS gap
        FROM (SELECT DISTINCT unnest(places) AS place) AS each) AS gaps
$$;

-- And back: the rows that a chunk's bits name.
CREATE FUNCTION search_rows(chunk int, bits varbit) RETURNS SETOF int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT chunk * 64000 + (sum(length(zeros) + 1) OVER (ORDER BY n) - 1)::int
  FROM string_to_table(left(rtrim(bits::text, '0'), -1), '1') WITH ORDINALITY AS x (zeros, n)
  WHERE bit_count(bits) > 0
$$;

-- How much a profile says: the better known comes first where nothing else decides.
CREATE FUNCTION search_quality(c "Cluster") RETURNS real LANGUAGE sql STABLE AS $$
  SELECT (CASE WHEN c.claimed THEN 0.3 ELSE 0 END
    + CASE WHEN length(c.description) > 80 THEN 0.2 ELSE 0 END
    + CASE WHEN cardinality(c.offers) > 0 THEN 0.1 ELSE 0 END
    + CASE WHEN cardinality(c.needs) > 0 THEN 0.1 ELSE 0 END
    + CASE WHEN cardinality(c.technologies) > 0 THEN 0.1 ELSE 0 END
    + CASE WHEN cardinality(c.ecosystems) > 0 THEN 0.05 ELSE 0 END
    + CASE c."labelLevel" WHEN 'gold' THEN 0.15 WHEN 'silver' THEN 0.1 WHEN 'bronze' THEN 0.05 ELSE 0 END)::real
$$;

CREATE FUNCTION search_words(c "Cluster", r "Region") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT search_vector(c.name, 'A')
    || search_vector(concat_ws(' ', array_to_string(c.offers, ' '), array_to_string(c.needs, ' '),
         array_to_string(c.technologies, ' '), array_to_string(c."s3Priorities", ' ')), 'B')
    || search_vector(concat_ws(' ', c.town, r.name, (SELECT string_agg(value, ' ') FROM jsonb_each_text(r.names))), 'C')
    || ts_delete(search_vector(c.description, 'D'), search_noise())
$$;

-- Values that a filter shows with their number; words, free tags and small regions have bitmaps only where they are common.
CREATE FUNCTION search_is_counted(kind text, key text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  kind NOT IN ('word', 's3') AND key NOT LIKE '~%' AND (kind <> 'region' OR length(key) = 4);

-- Brings the index up to date with these clusters, all in the transaction that changed them.
CREATE FUNCTION search_apply(given uuid[], gone boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before "ClusterSearch"[];
  after "ClusterSearch"[];
  next int;
  has_bits boolean;
BEGIN
  IF coalesce(cardinality(given), 0) = 0 THEN RETURN; END IF;
  -- One at a time: row numbers and counts are everybody's.
  PERFORM pg_advisory_xact_lock(hashtextextended('cluster search', 0));
  has_bits := EXISTS (SELECT FROM "SearchTag" AS t WHERE t.kind = 'all' AND t.dense);
  SELECT coalesce(array_agg(s), '{}') INTO before FROM "ClusterSearch" AS s WHERE s."clusterId" = ANY (given);
  IF gone THEN
    DELETE FROM "ClusterSearch" WHERE "clusterId" = ANY (given);
    after := '{}';
  ELSE
    DELETE FROM "ClusterSearch" AS s USING "Cluster" AS c
      WHERE s."clusterId" = ANY (given) AND c.id = s."clusterId" AND NOT c.published;
    -- A value that nobody had before has empty bitmaps, so it can be counted by them from now on.
    INSERT INTO "SearchTag" (kind, key, dense)
      SELECT DISTINCT k.kind, k.key, has_bits AND search_is_counted(k.kind, k.key) FROM search_keys(given) AS k
      WHERE NOT EXISTS (SELECT FROM "SearchTag" AS t WHERE t.kind = k.kind AND t.key = k.key)
      ON CONFLICT DO NOTHING;
    SELECT coalesce(max(ord) + 1, 0) INTO next FROM "ClusterSearch";
    INSERT INTO "ClusterSearch" AS s ("clusterId", ord, "sortName", "regionCode", country, lat, lon, cell, quality,
        "enteredAt", "changedAt", tags, words, names)
      SELECT c.id, next + row_number() OVER (ORDER BY c.id)::int - 1, search_fold(c.name), c."regionCode", r.country,
        c.lat, c.lon, search_cell(c.lat, c.lon), search_quality(c), c."createdAt", now(),
        k.tags, search_words(c, r), search_vector(c.name, 'A')
      FROM "Cluster" AS c JOIN "Region" AS r ON r.code = c."regionCode"
      JOIN (SELECT cluster, array_agg(t.id ORDER BY t.id) AS tags
        FROM search_keys(given) JOIN "SearchTag" AS t USING (kind, key) GROUP BY cluster) AS k ON k.cluster = c.id
      WHERE c.id = ANY (given) AND c.published
      ON CONFLICT ("clusterId") DO UPDATE SET
        "sortName" = excluded."sortName", "regionCode" = excluded."regionCode", country = excluded.country,
        lat = excluded.lat, lon = excluded.lon, cell = excluded.cell, quality = excluded.quality,
        "changedAt" = CASE WHEN (s.tags, s.words, s.lat, s.lon)
            IS DISTINCT FROM (excluded.tags, excluded.words, excluded.lat, excluded.lon)
          THEN excluded."changedAt" ELSE s."changedAt" END,
        tags = excluded.tags, words = excluded.words, names = excluded.names;
    SELECT coalesce(array_agg(s), '{}') INTO after FROM "ClusterSearch" AS s WHERE s."clusterId" = ANY (given);
    INSERT INTO "SearchTag" (kind, key)
      SELECT DISTINCT 'word', lexeme FROM unnest(after) AS a, unnest(tsvector_to_array(a.words)) AS lexeme
      WHERE length(lexeme) BETWEEN 2 AND 40
        AND NOT EXISTS (SELECT FROM "SearchTag" AS t WHERE t.kind = 'word' AND t.key = lexeme)
      ON CONFLICT DO NOTHING;
  END IF;

  WITH change AS (
    SELECT -1 AS sign, b.tags, b.words, b.names FROM unnest(before) AS b
    UNION ALL SELECT 1, a.tags, a.words, a.names FROM unnest(after) AS a
  ), delta AS (
    SELECT tag, sum(sign)::int AS rows, 0 AS names FROM change, unnest(tags) AS tag GROUP BY tag
    UNION ALL
    SELECT t.id, sum(w.rows)::int, sum(w.names)::int
    FROM (SELECT lexeme, sum(sign) AS rows, 0 AS names FROM change, unnest(tsvector_to_array(words)) AS lexeme GROUP BY 1
          UNION ALL
          SELECT lexeme, 0, sum(sign) FROM change, unnest(tsvector_to_array(names)) AS lexeme GROUP BY 1) AS w
    JOIN "SearchTag" AS t ON t.kind = 'word' AND t.key = w.lexeme GROUP BY t.id
  )
  UPDATE "SearchTag" AS t SET rows = t.rows + delta.rows, "nameRows" = t."nameRows" + delta.names
  FROM delta WHERE t.id = delta.tag AND (delta.rows <> 0 OR delta.names <> 0);

  IF NOT has_bits THEN RETURN; END IF;
  -- Each touched page is written once, however many clusters changed in it.
  WITH old AS (
    SELECT t.id AS tag, t.kind, b.ord / 64000 AS chunk, b.ord % 64000 AS place
    FROM unnest(before) AS b CROSS JOIN LATERAL (
      SELECT id, kind FROM "SearchTag" WHERE id = ANY (b.tags) AND dense
      UNION ALL SELECT id, kind FROM "SearchTag" WHERE kind = 'word' AND key = ANY (tsvector_to_array(b.words)) AND dense) AS t
  ), fresh AS (
    SELECT t.id AS tag, t.kind, a.ord / 64000 AS chunk, a.ord % 64000 AS place
    FROM unnest(after) AS a CROSS JOIN LATERAL (
      SELECT id, kind FROM "SearchTag" WHERE id = ANY (a.tags) AND dense
      UNION ALL SELECT id, kind FROM "SearchTag" WHERE kind = 'word' AND key = ANY (tsvector_to_array(a.words)) AND dense) AS t
  ), off AS (
    SELECT tag, kind, chunk, search_bits(array_agg(place)) AS bits FROM old GROUP BY tag, kind, chunk
  ), on_ AS (
    SELECT tag, kind, chunk, search_bits(array_agg(place)) AS bits FROM fresh GROUP BY tag, kind, chunk
  ), touched AS (
    SELECT tag, kind, chunk FROM off UNION SELECT tag, kind, chunk FROM on_
  )
  INSERT INTO "SearchBits" AS b (tag, chunk, kind, bits)
  SELECT tag, chunk, kind,
    (coalesce(now_.bits, repeat('0', 64000)::varbit) & ~coalesce(off.bits, repeat('0', 64000)::varbit))
      | coalesce(on_.bits, repeat('0', 64000)::varbit)
  FROM touched LEFT JOIN "SearchBits" AS now_ USING (tag, chunk, kind) LEFT JOIN off USING (tag, chunk, kind)
    LEFT JOIN on_ USING (tag, chunk, kind)
  ORDER BY tag, chunk
  ON CONFLICT (tag, chunk) DO UPDATE SET bits = excluded.bits;
END $$;

-- Makes the bitmaps anew, of every facet value and of every word that is common enough; with renumbering by quality.
-- `enough` is the number of clusters from which bitmaps pay. Readers see the former state until it commits.
CREATE FUNCTION search_rebuild(enough int DEFAULT 2000) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  population int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cluster search', 0));
  -- Words of the vocabularies are known although no cluster may use them.
  INSERT INTO "SearchTag" (kind, key) SELECT DISTINCT 'word', word FROM "TermWord" ORDER BY 2 ON CONFLICT DO NOTHING;
  INSERT INTO "SearchTag" (kind, key)
    SELECT DISTINCT kind, key FROM search_keys(ARRAY(SELECT id FROM "Cluster" WHERE published)) ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  DROP TABLE IF EXISTS pg_temp.search_new;
  CREATE TEMP TABLE search_new ON COMMIT DROP AS
    SELECT c.id AS "clusterId", (row_number() OVER (ORDER BY search_quality(c) DESC, c.id))::int - 1 AS ord,
      search_fold(c.name) AS "sortName", c."regionCode", r.country, c.lat::real AS lat, c.lon::real AS lon,
      search_cell(c.lat, c.lon) AS cell, search_quality(c) AS quality, c."createdAt" AS "enteredAt",
      coalesce(s."changedAt", now()) AS "changedAt", k.tags, search_words(c, r) AS words, search_vector(c.name, 'A') AS names
    FROM "Cluster" AS c JOIN "Region" AS r ON r.code = c."regionCode"
    LEFT JOIN "ClusterSearch" AS s ON s."clusterId" = c.id
    LEFT JOIN (
      SELECT cluster, array_agg(t.id ORDER BY t.id) AS tags
      FROM search_keys(ARRAY(SELECT id FROM "Cluster" WHERE published)) JOIN "SearchTag" AS t USING (kind, key)
      GROUP BY cluster) AS k ON k.cluster = c.id
    WHERE c.published;
  DELETE FROM "ClusterSearch";
  INSERT INTO "ClusterSearch" ("clusterId", ord, "sortName", "regionCode", country, lat, lon, cell, quality, "enteredAt",
      "changedAt", tags, words, names)
    SELECT "clusterId", ord, "sortName", "regionCode", country, lat, lon, cell, quality, "enteredAt", "changedAt", tags,
      words, names FROM search_new ORDER BY ord;
  GET DIAGNOSTICS population = ROW_COUNT;
  INSERT INTO "SearchTag" (kind, key)
    SELECT 'word', word FROM ts_stat('SELECT words FROM search_new') WHERE length(word) BETWEEN 2 AND 40 ORDER BY 2
    ON CONFLICT DO NOTHING;
  WITH counted AS (
    SELECT t.id, coalesce(f.rows, w.ndoc, 0) AS rows, coalesce(n.ndoc, 0) AS names
    FROM "SearchTag" AS t
    LEFT JOIN (SELECT tag, count(*)::int AS rows FROM search_new, unnest(tags) AS tag GROUP BY tag) AS f ON f.tag = t.id
    LEFT JOIN ts_stat('SELECT words FROM search_new') AS w ON t.kind = 'word' AND w.word = t.key
    LEFT JOIN ts_stat('SELECT names FROM search_new') AS n ON t.kind = 'word' AND n.word = t.key
  ), wanted AS (
    SELECT counted.*, population >= enough AND CASE
        WHEN search_is_counted(t.kind, t.key) THEN counted.rows > 0
        ELSE counted.rows >= greatest(200, population * 0.0005) END AS dense
    FROM counted JOIN "SearchTag" AS t USING (id)
  )
  UPDATE "SearchTag" AS t SET rows = wanted.rows, "nameRows" = wanted.names, dense = wanted.dense
  FROM wanted WHERE t.id = wanted.id
    AND (t.rows, t."nameRows", t.dense) IS DISTINCT FROM (wanted.rows, wanted.names, wanted.dense);
  DELETE FROM "SearchTag" AS t WHERE t.rows = 0 AND NOT EXISTS (SELECT FROM "TermWord" AS w WHERE t.kind = 'word' AND w.word = t.key);
  DELETE FROM "SearchBits";
  INSERT INTO "SearchBits" (tag, chunk, kind, bits)
    SELECT tag, chunk, kind, (string_agg(repeat('0', gap), '1' ORDER BY place) || '1' || repeat('0', 63999 - max(place)))::varbit
    FROM (
      SELECT tag, kind, ord / 64000 AS chunk, ord % 64000 AS place,
        ord % 64000 - coalesce(lag(ord % 64000) OVER (PARTITION BY tag, ord / 64000 ORDER BY ord) + 1, 0) AS gap
      FROM (
        SELECT t.id AS tag, t.kind, n.ord FROM search_new AS n, unnest(n.tags) AS one
          JOIN "SearchTag" AS t ON t.id = one WHERE t.dense
        UNION ALL
        SELECT t.id, t.kind, n.ord FROM search_new AS n, unnest(tsvector_to_array(n.words)) AS lexeme
          JOIN "SearchTag" AS t ON t.kind = 'word' AND t.key = lexeme WHERE t.dense
      ) AS tagged
    ) AS gaps
    GROUP BY tag, kind, chunk ORDER BY kind, chunk, tag;
  RETURN population;
END $$;

-- What time alone changes: labels that ran out; by night the order by quality and what is common by now. Answers what was done.
CREATE FUNCTION search_tidy(enough int DEFAULT 2000) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  population int := (SELECT count(*) FROM "ClusterSearch");
  has_bits boolean := EXISTS (SELECT FROM "SearchTag" WHERE kind = 'all' AND dense);
  changed int;
BEGIN
  PERFORM search_apply(ARRAY(
    SELECT c.id FROM "Cluster" AS c JOIN "ClusterSearch" AS s ON s."clusterId" = c.id
    JOIN "SearchTag" AS t ON t.id = ANY (s.tags) AND t.kind = 'label' WHERE c."labelExpires" < current_date));
  IF population < enough THEN RETURN 'none'; END IF;
  IF NOT has_bits THEN PERFORM search_rebuild(enough); RETURN 'first'; END IF;
  changed := (SELECT count(*) FROM "ClusterSearch" WHERE "changedAt" > now() - interval '1 day');
  -- Once a night: the job that asks comes every ten minutes.
  IF to_char(now() AT TIME ZONE 'UTC', 'HH24:MI') BETWEEN '02:00' AND '02:09' AND changed > population * 0.005 THEN
    PERFORM search_rebuild(enough);
    RETURN 'again';
  END IF;
  RETURN 'none';
END $$;

CREATE FUNCTION keep_cluster_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_apply(ARRAY(SELECT id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION keep_changed_cluster_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_apply(ARRAY(
    SELECT c.id FROM changed AS c JOIN former AS f USING (id)
    WHERE (c.name, c.town, c.description, c."regionCode", c.nuts3, c.lat, c.lon, c.ecosystems, c.technologies, c."s3Priorities",
        c.languages, c.offers, c.needs, c.published, c.claimed, c."memberCount", c."labelLevel", c."labelExpires", c."createdAt")
      IS DISTINCT FROM
      (f.name, f.town, f.description, f."regionCode", f.nuts3, f.lat, f.lon, f.ecosystems, f.technologies, f."s3Priorities",
        f.languages, f.offers, f.needs, f.published, f.claimed, f."memberCount", f."labelLevel", f."labelExpires", f."createdAt")));
  RETURN NULL;
END $$;

CREATE FUNCTION forget_cluster_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Before the row goes: with it goes its line in the index, which still says what is to be taken out of the counts.
  PERFORM search_apply(ARRAY[OLD.id], true);
  RETURN OLD;
END $$;

CREATE FUNCTION keep_region_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_apply(ARRAY(SELECT id FROM "Cluster" WHERE "regionCode" = NEW.code));
  RETURN NULL;
END $$;

-- A statement each, not a row: an import of hundreds of clusters writes each page once.
CREATE TRIGGER cluster_search_new AFTER INSERT ON "Cluster"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_cluster_search();
CREATE TRIGGER cluster_search_changed AFTER UPDATE ON "Cluster"
  REFERENCING NEW TABLE AS changed OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_changed_cluster_search();
CREATE TRIGGER cluster_search_gone BEFORE DELETE ON "Cluster" FOR EACH ROW EXECUTE FUNCTION forget_cluster_search();
CREATE TRIGGER region_search AFTER UPDATE OF name, names, country ON "Region"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_region_search();

-- What each typed word may mean: the word itself (0), words that begin with it (1) or contain it (2), and, only where there
-- is none of these, words that look like it (3), to be judged by their spelling.
CREATE FUNCTION search_meanings(typed text[])
  RETURNS TABLE ("position" int, typed_word text, tag int, word text, closeness int, rows int, name_rows int, dense boolean)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.25
AS $$
  SELECT folded."position"::int, folded.typed_word, found.id, found.key, found.closeness, found.rows, found."nameRows", found.dense
  FROM (SELECT t."position", search_fold(t.typed_word) AS typed_word
        FROM unnest(typed) WITH ORDINALITY AS t (typed_word, "position")) AS folded
  CROSS JOIN LATERAL (
    WITH near AS MATERIALIZED (
      (SELECT w.*, 0 AS closeness FROM "SearchTag" AS w WHERE w.kind = 'word' AND w.key = folded.typed_word)
      UNION ALL
      (SELECT w.*, 1 FROM "SearchTag" AS w
       WHERE w.kind = 'word' AND w.key ~>=~ folded.typed_word AND w.key ~<~ (folded.typed_word || U&'\+10FFFF')
         AND w.key <> folded.typed_word
       ORDER BY w.rows DESC, w.key LIMIT 40)
      UNION ALL
      (SELECT w.*, 2 FROM "SearchTag" AS w
       WHERE w.kind = 'word' AND length(folded.typed_word) >= 4 AND w.key LIKE '_%' || folded.typed_word || '%'
         AND NOT starts_with(w.key, folded.typed_word)
       ORDER BY w.rows DESC, w.key LIMIT 20)
    )
    SELECT near.id, near.key, near.closeness, near.rows, near."nameRows", near.dense FROM near
    UNION ALL
    (SELECT w.id, w.key, 3, w.rows, w."nameRows", w.dense FROM "SearchTag" AS w
     WHERE NOT EXISTS (SELECT FROM near) AND length(folded.typed_word) >= 4 AND w.kind = 'word' AND w.key % folded.typed_word
     ORDER BY levenshtein(w.key, folded.typed_word), w.rows DESC, w.key LIMIT 40)
  ) AS found
$$;

-- Clusters that were there before.
SELECT search_rebuild();
