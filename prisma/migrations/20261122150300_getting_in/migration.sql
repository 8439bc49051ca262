-- Sessions end when nobody has used them; one-time links expire, and invite a person too.

ALTER TABLE "heed"."Session" ADD COLUMN "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "heed"."Person" ALTER COLUMN "passwordHash" DROP NOT NULL;

-- Links from before the change have no end: they end now.
DELETE FROM "heed"."SetupToken";
ALTER TABLE "heed"."SetupToken"
  ADD COLUMN "personId" UUID,
  ADD COLUMN "expiresAt" TIMESTAMPTZ(3) NOT NULL;
CREATE INDEX "SetupToken_personId_idx" ON "heed"."SetupToken"("personId");
ALTER TABLE "heed"."SetupToken" ADD CONSTRAINT "SetupToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The throttle's Prisma store keeps a moment, not a number.
ALTER TABLE "heed"."throttle" ALTER COLUMN "expire" TYPE TIMESTAMPTZ(3) USING to_timestamp("expire" / 1000.0);
