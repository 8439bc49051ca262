-- CreateEnum
CREATE TYPE "heed"."ClearedNoun" AS ENUM ('ENTRY', 'EVIDENCE', 'CRITERION');

-- AlterTable
ALTER TABLE "heed"."CriterionAssessment" ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "heed"."Evidence" ADD COLUMN     "replacedBecause" TEXT;

-- AlterTable
ALTER TABLE "heed"."Organisation" ADD COLUMN     "holdsEverything" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "heed"."Proposal" DROP COLUMN "request",
DROP COLUMN "seenHash",
ADD COLUMN     "earlierId" UUID,
ADD COLUMN     "requests" JSONB NOT NULL,
ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "heed"."Recommendation" ADD COLUMN     "retractedBecause" TEXT;

-- AlterTable
ALTER TABLE "published"."Record" ADD COLUMN     "isRetracted" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "salt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "published"."Release" ADD COLUMN     "signature" TEXT;

-- CreateTable
CREATE TABLE "heed"."PublicCopy" (
    "evidenceId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublicCopy_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "heed"."Clearance" (
    "id" UUID NOT NULL,
    "noun" "heed"."ClearedNoun" NOT NULL,
    "key" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "reason" TEXT,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Expunging" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewerId" UUID,
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Expunging_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Clearance_noun_key_idx" ON "heed"."Clearance"("noun", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_earlierId_key" ON "heed"."Proposal"("earlierId");

-- CreateIndex
CREATE INDEX "Proposal_state_idx" ON "heed"."Proposal"("state");

-- AddForeignKey
ALTER TABLE "heed"."PublicCopy" ADD CONSTRAINT "PublicCopy_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "heed"."Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."PublicCopy" ADD CONSTRAINT "PublicCopy_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "heed"."StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Proposal" ADD CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Proposal" ADD CONSTRAINT "Proposal_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "heed"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Proposal" ADD CONSTRAINT "Proposal_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "heed"."Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ---------------------------------------------------------------- what the schema language cannot say

DO $$
DECLARE
  kept regclass;
BEGIN
  FOREACH kept IN ARRAY ARRAY['heed."PublicCopy"', 'heed."Clearance"']::regclass[] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION heed.refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change()', kept);
  END LOOP;
END $$;

-- A proposal says what it said, and once it is decided nothing about it changes.
CREATE FUNCTION heed.keep_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'PENDING'
     OR (NEW.id, NEW."askId", NEW.verb, NEW.requests, NEW."proposerId", NEW."proposedAt")
        IS DISTINCT FROM (OLD.id, OLD."askId", OLD.verb, OLD.requests, OLD."proposerId", OLD."proposedAt") THEN
    RAISE EXCEPTION 'proposal % is kept as it is', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_proposal BEFORE UPDATE ON heed."Proposal" FOR EACH ROW EXECUTE FUNCTION heed.keep_proposal();

-- What counts as done is editable until somebody has assessed it: after that it is replaced.
CREATE FUNCTION heed.keep_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM heed."CriterionAssessment" WHERE "criterionId" = OLD.id) THEN
    RAISE EXCEPTION 'criterion % was assessed: replace it', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_criterion BEFORE UPDATE ON heed."Criterion" FOR EACH ROW EXECUTE FUNCTION heed.keep_criterion();

-- What identifies a survivor never meets anything public.
CREATE FUNCTION heed.keep_survivor_inside() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown uuid := CASE WHEN TG_TABLE_NAME = 'PublicCopy' THEN (to_jsonb(NEW)->>'evidenceId')::uuid
                     WHEN to_jsonb(NEW)->>'noun' = 'EVIDENCE' AND (to_jsonb(NEW)->>'isPublic')::boolean
                     THEN (to_jsonb(NEW)->>'key')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM heed."Evidence" WHERE id = shown AND "identifiesSurvivor") THEN
    RAISE EXCEPTION 'evidence % identifies a survivor: nothing of it is public', shown
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_survivor_inside BEFORE INSERT ON heed."PublicCopy" FOR EACH ROW EXECUTE FUNCTION heed.keep_survivor_inside();
CREATE TRIGGER keep_survivor_inside BEFORE INSERT ON heed."Clearance" FOR EACH ROW EXECUTE FUNCTION heed.keep_survivor_inside();

-- A page that was retracted no longer stands; what it said is still in the records of the releases before.
CREATE OR REPLACE VIEW published."CurrentRecord" AS
  SELECT kind, key, release, body, hash FROM (
    SELECT DISTINCT ON (kind, key) kind, key, release, body, hash, "isRetracted"
    FROM published."Record" ORDER BY kind, key, release DESC
  ) AS newest WHERE NOT "isRetracted";
