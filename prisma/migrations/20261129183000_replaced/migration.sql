-- What has been replaced is few, and each page asks whose place it has taken.

-- CreateIndex
CREATE INDEX "StatusEntry_replaced_idx" ON "heed"."StatusEntry"("askId") WHERE implementation = 'SUPERSEDED';
