-- AlterTable
ALTER TABLE "SavedSearch" ADD COLUMN     "actingId" UUID,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);
