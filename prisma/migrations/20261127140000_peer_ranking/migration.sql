-- Peers by a weighted sum over 100,000 clusters and more, and who worked with whom.

-- The rows that are best by a weighted sum of tags, as their numbers. Each row's sum stands in binary in a few bitmaps, the
-- slices, to which a group's bitmap is added like a number: an XOR for the digit, an AND for what is carried (bit-sliced
-- arithmetic, O'Neil and Quass 1997). Read from the highest digit down they give the best rows without a sort.
--   groups: [{"w": 6, "t": [1, 2]}, …]: a row with any of these tags has that much more
--   without: whoever has one of these tags is out
-- Of those that are equal at the end the better profiles come first.
CREATE FUNCTION peer_candidates(groups jsonb, without int[], best int) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  chunks int := (SELECT coalesce(max(ord), 0) / 64000 + 1 FROM "ClusterSearch");
  most int := (SELECT coalesce(sum((g ->> 'w')::int), 0) FROM jsonb_array_elements(groups) AS g);
  digits int := greatest(1, ceil(log(2, most + 1))::int);
  none varbit := repeat('0', chunks * 64000)::varbit;
  slices varbit[] := array_fill(none, ARRAY[digits]);
  chosen varbit := none;
  still varbit := peer_bits(ARRAY(SELECT id FROM "SearchTag" WHERE kind = 'all'), chunks) & ~ peer_bits(without, chunks);
  term record;
  carry varbit;
  digit varbit;
  ones varbit;
  found int := 0;
  rows int[];
BEGIN
  FOR term IN
    WITH wanted AS MATERIALIZED (
      SELECT g.n, (g.item ->> 'w')::int AS weight, t.tag::int AS tag
      FROM jsonb_array_elements(groups) WITH ORDINALITY AS g (item, n), jsonb_array_elements_text(g.item -> 't') AS t (tag)
    ), pages AS (
      SELECT w.n, b.chunk, b.bits FROM wanted AS w JOIN "SearchBits" AS b ON b.tag = w.tag
      UNION ALL
      SELECT w.n, s.ord / 64000, search_bits(array_agg(s.ord % 64000))
      FROM wanted AS w JOIN "SearchTag" AS t ON t.id = w.tag AND NOT t.dense
      JOIN "ClusterSearch" AS s ON s.tags @> ARRAY[w.tag] GROUP BY 1, 2
    ), merged AS (
      SELECT n, chunk, bit_or(bits) AS bits FROM pages GROUP BY n, chunk
    )
    SELECT w.weight, (SELECT search_concat(coalesce(m.bits, repeat('0', 64000)::varbit) ORDER BY c)
      FROM generate_series(0, chunks - 1) AS c LEFT JOIN merged AS m ON m.n = w.n AND m.chunk = c) AS bits
    FROM (SELECT DISTINCT n, weight FROM wanted) AS w
  LOOP
    FOR i IN 0 .. digits - 1 LOOP
      CONTINUE WHEN (term.weight >> i) & 1 = 0;
      carry := term.bits;
      FOR j IN i + 1 .. digits LOOP
        digit := slices[j];
        slices[j] := digit # carry;
        carry := digit & carry;
        EXIT WHEN bit_count(carry) = 0;
      END LOOP;
    END LOOP;
  END LOOP;
  FOR j IN REVERSE digits .. 1 LOOP
    ones := still & slices[j];
    IF found + bit_count(ones) > best THEN
      still := ones;
    ELSE
      chosen := chosen | ones;
      found := found + bit_count(ones);
      still := still & ~ ones;
    END IF;
  END LOOP;
  SELECT array_agg(r) INTO rows
  FROM generate_series(0, chunks - 1) AS c, search_rows(c, substring(chosen FROM c * 64000 + 1 FOR 64000)) AS r;
  FOR c IN 0 .. chunks - 1 LOOP
    EXIT WHEN found >= best;
    -- An array of what is taken: the limit then stops the reading of the bits' text.
    rows := rows || ARRAY(SELECT search_rows(c, substring(still FROM c * 64000 + 1 FOR 64000)) LIMIT best - found);
    found := cardinality(rows);
  END LOOP;
  RETURN coalesce(rows, '{}');
END $$;

-- The clusters that have one of these tags: as stored, or, for a rare tag, made of the rows.
CREATE FUNCTION peer_bits(given int[], chunks int) RETURNS varbit LANGUAGE sql STABLE AS $$
  SELECT search_concat(coalesce(page.bits, repeat('0', 64000)::varbit) ORDER BY c)
  FROM generate_series(0, chunks - 1) AS c
  LEFT JOIN (
    SELECT chunk, bit_or(bits) AS bits FROM (
      SELECT chunk, bits FROM "SearchBits" WHERE tag = ANY (given)
      UNION ALL
      SELECT s.ord / 64000, search_bits(array_agg(s.ord % 64000))
      FROM "SearchTag" AS t JOIN "ClusterSearch" AS s ON s.tags @> ARRAY[t.id]
      WHERE t.id = ANY (given) AND NOT t.dense GROUP BY 1
    ) AS each GROUP BY chunk
  ) AS page ON page.chunk = c
$$;

-- The organisations that a cluster is: its own, and those that were joined to them, however many joins lead there.
CREATE FUNCTION cooperation_organisations(given uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE own AS (
    SELECT id FROM "Organisation" WHERE "clusterId" = given
    UNION
    SELECT o.id FROM "Organisation" AS o JOIN own ON o."sameAsId" = own.id
    WHERE o."clusterId" IS NULL OR o."clusterId" = given
  )
  SELECT id FROM own
$$;

-- Who organisations are in the end: the cluster, else the organisation that they were joined to, step by step.
CREATE FUNCTION cooperation_identity(given uuid[]) RETURNS TABLE (organisation uuid, identity uuid, cluster uuid)
  LANGUAGE sql STABLE AS $$
  WITH RECURSIVE step AS (
    SELECT id AS organisation, id AS identity, "sameAsId" AS next, "clusterId" AS cluster, 0 AS depth
    FROM "Organisation" WHERE id = ANY (given)
    UNION ALL
    SELECT s.organisation, o.id, o."sameAsId", o."clusterId", s.depth + 1
    FROM step AS s JOIN "Organisation" AS o ON o.id = s.next WHERE s.cluster IS NULL AND s.depth < 10
  )
  SELECT DISTINCT ON (organisation) organisation, identity, cluster FROM step ORDER BY organisation, depth DESC
$$;
