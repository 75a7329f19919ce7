-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "startedById" UUID,
    "stopAsked" BOOLEAN NOT NULL DEFAULT false,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "runId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "headers" TEXT[],
    "mapping" JSONB NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("runId","part")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "runId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "key" TEXT,
    "hash" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "value" JSONB,
    "outcome" TEXT,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "plan" JSONB,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("runId","part","line")
);

-- CreateTable
CREATE TABLE "RecordDraft" (
    "runId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "core" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "domain" TEXT,
    "rootId" UUID,

    CONSTRAINT "RecordDraft_pkey" PRIMARY KEY ("runId","key")
);

-- CreateTable
CREATE TABLE "ClusterOrigin" (
    "key" TEXT NOT NULL,
    "clusterId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "made" BOOLEAN NOT NULL,
    "runId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClusterOrigin_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ClusterJoin" (
    "id" UUID NOT NULL,
    "originKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "clusterId" UUID NOT NULL,
    "ownId" UUID,
    "state" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "value" JSONB NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "moved" UUID[],
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClusterJoin_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_runId_key_idx" ON "ImportRow"("runId", "key");

-- CreateIndex
CREATE INDEX "RecordDraft_core_idx" ON "RecordDraft"("core");

-- CreateIndex
CREATE INDEX "RecordDraft_town_idx" ON "RecordDraft"("town");

-- CreateIndex
CREATE INDEX "RecordDraft_domain_idx" ON "RecordDraft"("domain");

-- CreateIndex
CREATE INDEX "ClusterOrigin_clusterId_idx" ON "ClusterOrigin"("clusterId");

-- CreateIndex
CREATE INDEX "ClusterJoin_clusterId_idx" ON "ClusterJoin"("clusterId");

-- CreateIndex
CREATE INDEX "ClusterJoin_ownId_idx" ON "ClusterJoin"("ownId");

-- CreateIndex
CREATE INDEX "ClusterJoin_originKey_idx" ON "ClusterJoin"("originKey");

-- CreateIndex
CREATE INDEX "ClusterJoin_state_idx" ON "ClusterJoin"("state");

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterOrigin" ADD CONSTRAINT "ClusterOrigin_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterJoin" ADD CONSTRAINT "ClusterJoin_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterJoin" ADD CONSTRAINT "ClusterJoin_ownId_fkey" FOREIGN KEY ("ownId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- How organisations are told apart and known again, in one place for what is stored and for what is about to be.

-- The host of an address, without "www.": "https://www.Example.org/en" is "example.org". Null where there is none.
CREATE FUNCTION web_domain(address text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN nullif(regexp_replace(lower(substring(trim(address) from '^(?:[a-zA-Z]+://)?(?:[^/@]*@)?([^/:?#]+[.][^/:?#]+)')),
    '^www[0-9]?[.]', ''), '');

-- A name without accents, signs and what only says its legal form; a name that is nothing else stays as it is.
CREATE FUNCTION record_core(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN coalesce(
    nullif(trim(regexp_replace(regexp_replace(
      ' ' || trim(regexp_replace(regexp_replace(search_fold(name), '[''’.]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) || ' ',
      '(?<= )(ggmbh|gmbh co kg|gmbh|mbh|ag|kg|ohg|ug|eg|ev|ek|kdor|gesmbh|genmbh|verein|verband|association|associazione|asociacion|zdruzenje|drustvo|udruga|srl|srls|scrl|scarl|spa|sca|snc|sas|sasu|sarl|sa|scop|scic|eurl|sci|gie|onlus|aps|ets|coop|scpa|doo|dd|jdoo|zavod|zoo|spzoo|sp z oo|sro|as|kft|zrt|nyrt|bv|nv|vzw|asbl|ltd|limited|llc|llp|plc|inc|oy|ab|aps|sl|slu|ry|eesv|ewiv|eeig|s p a|s r l|s a s|d o o|e v|a s b l)(?= )',
      ' ', 'g'), ' +', ' ', 'g')), ''),
    nullif(trim(regexp_replace(search_fold(name), '[^[:alnum:]]+', ' ', 'g')), ''),
    name);

CREATE INDEX "hand_organisation_core" ON "Organisation" USING gin (folded gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "hand_organisation_domain" ON "Organisation" (web_domain(website));
CREATE INDEX "hand_organisation_town" ON "Organisation" (search_fold(town));
CREATE INDEX "hand_draft_core" ON "RecordDraft" USING gin (core gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "hand_cluster_core" ON "Cluster" USING gin (record_core(name) gin_trgm_ops);
CREATE INDEX "hand_cluster_core_equal" ON "Cluster" (record_core(name));
CREATE INDEX "hand_cluster_domain" ON "Cluster" (web_domain(website));
CREATE INDEX "hand_cluster_town" ON "Cluster" (search_fold(town));

-- Whatever a new record may turn out to be: an organisation, a cluster, or what the same import is about to make.
CREATE VIEW "RecordSubject" AS
  SELECT 'organisation'::text AS kind, id, NULL::uuid AS "runId", 0 AS ordinal, name, country, folded AS core,
    search_fold(town) AS town, web_domain(website) AS domain
  FROM "Organisation" WHERE "sameAsId" IS NULL
  UNION ALL
  SELECT 'cluster', c.id, NULL, 0, c.name, r.country, record_core(c.name), search_fold(c.town), web_domain(c.website)
  FROM "Cluster" c JOIN "Region" r ON r.code = c."regionCode" WHERE c.published
  UNION ALL
  SELECT 'draft ' || kind, id, "runId", ordinal, name, country, core, town, domain
  FROM "RecordDraft" WHERE "rootId" IS NULL;

-- What a run has still before it.
CREATE INDEX "hand_import_undone" ON "ImportRow" ("runId", part, line) WHERE "doneAt" IS NULL;
