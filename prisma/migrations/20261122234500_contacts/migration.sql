-- CreateEnum
CREATE TYPE "heed"."ContactKind" AS ENUM ('LETTER_SENT', 'LETTER_RECEIVED', 'EMAIL_SENT', 'EMAIL_RECEIVED', 'MEETING', 'CALL');

-- CreateTable
CREATE TABLE "heed"."CommentMention" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "heed"."MentionAside" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentionAside_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "heed"."Contact" (
    "id" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "kind" "heed"."ContactKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "precision" "heed"."Precision" NOT NULL DEFAULT 'DAY',
    "ourIds" UUID[],
    "whom" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "promised" TEXT,
    "nextStep" TEXT,
    "nextOn" DATE,
    "evidenceId" UUID,
    "replacesId" UUID,
    "replacedBecause" TEXT,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."ContactAsk" (
    "contactId" UUID NOT NULL,
    "askId" UUID NOT NULL,

    CONSTRAINT "ContactAsk_pkey" PRIMARY KEY ("contactId","askId")
);

-- CreateTable
CREATE TABLE "heed"."NextStepDone" (
    "contactId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NextStepDone_pkey" PRIMARY KEY ("contactId")
);

-- CreateIndex
CREATE INDEX "CommentMention_personId_recordedAt_idx" ON "heed"."CommentMention"("personId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_replacesId_key" ON "heed"."Contact"("replacesId");

-- CreateIndex
CREATE INDEX "Contact_addresseeId_happenedOn_idx" ON "heed"."Contact"("addresseeId", "happenedOn");

-- CreateIndex
CREATE INDEX "Contact_nextOn_idx" ON "heed"."Contact"("nextOn");

-- CreateIndex
CREATE INDEX "ContactAsk_askId_idx" ON "heed"."ContactAsk"("askId");

-- AddForeignKey
ALTER TABLE "heed"."CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "heed"."Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."CommentMention" ADD CONSTRAINT "CommentMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."MentionAside" ADD CONSTRAINT "MentionAside_commentId_personId_fkey" FOREIGN KEY ("commentId", "personId") REFERENCES "heed"."CommentMention"("commentId", "personId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Contact" ADD CONSTRAINT "Contact_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "heed"."Addressee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Contact" ADD CONSTRAINT "Contact_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "heed"."Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Contact" ADD CONSTRAINT "Contact_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Contact" ADD CONSTRAINT "Contact_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "heed"."Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."ContactAsk" ADD CONSTRAINT "ContactAsk_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "heed"."Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."ContactAsk" ADD CONSTRAINT "ContactAsk_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."NextStepDone" ADD CONSTRAINT "NextStepDone_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "heed"."Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."NextStepDone" ADD CONSTRAINT "NextStepDone_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what the schema language cannot say

ALTER TABLE heed."Contact" ADD CONSTRAINT contact_next_step_has_a_day CHECK (("nextStep" IS NULL) = ("nextOn" IS NULL));
ALTER TABLE heed."Contact" ADD CONSTRAINT contact_not_own_replacement CHECK ("replacesId" <> id);

DO $$
DECLARE
  kept text;
  rows text := rtrim(pg_get_viewdef('heed."KeptRow"'::regclass), ';');
BEGIN
  FOREACH kept IN ARRAY ARRAY['CommentMention', 'MentionAside', 'Contact', 'ContactAsk', 'NextStepDone'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON heed.%I FOR EACH ROW EXECUTE FUNCTION heed.refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON heed.%I FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER put_down AFTER INSERT OR UPDATE OR DELETE ON heed.%I FOR EACH ROW EXECUTE FUNCTION heed.put_down()', kept);
    rows := rows || format(' UNION ALL SELECT %L, to_jsonb(t) FROM heed.%I t', kept, kept);
  END LOOP;
  EXECUTE 'CREATE OR REPLACE VIEW heed."KeptRow" AS ' || rows;
END $$;

-- ---------------------------------------------------------------- expunge reaches them

CREATE OR REPLACE FUNCTION heed.only_words_differ(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT before - wordy = after - wordy FROM (SELECT ARRAY[
    'said', 'verifierSentence', 'requests', 'reason', 'title', 'url', 'archiveUrl', 'fileName', 'replacedBecause',
    'body', 'note', 'text', 'howToVerify', 'salt', 'content', 'textSha256', 'whom', 'promised', 'nextStep'] AS wordy) AS words
$$;

-- As before, with what passed between us and an addressee: every version of it, and wherever it repeats other words.
CREATE OR REPLACE FUNCTION heed.expunge(noun text, key uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
  removed constant text := 'Removed for safety';
  thing constant uuid := $2;
  entries uuid[] := '{}';
  proposals uuid[] := '{}';
  pieces uuid[] := '{}';
  criteria uuid[] := '{}';
  assessments uuid[] := '{}';
  comments uuid[] := '{}';
  assignments uuid[] := '{}';
  contacts uuid[] := '{}';
  clearances uuid[] := '{}';
  own uuid[] := '{}';
  asks uuid[] := '{}';
  recommendations uuid[] := '{}';
  refs text[];
  names text[];
  texts text[];
  words text[];
  files text[];
  ledger jsonb;
  records jsonb;
BEGIN
  -- Which rows it is.
  CASE $1
    WHEN 'entry' THEN
      SELECT array_agg(id), coalesce(array_agg("proposalId") FILTER (WHERE "proposalId" IS NOT NULL), '{}'), array_agg("askId")
        INTO entries, proposals, asks FROM heed."StatusEntry" WHERE id = thing;
    WHEN 'proposal' THEN
      SELECT array_agg(id), array_agg("askId") INTO proposals, asks FROM heed."Proposal" WHERE id = thing;
      SELECT coalesce(array_agg(id), '{}') INTO entries FROM heed."StatusEntry" WHERE "proposalId" = thing;
    WHEN 'evidence' THEN
      -- Every version of it.
      WITH RECURSIVE version AS (
        SELECT id, "replacesId" FROM heed."Evidence" WHERE id = thing
        UNION SELECT other.id, other."replacesId" FROM heed."Evidence" other, version
          WHERE other.id = version."replacesId" OR other."replacesId" = version.id
      ) SELECT array_agg(id) INTO pieces FROM version;
      SELECT coalesce(array_agg(DISTINCT "askId"), '{}') INTO asks FROM heed."AskEvidence" WHERE "evidenceId" = ANY (pieces);
    WHEN 'criterion' THEN
      WITH RECURSIVE version AS (
        SELECT id, "replacesId", "askId" FROM heed."Criterion" WHERE id = thing
        UNION SELECT other.id, other."replacesId", other."askId" FROM heed."Criterion" other, version
          WHERE other.id = version."replacesId" OR other."replacesId" = version.id
      ) SELECT array_agg(id), array_agg(DISTINCT "askId") INTO criteria, asks FROM version;
      SELECT coalesce(array_agg(id), '{}') INTO assessments FROM heed."CriterionAssessment" WHERE "criterionId" = ANY (criteria);
    WHEN 'comment' THEN
      SELECT array_agg(id), array_agg("recommendationId") INTO comments, recommendations FROM heed."Comment" WHERE id = thing;
    WHEN 'assignment' THEN
      SELECT array_agg(id), array_agg("recommendationId") INTO assignments, recommendations
        FROM heed."Assignment" WHERE id = thing;
    WHEN 'contact' THEN
      WITH RECURSIVE version AS (
        SELECT id, "replacesId" FROM heed."Contact" WHERE id = thing
        UNION SELECT other.id, other."replacesId" FROM heed."Contact" other, version
          WHERE other.id = version."replacesId" OR other."replacesId" = version.id
      ) SELECT array_agg(id) INTO contacts FROM version;
      SELECT coalesce(array_agg(DISTINCT "askId"), '{}') INTO asks FROM heed."ContactAsk" WHERE "contactId" = ANY (contacts);
    WHEN 'recommendation' THEN
      SELECT array_agg(id) INTO recommendations FROM heed."Recommendation" WHERE id = thing;
      SELECT coalesce(array_agg(id), '{}') INTO asks FROM heed."Ask" WHERE "recommendationId" = thing;
    ELSE
      RAISE EXCEPTION 'nothing is called %', $1 USING ERRCODE = 'invalid_parameter_value';
  END CASE;
  own := coalesce(entries, '{}') || coalesce(pieces, '{}') || coalesce(criteria, '{}') || coalesce(comments, '{}')
    || coalesce(assignments, '{}') || coalesce(contacts, '{}') || coalesce(proposals, '{}') || coalesce(assessments, '{}');
  IF NOT (thing = ANY (own) OR thing = ANY (coalesce(recommendations, '{}'))) THEN
    RETURN NULL;
  END IF;

  -- What it reaches: its recommendations, with all that was recorded and said about them.
  SELECT coalesce(array_agg(DISTINCT id), '{}') INTO recommendations FROM heed."Recommendation"
    WHERE id = ANY (recommendations) OR id IN (SELECT "recommendationId" FROM heed."Ask" WHERE id = ANY (asks));
  SELECT coalesce(array_agg(id), '{}') INTO asks FROM heed."Ask" WHERE "recommendationId" = ANY (recommendations);
  SELECT coalesce(array_agg(DISTINCT family.ref), '{}') INTO refs FROM heed."Recommendation" own_row, heed."Recommendation" family
    WHERE own_row.id = ANY (recommendations)
      AND coalesce(family."parentId", family.id) = coalesce(own_row."parentId", own_row.id);
  SELECT coalesce(array_agg(id), '{}') INTO clearances FROM heed."Clearance" WHERE key = ANY (own);
  names := own::text[] || CASE WHEN $1 = 'recommendation'
    THEN (SELECT array_agg(ref) FROM heed."Recommendation" WHERE id = thing) ELSE '{}' END;

  -- The words themselves.
  SELECT coalesce(array_agg(DISTINCT word ORDER BY word), '{}') INTO texts FROM (
    SELECT heed.said_in(said) FROM heed."StatusEntry" WHERE id = ANY (entries)
    UNION ALL SELECT "verifierSentence" FROM heed."StatusEntry" WHERE id = ANY (entries)
    UNION ALL SELECT heed.said_in(requests) FROM heed."Proposal" WHERE id = ANY (proposals)
    UNION ALL SELECT reason FROM heed."Proposal" WHERE id = ANY (proposals)
    UNION ALL SELECT unnest(ARRAY[title, url, "archiveUrl", "fileName", "replacedBecause"])
      FROM heed."Evidence" WHERE id = ANY (pieces)
    UNION ALL SELECT reason FROM heed."EvidenceWithdrawal" WHERE "evidenceId" = ANY (pieces)
    UNION ALL SELECT unnest(ARRAY[text, "howToVerify"]) FROM heed."Criterion" WHERE id = ANY (criteria)
    UNION ALL SELECT note FROM heed."CriterionAssessment" WHERE id = ANY (assessments)
    UNION ALL SELECT body FROM heed."Comment" WHERE id = ANY (comments)
    UNION ALL SELECT note FROM heed."Assignment" WHERE id = ANY (assignments)
    -- An addressee's own name is nobody's either, and stands in every record of it.
    UNION ALL SELECT unnest(ARRAY[CASE WHEN NOT EXISTS (SELECT FROM heed."Addressee" WHERE name = whom) THEN whom END,
        said, promised, "nextStep", "replacedBecause"]) FROM heed."Contact" WHERE id = ANY (contacts)
    UNION ALL SELECT reason FROM heed."Clearance" WHERE id = ANY (clearances)
    UNION ALL SELECT unnest(ARRAY[title, statement, excerpt, locator, caution, "priorityReason", "retractedBecause"])
      FROM heed."Recommendation" WHERE id = thing
  ) AS said(word)
  -- What every request begins with is nobody's.
  WHERE btrim(coalesce(word, '')) NOT IN ('', removed, 'What it asks has been done');
  SELECT coalesce(array_agg(word ORDER BY length(word) DESC), '{}') INTO words FROM unnest(texts) AS word WHERE length(word) >= 12;
  SELECT coalesce(array_agg(DISTINCT sha256), '{}') INTO files FROM (
    SELECT "fileSha256" FROM heed."Evidence" WHERE id = ANY (pieces)
    UNION ALL SELECT sha256 FROM heed."PublicCopy" WHERE "evidenceId" = ANY (pieces)
  ) AS kept(sha256) WHERE sha256 IS NOT NULL
    -- The same bytes may be somebody else's evidence too: then they stay.
    AND NOT EXISTS (SELECT FROM heed."Evidence" WHERE "fileSha256" = kept.sha256 AND NOT id = ANY (pieces))
    AND NOT EXISTS (SELECT FROM heed."PublicCopy" WHERE sha256 = kept.sha256 AND NOT "evidenceId" = ANY (pieces));

  PERFORM set_config('heed.expunging', 'on', true);

  -- Its own rows, whole.
  UPDATE heed."StatusEntry" SET said = heed.without_said(said),
    "verifierSentence" = CASE WHEN "verifierSentence" IS NOT NULL THEN removed END WHERE id = ANY (entries);
  UPDATE heed."Proposal" SET requests = heed.without_said(requests),
    reason = CASE WHEN reason IS NOT NULL THEN removed END WHERE id = ANY (proposals);
  UPDATE heed."Evidence" SET title = removed,
    url = CASE WHEN url IS NOT NULL THEN removed END,
    "archiveUrl" = CASE WHEN "archiveUrl" IS NOT NULL THEN removed END,
    "fileName" = CASE WHEN "fileName" IS NOT NULL THEN removed END,
    "replacedBecause" = CASE WHEN "replacedBecause" IS NOT NULL THEN removed END WHERE id = ANY (pieces);
  UPDATE heed."EvidenceWithdrawal" SET reason = removed WHERE "evidenceId" = ANY (pieces);
  UPDATE heed."Criterion" SET text = CASE WHEN text = ANY (texts) THEN removed ELSE text END,
    "howToVerify" = CASE WHEN "howToVerify" IS NOT NULL THEN removed END WHERE id = ANY (criteria);
  UPDATE heed."CriterionAssessment" SET note = removed WHERE id = ANY (assessments) AND note IS NOT NULL;
  UPDATE heed."Comment" SET body = removed WHERE id = ANY (comments);
  UPDATE heed."Assignment" SET note = removed WHERE id = ANY (assignments) AND note IS NOT NULL;
  UPDATE heed."Contact" SET whom = CASE WHEN whom = ANY (texts) THEN removed ELSE whom END, said = removed,
    promised = CASE WHEN promised IS NOT NULL THEN removed END,
    "nextStep" = CASE WHEN "nextStep" IS NOT NULL THEN removed END,
    "replacedBecause" = CASE WHEN "replacedBecause" IS NOT NULL THEN removed END WHERE id = ANY (contacts);
  UPDATE heed."Clearance" SET "textSha256" = '', reason = CASE WHEN reason IS NOT NULL THEN removed END
    WHERE id = ANY (clearances);
  UPDATE heed."Recommendation" SET title = removed, statement = removed, locator = removed,
    excerpt = CASE WHEN excerpt IS NOT NULL THEN removed END,
    caution = CASE WHEN caution IS NOT NULL THEN removed END,
    "priorityReason" = CASE WHEN "priorityReason" IS NOT NULL THEN removed END,
    "retractedBecause" = CASE WHEN "retractedBecause" IS NOT NULL THEN removed END WHERE id = thing;

  -- Whatever repeats them there.
  UPDATE heed."StatusEntry" SET said = heed.without_words(said, words),
    "verifierSentence" = heed.without_words("verifierSentence", words)
    WHERE "askId" = ANY (asks) AND (said, "verifierSentence")
      IS DISTINCT FROM (heed.without_words(said, words), heed.without_words("verifierSentence", words));
  UPDATE heed."Proposal" SET requests = heed.without_words(requests, words), reason = heed.without_words(reason, words)
    WHERE "askId" = ANY (asks) AND (requests, reason)
      IS DISTINCT FROM (heed.without_words(requests, words), heed.without_words(reason, words));
  UPDATE heed."Evidence" SET title = heed.without_words(title, words),
    "fileName" = heed.without_words("fileName", words), "replacedBecause" = heed.without_words("replacedBecause", words)
    WHERE id IN (SELECT "evidenceId" FROM heed."AskEvidence" WHERE "askId" = ANY (asks))
      AND (title, "fileName", "replacedBecause") IS DISTINCT FROM (heed.without_words(title, words),
        heed.without_words("fileName", words), heed.without_words("replacedBecause", words));
  UPDATE heed."EvidenceWithdrawal" SET reason = heed.without_words(reason, words)
    WHERE "evidenceId" IN (SELECT "evidenceId" FROM heed."AskEvidence" WHERE "askId" = ANY (asks))
      AND reason <> heed.without_words(reason, words);
  UPDATE heed."Criterion" SET text = heed.without_words(text, words), "howToVerify" = heed.without_words("howToVerify", words)
    WHERE "askId" = ANY (asks) AND (text, "howToVerify")
      IS DISTINCT FROM (heed.without_words(text, words), heed.without_words("howToVerify", words));
  UPDATE heed."CriterionAssessment" SET note = heed.without_words(note, words)
    WHERE "criterionId" IN (SELECT id FROM heed."Criterion" WHERE "askId" = ANY (asks))
      AND note <> heed.without_words(note, words);
  UPDATE heed."Comment" SET body = heed.without_words(body, words)
    WHERE "recommendationId" = ANY (recommendations) AND body <> heed.without_words(body, words);
  UPDATE heed."Assignment" SET note = heed.without_words(note, words)
    WHERE "recommendationId" = ANY (recommendations) AND note <> heed.without_words(note, words);
  UPDATE heed."Contact" SET whom = heed.without_words(whom, words), said = heed.without_words(said, words),
    promised = heed.without_words(promised, words), "nextStep" = heed.without_words("nextStep", words),
    "replacedBecause" = heed.without_words("replacedBecause", words)
    WHERE id IN (SELECT "contactId" FROM heed."ContactAsk" WHERE "askId" = ANY (asks))
      AND (whom, said, promised, "nextStep", "replacedBecause") IS DISTINCT FROM (heed.without_words(whom, words),
        heed.without_words(said, words), heed.without_words(promised, words), heed.without_words("nextStep", words),
        heed.without_words("replacedBecause", words));
  UPDATE heed."Clearance" SET reason = heed.without_words(reason, words) WHERE reason <> heed.without_words(reason, words);
  UPDATE heed."Recommendation" SET "retractedBecause" = heed.without_words("retractedBecause", words)
    WHERE id = ANY (recommendations) AND "retractedBecause" <> heed.without_words("retractedBecause", words);
  UPDATE heed."WaitingAttestation" SET title = heed.without_words(title, words)
    WHERE "askId" = ANY (asks) AND title <> heed.without_words(title, words);

  -- What was published of it: the hash stays, its salt goes, so that nobody can guess at it.
  WITH emptied AS (
    UPDATE published."Record" SET salt = NULL, body = heed.without_words(heed.without_things(body, names), words)
      WHERE kind = 'RECOMMENDATION' AND key = ANY (refs)
        AND body <> heed.without_words(heed.without_things(body, names), words)
      RETURNING kind, key, release
  ) SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'key', key, 'release', release) ORDER BY release, key), '[]')
    INTO records FROM emptied;

  -- What the ledger keeps of it. A short text alone would be found everywhere: it counts beside its own id.
  WITH emptied AS (
    UPDATE heed."LedgerContent" SET salt = NULL, content = NULL WHERE EXISTS (
      SELECT FROM unnest(texts) AS word
      WHERE strpos(content, encode(sha256(convert_to(word, 'UTF8')), 'hex')) > 0
        OR (length(word) >= 12 AND strpos(content, substr(to_json(word)::text, 2, length(to_json(word)::text) - 2)) > 0)
        OR (strpos(content, to_json(word)::text) > 0
          AND EXISTS (SELECT FROM unnest(names) AS name WHERE strpos(content, name) > 0)))
    RETURNING sequence
  ) SELECT coalesce(jsonb_agg(sequence ORDER BY sequence), '[]') INTO ledger FROM emptied;

  PERFORM set_config('heed.expunging', '', true);
  RETURN jsonb_build_object('isAnything', cardinality(texts) + cardinality(files) > 0, 'ledger', ledger,
    'records', records, 'files', to_jsonb(files),
    'refs', (SELECT coalesce(jsonb_agg(ref ORDER BY ref), '[]') FROM heed."Recommendation"
      WHERE id = ANY (recommendations)));
END $$;
