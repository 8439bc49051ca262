-- What the desk of each person reads: what is theirs, nobody's, in doubt, a draft, or new.

-- CreateIndex
CREATE INDEX "Recommendation_ownerId_idx" ON "heed"."Recommendation"("ownerId");

-- CreateIndex
CREATE INDEX "Recommendation_deputyId_idx" ON "heed"."Recommendation"("deputyId");

-- CreateIndex
CREATE INDEX "Wording_noun_recordedAt_idx" ON "heed"."Wording"("noun", "recordedAt");

-- CreateIndex
CREATE INDEX "Ask_verification_idx" ON "heed"."Ask"("verification");

-- CreateIndex
CREATE INDEX "StatusEntry_recordedAt_idx" ON "heed"."StatusEntry"("recordedAt");

-- CreateIndex
CREATE INDEX "StatusEntry_authorId_idx" ON "heed"."StatusEntry"("authorId");

-- CreateIndex
CREATE INDEX "Assignment_recordedAt_idx" ON "heed"."Assignment"("recordedAt");

-- CreateIndex
CREATE INDEX "Comment_recordedAt_idx" ON "heed"."Comment"("recordedAt");

-- CreateIndex
CREATE INDEX "Listing_ownerId_code_position_idx" ON "heed"."Listing"("ownerId", "code", "position");

-- CreateIndex
CREATE INDEX "Listing_isDraft_code_position_idx" ON "heed"."Listing"("isDraft", "code", "position");
