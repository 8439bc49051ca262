-- Every row that a write leaves behind goes into its ledger entry, whole, whatever command wrote it: the database
-- itself puts down what was there before and after, and write() takes it away again in the same transaction.

-- CreateTable
CREATE TABLE "heed"."WrittenRow" (
    "id" BIGSERIAL NOT NULL,
    "transaction" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "WrittenRow_pkey" PRIMARY KEY ("id")
);

-- Gone again before the commit: nothing of it has to outlive a crash.
ALTER TABLE heed."WrittenRow" SET UNLOGGED;

-- As the owner: the app's login can take rows away from there, and put none in.
CREATE FUNCTION heed.put_down() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
BEGIN
  INSERT INTO heed."WrittenRow" (transaction, "table", before, after) VALUES (
    pg_current_xact_id()::text, TG_TABLE_NAME,
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
  RETURN NULL;
END $$;

DO $$
DECLARE
  kept regclass;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'heed."Organisation"', 'heed."Person"', 'heed."Document"', 'heed."Theme"', 'heed."Recommendation"',
    'heed."Addressee"', 'heed."Demand"', 'heed."_DemandToRecommendation"', 'heed."Ask"', 'heed."Criterion"',
    'heed."CriterionAssessment"', 'heed."Evidence"', 'heed."EvidenceWithdrawal"', 'heed."AskEvidence"',
    'heed."StoredFile"', 'heed."PublicCopy"', 'heed."StatusEntry"', 'heed."EntryEvidence"', 'heed."EntryRelease"',
    'heed."Proposal"', 'heed."Assignment"', 'heed."Comment"', 'heed."Clearance"', 'heed."Expunging"',
    'heed."Receipt"', 'published."Release"', 'published."Record"'
  ]::regclass[] LOOP
    EXECUTE format('CREATE TRIGGER put_down AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION heed.put_down()', kept);
  END LOOP;
END $$;
-- Expunging empties a content: the rows that it vouched for are vouched for anew.
CREATE TRIGGER put_down AFTER UPDATE ON heed."LedgerContent" FOR EACH ROW EXECUTE FUNCTION heed.put_down();

-- Every row that the ledger vouches for, as it is now. What verify compares.
CREATE VIEW heed."KeptRow" AS
  SELECT 'Organisation' AS "table", to_jsonb(t) AS row FROM heed."Organisation" t
  UNION ALL SELECT 'Person', to_jsonb(t) FROM heed."Person" t
  UNION ALL SELECT 'Document', to_jsonb(t) FROM heed."Document" t
  UNION ALL SELECT 'Theme', to_jsonb(t) FROM heed."Theme" t
  UNION ALL SELECT 'Recommendation', to_jsonb(t) FROM heed."Recommendation" t
  UNION ALL SELECT 'Addressee', to_jsonb(t) FROM heed."Addressee" t
  UNION ALL SELECT 'Demand', to_jsonb(t) FROM heed."Demand" t
  UNION ALL SELECT '_DemandToRecommendation', to_jsonb(t) FROM heed."_DemandToRecommendation" t
  UNION ALL SELECT 'Ask', to_jsonb(t) FROM heed."Ask" t
  UNION ALL SELECT 'Criterion', to_jsonb(t) FROM heed."Criterion" t
  UNION ALL SELECT 'CriterionAssessment', to_jsonb(t) FROM heed."CriterionAssessment" t
  UNION ALL SELECT 'Evidence', to_jsonb(t) FROM heed."Evidence" t
  UNION ALL SELECT 'EvidenceWithdrawal', to_jsonb(t) FROM heed."EvidenceWithdrawal" t
  UNION ALL SELECT 'AskEvidence', to_jsonb(t) FROM heed."AskEvidence" t
  UNION ALL SELECT 'StoredFile', to_jsonb(t) FROM heed."StoredFile" t
  UNION ALL SELECT 'PublicCopy', to_jsonb(t) FROM heed."PublicCopy" t
  UNION ALL SELECT 'StatusEntry', to_jsonb(t) FROM heed."StatusEntry" t
  UNION ALL SELECT 'EntryEvidence', to_jsonb(t) FROM heed."EntryEvidence" t
  UNION ALL SELECT 'EntryRelease', to_jsonb(t) FROM heed."EntryRelease" t
  UNION ALL SELECT 'Proposal', to_jsonb(t) FROM heed."Proposal" t
  UNION ALL SELECT 'Assignment', to_jsonb(t) FROM heed."Assignment" t
  UNION ALL SELECT 'Comment', to_jsonb(t) FROM heed."Comment" t
  UNION ALL SELECT 'Clearance', to_jsonb(t) FROM heed."Clearance" t
  UNION ALL SELECT 'Expunging', to_jsonb(t) FROM heed."Expunging" t
  UNION ALL SELECT 'Receipt', to_jsonb(t) FROM heed."Receipt" t
  UNION ALL SELECT 'Release', to_jsonb(t) FROM published."Release" t
  UNION ALL SELECT 'Record', to_jsonb(t) FROM published."Record" t;
