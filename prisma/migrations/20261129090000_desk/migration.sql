-- CreateEnum
CREATE TYPE "heed"."WordedNoun" AS ENUM ('RECOMMENDATION', 'DOCUMENT', 'ADDRESSEE', 'DEMAND');

-- AlterTable
ALTER TABLE "heed"."Addressee" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "heed"."Ask" ADD COLUMN     "staleOn" DATE,
ADD COLUMN     "stalledOn" DATE;

-- AlterTable
ALTER TABLE "heed"."Demand" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "heed"."Document" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "heed"."Listing" ADD COLUMN     "isArchived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stalledOn" DATE NOT NULL DEFAULT '9999-12-31'::date;

-- AlterTable
ALTER TABLE "heed"."Organisation" ADD COLUMN     "cadence" JSONB,
ADD COLUMN     "isAlignedToQuarters" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "heed"."Person" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "heed"."Proposal" ADD COLUMN     "plan" JSONB;

-- AlterTable
ALTER TABLE "heed"."Recommendation" ADD COLUMN     "archivedBecause" TEXT;

-- CreateTable
CREATE TABLE "heed"."Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "isDropped" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."TeamMember" (
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("teamId","personId")
);

-- CreateTable
CREATE TABLE "heed"."Wording" (
    "id" UUID NOT NULL,
    "noun" "heed"."WordedNoun" NOT NULL,
    "key" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "said" JSONB NOT NULL,
    "because" TEXT,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Follow" (
    "personId" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("personId","recommendationId")
);

-- CreateTable
CREATE TABLE "heed"."Dealt" (
    "askId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "dealtAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dealt_pkey" PRIMARY KEY ("askId")
);

-- CreateTable
CREATE TABLE "heed"."Checklist" (
    "addresseeId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Checklist_pkey" PRIMARY KEY ("addresseeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "heed"."Team"("name");

-- CreateIndex
CREATE INDEX "TeamMember_personId_idx" ON "heed"."TeamMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Wording_noun_key_version_key" ON "heed"."Wording"("noun", "key", "version");

-- CreateIndex
CREATE INDEX "Follow_recommendationId_idx" ON "heed"."Follow"("recommendationId");

-- CreateIndex
CREATE INDEX "Dealt_personId_dueOn_idx" ON "heed"."Dealt"("personId", "dueOn");

-- CreateIndex
CREATE INDEX "Dealt_dueOn_idx" ON "heed"."Dealt"("dueOn");

-- AddForeignKey
ALTER TABLE "heed"."TeamMember" ADD CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "heed"."Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."TeamMember" ADD CONSTRAINT "TeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Follow" ADD CONSTRAINT "Follow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Follow" ADD CONSTRAINT "Follow_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "heed"."Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Dealt" ADD CONSTRAINT "Dealt_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Dealt" ADD CONSTRAINT "Dealt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Checklist" ADD CONSTRAINT "Checklist_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "heed"."Addressee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------- what the schema language cannot say

DO $$
DECLARE
  kept text;
  rows text := rtrim(pg_get_viewdef('heed."KeptRow"'::regclass), ';');
BEGIN
  FOREACH kept IN ARRAY ARRAY['Wording', 'Team', 'TeamMember'] LOOP
    EXECUTE format('CREATE TRIGGER put_down AFTER INSERT OR UPDATE OR DELETE ON heed.%I FOR EACH ROW EXECUTE FUNCTION heed.put_down()', kept);
    rows := rows || format(' UNION ALL SELECT %L, to_jsonb(t) FROM heed.%I t', kept, kept);
  END LOOP;
  EXECUTE 'CREATE OR REPLACE VIEW heed."KeptRow" AS ' || rows;
END $$;

CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON heed."Wording" FOR EACH ROW EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER keep_table BEFORE TRUNCATE ON heed."Wording" FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- A proposal says what it said, its plan too.
CREATE OR REPLACE FUNCTION heed.keep_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('heed.expunging', true), '') = 'on' THEN
    IF heed.is_expunging(TG_RELID, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF OLD.state <> 'PENDING'
     OR (NEW.id, NEW."askId", NEW.verb, NEW.requests, NEW.plan, NEW."proposerId", NEW."proposedAt")
        IS DISTINCT FROM (OLD.id, OLD."askId", OLD.verb, OLD.requests, OLD.plan, OLD."proposerId", OLD."proposedAt") THEN
    RAISE EXCEPTION 'proposal % is kept as it is', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- stale and stalled are columns, written by the fold

-- As the fold would write them, for what stands there already.
UPDATE heed."Ask" a SET "staleOn" = heed.stale_on(a, r.priority),
    "stalledOn" = CASE WHEN a.implementation IN ('COMMITTED', 'IN_PROGRESS') THEN
      coalesce((SELECT max(e."effectiveOn") FROM heed."StatusEntry" e WHERE e."askId" = a.id
        AND NOT EXISTS (SELECT FROM heed."StatusEntry" later WHERE later."replacesId" = e.id)
        AND (coalesce(e."standsFor", e.verb) = 'recordDevelopment'
          OR (e.implementation IS NOT NULL AND coalesce(e."standsFor", e.verb) <> 'recordNoAction'))), a.since)
      + CASE WHEN r.priority = 'HIGH' THEN 90 ELSE 180 END END
  FROM heed."Recommendation" r WHERE r.id = a."recommendationId" AND a.implementation <> 'NOT_ASSESSED';

CREATE OR REPLACE FUNCTION heed.list_again(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
  WITH leaf AS (
    SELECT r.id, array_agg(DISTINCT a.response) AS responses, array_agg(DISTINCT a.verification) AS verifications,
      array_agg(DISTINCT w.slug) AS addressees, string_agg(DISTINCT w.name, ', ') AS names,
      min(a."reviewOn") AS "reviewOn", min(a."staleOn") AS "staleOn", min(a."stalledOn") AS "stalledOn",
      max((SELECT max(e."recordedAt") FROM heed."StatusEntry" e WHERE e."askId" = a.id)) AS "recordedAt"
    FROM heed."Recommendation" r JOIN heed."Recommendation" l ON l.id = r.id OR l."parentId" = r.id
      JOIN heed."Ask" a ON a."recommendationId" = l.id JOIN heed."Addressee" w ON w.id = a."addresseeId"
    WHERE r.id = ANY (ids) GROUP BY r.id
  ), read AS (
    SELECT r.*, d.code, d.slug, leaf.responses, leaf.verifications, leaf.addressees,
      leaf."reviewOn", leaf."staleOn", leaf."stalledOn", leaf."recordedAt",
      ARRAY(SELECT m.slug FROM heed."Demand" m JOIN heed."_DemandToRecommendation" j ON j."A" = m.id
        WHERE j."B" = r.id ORDER BY 1) AS demands,
      -- A number after a hyphen would be read as less than nothing: references have a column of their own.
      concat_ws(E'\n', r.statement, r.excerpt) AS body,
      concat_ws(E'\n', leaf.names, d.title, d.code,
        (SELECT string_agg(t.name, E'\n') FROM heed."Theme" t WHERE t.slug = ANY (r.themes))) AS around
    FROM heed."Recommendation" r JOIN heed."Document" d ON d.id = r."documentId" LEFT JOIN leaf ON leaf.id = r.id
    WHERE r.id = ANY (ids)
  ), found AS (
    SELECT read.*, search.vector(title, 'A') || search.vector(body, 'B') || search.vector(around, 'C') AS wording FROM read
  )
  INSERT INTO heed."Listing" ("recommendationId", ref, "refKey", code, position, "titleKey", document, "isPart", "isDraft",
      "isArchived", implementation, priority, pillar, level, "ownerId", "deputyId", themes, demands, addressees, responses,
      verifications, "reviewOn", "staleOn", "stalledOn", "recordedAt", words, wording, everything)
    SELECT id, ref, lower(regexp_replace(ref, '[^a-zA-Z0-9]', '', 'g')), code, position, search.folded(title), slug,
      "parentId" IS NOT NULL, "isDraft", "archivedBecause" IS NOT NULL, implementation, priority, pillar, level,
      "ownerId", "deputyId", themes, demands, coalesce(addressees, '{}'), coalesce(responses, '{}'),
      coalesce(verifications, '{}'), coalesce("reviewOn", '9999-12-31'), coalesce("staleOn", '9999-12-31'),
      coalesce("stalledOn", '9999-12-31'), coalesce("recordedAt", '0001-01-01'),
      search.folded(concat_ws(E'\n', title, body, around)), wording, wording || search.vector(heed.written_on(id), 'D')
  FROM found
  ON CONFLICT ("recommendationId") DO UPDATE SET (ref, "refKey", code, position, "titleKey", document, "isPart",
      "isDraft", "isArchived", implementation, priority, pillar, level, "ownerId", "deputyId", themes, demands, addressees, responses, verifications,
      "reviewOn", "staleOn", "stalledOn", "recordedAt", words, wording, everything)
    = ROW (excluded.ref, excluded."refKey", excluded.code, excluded.position, excluded."titleKey", excluded.document,
      excluded."isPart", excluded."isDraft", excluded."isArchived", excluded.implementation, excluded.priority,
      excluded.pillar, excluded.level, excluded."ownerId", excluded."deputyId", excluded.themes,
      excluded.demands, excluded.addressees, excluded.responses, excluded.verifications, excluded."reviewOn",
      excluded."staleOn", excluded."stalledOn", excluded."recordedAt", excluded.words, excluded.wording,
      excluded.everything)
$$;

DROP FUNCTION heed.stale_on;

SELECT heed.list_again(array_agg(id)) FROM heed."Recommendation";

-- ---------------------------------------------------------------- expunge reaches them

CREATE OR REPLACE FUNCTION heed.is_said(key text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT key IN ('sentence', 'searched', 'remainder', 'lost', 'reason', 'risk', 'words', 'answer', 'wrong',
    'publicSentence', 'instrument', 'title', 'verifierSentence', 'statement', 'excerpt', 'locator', 'caution',
    'priorityReason')
$$;

CREATE OR REPLACE FUNCTION heed.only_words_differ(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT before - wordy = after - wordy FROM (SELECT ARRAY[
    'said', 'verifierSentence', 'requests', 'plan', 'reason', 'because', 'title', 'url', 'archiveUrl', 'fileName',
    'replacedBecause', 'body', 'note', 'text', 'howToVerify', 'salt', 'content', 'textSha256', 'whom', 'promised',
    'nextStep'] AS wordy) AS words
$$;

-- As before, with what a recommendation said until it was changed, why it is archived, and what a proposal plans.
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
    UNION ALL SELECT heed.said_in(plan) FROM heed."Proposal" WHERE id = ANY (proposals)
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
    UNION ALL SELECT unnest(ARRAY[title, statement, excerpt, locator, caution, "priorityReason", "retractedBecause",
        "archivedBecause"]) FROM heed."Recommendation" WHERE id = thing
    UNION ALL SELECT heed.said_in(said) FROM heed."Wording" WHERE noun = 'RECOMMENDATION' AND key = thing
    UNION ALL SELECT because FROM heed."Wording" WHERE noun = 'RECOMMENDATION' AND key = thing
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
  UPDATE heed."Proposal" SET requests = heed.without_said(requests), plan = heed.without_said(plan),
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
    "retractedBecause" = CASE WHEN "retractedBecause" IS NOT NULL THEN removed END,
    "archivedBecause" = CASE WHEN "archivedBecause" IS NOT NULL THEN removed END WHERE id = thing;
  UPDATE heed."Wording" SET said = heed.without_said(said), because = CASE WHEN because IS NOT NULL THEN removed END
    WHERE noun = 'RECOMMENDATION' AND key = thing;

  -- Whatever repeats them there.
  UPDATE heed."StatusEntry" SET said = heed.without_words(said, words),
    "verifierSentence" = heed.without_words("verifierSentence", words)
    WHERE "askId" = ANY (asks) AND (said, "verifierSentence")
      IS DISTINCT FROM (heed.without_words(said, words), heed.without_words("verifierSentence", words));
  UPDATE heed."Proposal" SET requests = heed.without_words(requests, words), plan = heed.without_words(plan, words),
    reason = heed.without_words(reason, words)
    WHERE "askId" = ANY (asks) AND (requests, plan, reason)
      IS DISTINCT FROM (heed.without_words(requests, words), heed.without_words(plan, words), heed.without_words(reason, words));
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
  UPDATE heed."Recommendation" SET "retractedBecause" = heed.without_words("retractedBecause", words),
    "archivedBecause" = heed.without_words("archivedBecause", words)
    WHERE id = ANY (recommendations) AND ("retractedBecause", "archivedBecause")
      IS DISTINCT FROM (heed.without_words("retractedBecause", words), heed.without_words("archivedBecause", words));
  UPDATE heed."Wording" SET said = heed.without_words(said, words), because = heed.without_words(because, words)
    WHERE noun = 'RECOMMENDATION' AND key = ANY (recommendations) AND (said, because)
      IS DISTINCT FROM (heed.without_words(said, words), heed.without_words(because, words));
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
