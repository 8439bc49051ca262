-- What the schema language cannot say: what is written stays written, and both chains are unbroken.

CREATE FUNCTION heed.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE
  kept regclass;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'heed."StatusEntry"', 'heed."EntryEvidence"', 'heed."EntryRelease"',
    'heed."Evidence"', 'heed."EvidenceWithdrawal"', 'heed."AskEvidence"', 'heed."StoredFile"',
    'heed."CriterionAssessment"', 'heed."Assignment"', 'heed."Comment"',
    'heed."LedgerEntry"', 'heed."LedgerContent"', 'heed."Receipt"',
    'published."Release"', 'published."Record"'
  ]::regclass[] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION heed.refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change()', kept);
  END LOOP;
END $$;

-- The first link of either chain follows sixty-four zeros.
CREATE FUNCTION heed.continue_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last heed."LedgerEntry";
BEGIN
  SELECT * INTO last FROM heed."LedgerEntry" ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> coalesce(last.sequence, 0) + 1
     OR NEW."previousHash" <> coalesce(last.hash, repeat('0', 64))
     OR NEW.at <= last.at THEN
    RAISE EXCEPTION 'ledger entry % does not follow %', NEW.sequence, coalesce(last.sequence, 0)
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER continue_chain BEFORE INSERT ON heed."LedgerEntry" FOR EACH ROW EXECUTE FUNCTION heed.continue_ledger();

CREATE FUNCTION published.continue_releases() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last published."Release";
BEGIN
  SELECT * INTO last FROM published."Release" ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> coalesce(last.sequence, 0) + 1
     OR NEW."previousHash" <> coalesce(last.hash, repeat('0', 64))
     OR NEW."releasedAt" <= last."releasedAt" THEN
    RAISE EXCEPTION 'release % does not follow %', NEW.sequence, coalesce(last.sequence, 0)
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER continue_chain BEFORE INSERT ON published."Release" FOR EACH ROW EXECUTE FUNCTION published.continue_releases();

CREATE VIEW published."CurrentRecord" AS
  SELECT DISTINCT ON (kind, key) kind, key, release, body, hash
  FROM published."Record" ORDER BY kind, key, release DESC;

ALTER TABLE heed."Organisation" ADD CONSTRAINT one_organisation CHECK (id = 1);
ALTER TABLE heed."Evidence"
  ADD CONSTRAINT tier_one_to_four CHECK (tier BETWEEN 1 AND 4),
  ADD CONSTRAINT survivor_never_public CHECK (NOT ("identifiesSurvivor" AND visibility = 'PUBLIC')),
  ADD CONSTRAINT something_to_show CHECK (url IS NOT NULL OR "fileSha256" IS NOT NULL OR coalesce(cardinality("attestedBy"), 0) >= 2);
ALTER TABLE heed."StatusEntry"
  ADD CONSTRAINT annulment_carries_no_state
    CHECK (NOT "isAnnulment" OR (response IS NULL AND implementation IS NULL AND verification IS NULL)),
  ADD CONSTRAINT not_own_replacement CHECK ("replacesId" <> id);
ALTER TABLE heed."Recommendation" ADD CONSTRAINT not_own_parent CHECK ("parentId" <> id);
CREATE UNIQUE INDEX one_pending_proposal ON heed."Proposal" ("askId") WHERE state = 'PENDING';

INSERT INTO heed."Organisation" (name) VALUES ('Heed');
