-- The one exception to append-only: what can hurt a person is replaced by "Removed for safety". Nobody's login changes a
-- kept row; this function, which belongs to the owner, replaces words and does nothing else.

-- Replaced by whoever calls it, at most: of a row's columns these, which hold words, and nothing that points anywhere.
CREATE FUNCTION heed.only_words_differ(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT before - wordy = after - wordy FROM (SELECT ARRAY[
    'said', 'verifierSentence', 'requests', 'reason', 'title', 'url', 'archiveUrl', 'fileName', 'replacedBecause',
    'body', 'note', 'text', 'howToVerify', 'salt', 'content', 'textSha256'] AS wordy) AS words
$$;

-- While the function runs, and only as the table's owner, and only words: a login that says the setting by itself is
-- still refused, and so is whatever a foreign key would do in the owner's name.
CREATE FUNCTION heed.is_expunging(of regclass, before jsonb, after jsonb) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog AS $$
  SELECT coalesce(current_setting('heed.expunging', true), '') = 'on'
    AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = of)
    AND heed.only_words_differ(before, after)
$$;

CREATE OR REPLACE FUNCTION heed.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' AND coalesce(current_setting('heed.expunging', true), '') = 'on' THEN
    IF heed.is_expunging(TG_RELID, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE FUNCTION heed.keep_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('heed.expunging', true), '') = 'on' THEN
    IF heed.is_expunging(TG_RELID, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF OLD.state <> 'PENDING'
     OR (NEW.id, NEW."askId", NEW.verb, NEW.requests, NEW."proposerId", NEW."proposedAt")
        IS DISTINCT FROM (OLD.id, OLD."askId", OLD.verb, OLD.requests, OLD."proposerId", OLD."proposedAt") THEN
    RAISE EXCEPTION 'proposal % is kept as it is', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION heed.keep_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('heed.expunging', true), '') = 'on' THEN
    IF heed.is_expunging(TG_RELID, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF EXISTS (SELECT FROM heed."CriterionAssessment" WHERE "criterionId" = OLD.id) THEN
    RAISE EXCEPTION 'criterion % was assessed: replace it', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- words within JSON

-- Keys whose strings are words of people, in what is said with an entry and in requests.
CREATE FUNCTION heed.is_said(key text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT key IN ('sentence', 'searched', 'remainder', 'lost', 'reason', 'risk', 'words', 'answer', 'wrong',
    'publicSentence', 'instrument', 'title', 'verifierSentence')
$$;

CREATE FUNCTION heed.said_in(value jsonb) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  one record;
BEGIN
  IF jsonb_typeof(value) = 'array' THEN
    FOR one IN SELECT item FROM jsonb_array_elements(value) AS element(item) LOOP
      RETURN QUERY SELECT heed.said_in(one.item);
    END LOOP;
  ELSIF jsonb_typeof(value) = 'object' THEN
    FOR one IN SELECT * FROM jsonb_each(value) AS pair(key, item) LOOP
      IF jsonb_typeof(one.item) = 'string' AND heed.is_said(one.key) THEN
        RETURN NEXT one.item #>> '{}';
      ELSE
        RETURN QUERY SELECT heed.said_in(one.item);
      END IF;
    END LOOP;
  END IF;
END $$;

CREATE FUNCTION heed.without_said(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(heed.without_said(item) ORDER BY place), '[]')
      FROM jsonb_array_elements(value) WITH ORDINALITY AS element(item, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, CASE
        WHEN jsonb_typeof(item) = 'string' AND heed.is_said(key) THEN '"Removed for safety"'::jsonb
        ELSE heed.without_said(item) END), '{}') FROM jsonb_each(value) AS pair(key, item))
    ELSE value END
$$;

-- Long enough to stand for themselves wherever they are repeated.
CREATE FUNCTION heed.without_words(value text, words text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  word text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    value := replace(value, word, 'Removed for safety');
  END LOOP;
  RETURN value;
END $$;

CREATE FUNCTION heed.without_words(value jsonb, words text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(heed.without_words(item, words) ORDER BY place), '[]')
      FROM jsonb_array_elements(value) WITH ORDINALITY AS element(item, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, heed.without_words(item, words)), '{}')
      FROM jsonb_each(value) AS pair(key, item))
    WHEN 'string' THEN to_jsonb(heed.without_words(value #>> '{}', words))
    ELSE value END
$$;

-- Of a published body: the words of everything that is named by one of these ids or references.
CREATE FUNCTION heed.without_things(value jsonb, names text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(heed.without_things(item, names) ORDER BY place), '[]')
      FROM jsonb_array_elements(value) WITH ORDINALITY AS element(item, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, CASE
        WHEN NOT (coalesce(value->>'id', value->>'ref', '') = ANY (names)) THEN heed.without_things(item, names)
        WHEN key = 'said' THEN heed.without_said(item)
        WHEN key = 'file' THEN 'null'::jsonb
        WHEN jsonb_typeof(item) = 'string' AND key IN ('title', 'url', 'archiveUrl', 'text', 'statement', 'excerpt',
          'locator', 'caution', 'priorityReason', 'reason') THEN '"Removed for safety"'::jsonb
        ELSE heed.without_things(item, names) END), '{}') FROM jsonb_each(value) AS pair(key, item))
    ELSE value END
$$;

-- ---------------------------------------------------------------- expunge

-- Replaces the words of one thing, wherever they stand, and of all that repeats them on its recommendations. Gives what it
-- touched (entries of the ledger, published records), the files whose bytes are to go, and the recommendations to release;
-- null where there is no such thing.
CREATE FUNCTION heed.expunge(noun text, key uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
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
    WHEN 'recommendation' THEN
      SELECT array_agg(id) INTO recommendations FROM heed."Recommendation" WHERE id = thing;
      SELECT coalesce(array_agg(id), '{}') INTO asks FROM heed."Ask" WHERE "recommendationId" = thing;
    ELSE
      RAISE EXCEPTION 'nothing is called %', $1 USING ERRCODE = 'invalid_parameter_value';
  END CASE;
  own := coalesce(entries, '{}') || coalesce(pieces, '{}') || coalesce(criteria, '{}') || coalesce(comments, '{}')
    || coalesce(assignments, '{}') || coalesce(proposals, '{}') || coalesce(assessments, '{}');
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
