-- What has been replaced is few, and each page asks whose place it has taken.

-- CreateIndex
CREATE INDEX "StatusEntry_replaced_idx" ON "heed"."StatusEntry"("askId") WHERE implementation = 'SUPERSEDED';

-- What was made by a carrying over was not there before.

-- CreateIndex
CREATE INDEX "StatusEntry_carried_idx" ON "heed"."StatusEntry"("askId") WHERE verb = 'carryOver';
