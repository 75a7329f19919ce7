-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "claimed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "nuts3" TEXT;

-- CreateTable
CREATE TABLE "ClusterClaim" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "email" TEXT,
    "tokenHash" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'pending',
    "answerWord" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClusterClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "nuts" TEXT,
    "website" TEXT,
    "clusterId" UUID,
    "sameAsId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationJoin" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "intoId" UUID,
    "clusterId" UUID,
    "state" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrganisationJoin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "budget" DECIMAL(14,2),
    "grant" DECIMAL(14,2),
    "website" TEXT,
    "themes" TEXT[],
    "objective" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPartner" (
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectPartner_pkey" PRIMARY KEY ("projectId","organisationId")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "fromClusterId" UUID NOT NULL,
    "toClusterId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "answerWord" TEXT NOT NULL DEFAULT '',
    "askedById" UUID NOT NULL,
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Favourite" (
    "clusterId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Favourite_pkey" PRIMARY KEY ("clusterId","targetId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL DEFAULT true,
    "known" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearchHit" (
    "searchId" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSearchHit_pkey" PRIMARY KEY ("searchId","clusterId")
);

-- CreateTable
CREATE TABLE "TermLabel" (
    "kind" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "TermLabel_pkey" PRIMARY KEY ("kind","term","locale","rank")
);

-- CreateTable
CREATE TABLE "TermWord" (
    "word" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "term" TEXT NOT NULL,

    CONSTRAINT "TermWord_pkey" PRIMARY KEY ("word","kind","term")
);

-- CreateIndex
CREATE UNIQUE INDEX "ClusterClaim_tokenHash_key" ON "ClusterClaim"("tokenHash");

-- CreateIndex
CREATE INDEX "ClusterClaim_clusterId_state_idx" ON "ClusterClaim"("clusterId", "state");

-- CreateIndex
CREATE INDEX "ClusterClaim_accountId_idx" ON "ClusterClaim"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_key_key" ON "Organisation"("key");

-- CreateIndex
CREATE INDEX "Organisation_clusterId_idx" ON "Organisation"("clusterId");

-- CreateIndex
CREATE INDEX "Organisation_sameAsId_idx" ON "Organisation"("sameAsId");

-- CreateIndex
CREATE INDEX "Organisation_country_folded_idx" ON "Organisation"("country", "folded");

-- CreateIndex
CREATE INDEX "OrganisationJoin_organisationId_idx" ON "OrganisationJoin"("organisationId");

-- CreateIndex
CREATE INDEX "OrganisationJoin_intoId_idx" ON "OrganisationJoin"("intoId");

-- CreateIndex
CREATE INDEX "OrganisationJoin_state_idx" ON "OrganisationJoin"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Project_key_key" ON "Project"("key");

-- CreateIndex
CREATE INDEX "ProjectPartner_organisationId_idx" ON "ProjectPartner"("organisationId");

-- CreateIndex
CREATE INDEX "Interest_fromClusterId_idx" ON "Interest"("fromClusterId");

-- CreateIndex
CREATE INDEX "Interest_toClusterId_state_idx" ON "Interest"("toClusterId", "state");

-- CreateIndex
CREATE INDEX "Favourite_targetId_idx" ON "Favourite"("targetId");

-- CreateIndex
CREATE INDEX "SavedSearch_accountId_idx" ON "SavedSearch"("accountId");

-- CreateIndex
CREATE INDEX "SavedSearch_checkedAt_idx" ON "SavedSearch"("checkedAt");

-- CreateIndex
CREATE INDEX "SavedSearchHit_clusterId_idx" ON "SavedSearchHit"("clusterId");

-- CreateIndex
CREATE INDEX "TermLabel_kind_folded_idx" ON "TermLabel"("kind", "folded");

-- AddForeignKey
ALTER TABLE "ClusterClaim" ADD CONSTRAINT "ClusterClaim_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterClaim" ADD CONSTRAINT "ClusterClaim_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_sameAsId_fkey" FOREIGN KEY ("sameAsId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationJoin" ADD CONSTRAINT "OrganisationJoin_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationJoin" ADD CONSTRAINT "OrganisationJoin_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_fromClusterId_fkey" FOREIGN KEY ("fromClusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_toClusterId_fkey" FOREIGN KEY ("toClusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favourite" ADD CONSTRAINT "Favourite_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favourite" ADD CONSTRAINT "Favourite_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearchHit" ADD CONSTRAINT "SavedSearchHit_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearchHit" ADD CONSTRAINT "SavedSearchHit_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open question between two clusters, one open claim of a person on a cluster.
CREATE UNIQUE INDEX "hand_interest_pending" ON "Interest" ("fromClusterId", "toClusterId") WHERE state = 'pending';
CREATE UNIQUE INDEX "hand_claim_pending" ON "ClusterClaim" ("clusterId", "accountId") WHERE state = 'pending';
