-- What each login may do, whole: run after every migration, so that nothing else is left standing.
BEGIN;
REVOKE ALL ON SCHEMA public, heed, published FROM PUBLIC, :app, :public;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public, heed, published FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public, heed, published FROM PUBLIC, :app, :public;
-- Extensions, and how search reads a text: to be used, by whoever may enter.
REVOKE ALL ON SCHEMA search FROM PUBLIC, :app, :public;
GRANT USAGE ON SCHEMA heed, published, search TO :app;
-- Nobody needs a temporary table, and everybody may make one unless told.
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;

-- Written once: no login but the owner's could change them, and a trigger stops that one too.
GRANT SELECT, INSERT ON
  heed."StatusEntry", heed."EntryEvidence", heed."EntryRelease",
  heed."Evidence", heed."EvidenceWithdrawal", heed."AskEvidence", heed."StoredFile",
  heed."CriterionAssessment", heed."Assignment", heed."Comment", heed."CommentMention", heed."MentionAside",
  heed."Wording", heed."Contact", heed."ContactAsk", heed."NextStepDone", heed."PublicCopy", heed."Clearance",
  heed."LedgerEntry", heed."LedgerContent", heed."Receipt",
  published."Release", published."Record"
  TO :app;
GRANT SELECT ON published."CurrentRecord", heed."KeptRow", heed."Listing", heed."ListedWord", heed."ContactWords" TO :app;

-- Put down by a trigger, taken into the ledger by the write that caused it.
GRANT SELECT, DELETE ON heed."WrittenRow" TO :app;

-- Edited, never deleted.
GRANT SELECT, INSERT, UPDATE ON
  heed."Person", heed."Document", heed."Theme", heed."Recommendation", heed."Addressee",
  heed."Demand", heed."Ask", heed."Criterion", heed."Proposal", heed."Expunging",
  heed."Team"
  TO :app;
-- Who is in a team, and what belongs to a demand, comes and goes; the ledger keeps it.
GRANT SELECT, INSERT, DELETE ON heed."TeamMember", heed."_DemandToRecommendation" TO :app;
GRANT SELECT, UPDATE ON heed."Organisation" TO :app;

-- Not history: they come and go.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  heed."Session", heed."SetupToken", heed."throttle", heed."OutboxMessage", heed."Upload",
  heed."WaitingAttestation", heed."Dealt", heed."Checklist"
  TO :app;

-- Kept for as long as its owner wants it.
GRANT SELECT, INSERT, DELETE ON heed."View", heed."Follow" TO :app;

-- The one exception to append-only, and the one function of ours that does what its caller may not.
GRANT EXECUTE ON FUNCTION heed.expunge(text, uuid) TO :app;
-- Reads what its caller may read: how far the other reaches.
GRANT EXECUTE ON FUNCTION heed.carried_with(uuid[]) TO :app;

-- The public site's login reads what was published, and nothing else.
GRANT USAGE ON SCHEMA published TO :public;
GRANT SELECT ON published."Release", published."Record", published."CurrentRecord" TO :public;
COMMIT;
