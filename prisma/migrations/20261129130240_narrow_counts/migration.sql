-- What is counted of an owner, of a status and on the desk is read from an index alone.

-- DropIndex
DROP INDEX "heed"."Listing_implementation_code_position_idx";

-- DropIndex
DROP INDEX "heed"."Listing_ownerId_code_position_idx";

-- CreateIndex
CREATE INDEX "Listing_owner_idx" ON "heed"."Listing"("ownerId", "isArchived", "code", "position", "isPart", "isDraft");

-- CreateIndex
CREATE INDEX "Listing_state_idx" ON "heed"."Listing"("implementation", "isArchived", "code", "position", "isPart");

-- CreateIndex
CREATE INDEX "Listing_counted_idx" ON "heed"."Listing"("recommendationId", "isDraft", "isArchived", "ownerId", "deputyId");

