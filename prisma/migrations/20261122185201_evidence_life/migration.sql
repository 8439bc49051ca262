-- DropForeignKey
ALTER TABLE "heed"."Upload" DROP CONSTRAINT "Upload_sha256_fkey";

-- AlterTable
ALTER TABLE "heed"."Upload" ADD COLUMN     "byteSize" INTEGER,
ADD COLUMN     "mediaType" TEXT;
UPDATE "heed"."Upload" SET "byteSize" = kept."byteSize", "mediaType" = kept."mediaType"
  FROM "heed"."StoredFile" AS kept WHERE kept.sha256 = "Upload".sha256;
ALTER TABLE "heed"."Upload" ALTER COLUMN "byteSize" SET NOT NULL, ALTER COLUMN "mediaType" SET NOT NULL;

-- CreateTable
CREATE TABLE "heed"."WaitingAttestation" (
    "id" UUID NOT NULL,
    "askId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "polarity" "heed"."Polarity" NOT NULL,
    "visibility" "heed"."Visibility" NOT NULL,
    "identifiesSurvivor" BOOLEAN NOT NULL DEFAULT false,
    "personId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WaitingAttestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WaitingAttestation_askId_idx" ON "heed"."WaitingAttestation"("askId");

-- CreateIndex
CREATE INDEX "LedgerEntry_subject_idx" ON "heed"."LedgerEntry"("subject");

-- CreateIndex
CREATE INDEX "Upload_sha256_idx" ON "heed"."Upload"("sha256");

-- AddForeignKey
ALTER TABLE "heed"."WaitingAttestation" ADD CONSTRAINT "WaitingAttestation_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."WaitingAttestation" ADD CONSTRAINT "WaitingAttestation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------- what the schema language cannot say

-- What nobody kept is evidence once two of us have seen it, and never before.
ALTER TABLE heed."Evidence" ADD CONSTRAINT two_people_attest CHECK (
  CASE WHEN kind = 'ATTESTATION'
    THEN coalesce(cardinality("attestedBy"), 0) = 2 AND "attestedBy"[1] <> "attestedBy"[2]
    ELSE coalesce(cardinality("attestedBy"), 0) = 0 END
) NOT VALID;

-- What is known of the very same file, or by a later version, counts too.
CREATE OR REPLACE FUNCTION heed.keep_survivor_inside() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown uuid := CASE WHEN TG_TABLE_NAME = 'PublicCopy' THEN (to_jsonb(NEW)->>'evidenceId')::uuid
                     WHEN to_jsonb(NEW)->>'noun' = 'EVIDENCE' AND (to_jsonb(NEW)->>'isPublic')::boolean
                     THEN (to_jsonb(NEW)->>'key')::uuid END;
BEGIN
  IF EXISTS (
    WITH RECURSIVE version AS (
      SELECT id, "fileSha256" FROM heed."Evidence" WHERE id = shown
      UNION
      SELECT later.id, later."fileSha256" FROM heed."Evidence" AS later JOIN version ON later."replacesId" = version.id
    )
    SELECT FROM heed."Evidence" AS known JOIN version
      ON known.id = version.id OR known."fileSha256" = version."fileSha256"
    WHERE known."identifiesSurvivor"
  ) THEN
    RAISE EXCEPTION 'evidence % identifies a survivor: nothing of it is public', shown
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- A file that identifies a survivor identifies a survivor wherever else it is attached.
CREATE FUNCTION heed.keep_survivor_marked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW."identifiesSurvivor" AND EXISTS (
    SELECT FROM heed."Evidence" WHERE "fileSha256" = NEW."fileSha256" AND "identifiesSurvivor"
  ) THEN
    RAISE EXCEPTION 'file % identifies a survivor', NEW."fileSha256" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_survivor_marked BEFORE INSERT ON heed."Evidence" FOR EACH ROW EXECUTE FUNCTION heed.keep_survivor_marked();
