-- What makes the desk's list as fast at a hundred thousand recommendations as at a thousand: narrow rows, an index for each
-- filter, a table of words to mend misspelt ones by, and no text read again that has not changed.

-- CreateTable
CREATE TABLE "heed"."ListedWord" (
    "word" TEXT NOT NULL,
    "listings" INTEGER NOT NULL,

    CONSTRAINT "ListedWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "ListedWord_word_idx" ON "heed"."ListedWord" USING GIN ("word" search.gin_trgm_ops);

-- DropIndex
DROP INDEX "heed"."Listing_code_position_idx";

-- CreateIndex
CREATE INDEX "Listing_narrow_idx" ON "heed"."Listing"("code", "position", "isPart", "isDraft", "isArchived", "implementation", "priority", "pillar", "level", "reviewOn", "staleOn", "stalledOn");

-- CreateIndex
CREATE INDEX "Listing_implementation_code_position_idx" ON "heed"."Listing"("implementation", "code", "position");

-- CreateIndex
CREATE INDEX "Listing_deputyId_idx" ON "heed"."Listing"("deputyId");

-- CreateIndex
CREATE INDEX "Listing_document_position_idx" ON "heed"."Listing"("document", "position");

-- CreateIndex
CREATE INDEX "Listing_themes_addressees_demands_responses_verifications_idx" ON "heed"."Listing" USING GIN ("themes", "addressees", "demands", "responses", "verifications");

-- ---------------------------------------------------------------- narrow rows

-- Whole texts apart and as they are, all else in the row itself: a filter or a count then reads some hundred bytes a row, and no
-- text is unpacked to be ranked.
ALTER TABLE heed."Listing" ALTER words SET STORAGE EXTERNAL, ALTER wording SET STORAGE EXTERNAL,
  ALTER everything SET STORAGE EXTERNAL, ALTER "titleKey" SET STORAGE MAIN, ALTER document SET STORAGE MAIN,
  ALTER themes SET STORAGE MAIN, ALTER demands SET STORAGE MAIN, ALTER addressees SET STORAGE MAIN,
  ALTER responses SET STORAGE MAIN, ALTER verifications SET STORAGE MAIN, SET (toast_tuple_target = 256);

-- ---------------------------------------------------------------- the words to mend misspelt ones by

-- How many listings have each word of their wording; one that none has any more is gone, and so is what was removed for safety.
CREATE FUNCTION search.words_in(words text) RETURNS SETOF text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT DISTINCT word FROM regexp_split_to_table(words, '[^a-z0-9]+') AS word WHERE length(word) BETWEEN 2 AND 50
$$;

CREATE FUNCTION heed.keep_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  gone text[];
BEGIN
  SELECT array_agg(word) INTO gone FROM search.words_in(OLD.words) AS word WHERE word NOT IN (SELECT search.words_in(NEW.words));
  -- In one order always: two that write the same words wait for each other, and never both.
  INSERT INTO heed."ListedWord" AS own (word, listings)
    SELECT word, sum(more) FROM (
      SELECT word, 1 AS more FROM search.words_in(NEW.words) AS word
      UNION ALL SELECT word, -1 FROM search.words_in(OLD.words) AS word
    ) AS changed GROUP BY word HAVING sum(more) <> 0 ORDER BY word
    ON CONFLICT (word) DO UPDATE SET listings = own.listings + excluded.listings;
  DELETE FROM heed."ListedWord" WHERE word = ANY (gone) AND listings <= 0;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_words AFTER INSERT OR DELETE ON heed."Listing" FOR EACH ROW EXECUTE FUNCTION heed.keep_words();
CREATE TRIGGER keep_changed_words AFTER UPDATE ON heed."Listing" FOR EACH ROW
  WHEN (OLD.words IS DISTINCT FROM NEW.words) EXECUTE FUNCTION heed.keep_words();

CREATE FUNCTION heed.count_words_again() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DELETE FROM heed."ListedWord";
  INSERT INTO heed."ListedWord" SELECT word, count(*) FROM heed."Listing", search.words_in(words) AS word GROUP BY word
$$;

-- The word of the wording that is most like a misspelt one; null where none is. Never a word of what staff wrote: it is said.
CREATE OR REPLACE FUNCTION search.nearest(word text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, search SET pg_trgm.similarity_threshold = 0.3 SET enable_seqscan = off AS $$
  SELECT known.word FROM heed."ListedWord" AS known
  WHERE known.word % $1 AND length(known.word) BETWEEN length($1) - 2 AND length($1) + 2
  ORDER BY similarity(known.word, $1) DESC, known.listings DESC, known.word LIMIT 1
$$;

-- ---------------------------------------------------------------- no text read again that has not changed

-- `changed`: the wording, or only what staff wrote ('writing'), or neither ('facts').
DROP FUNCTION heed.list_again(uuid[]);
CREATE FUNCTION heed.list_again(ids uuid[], changed text DEFAULT 'wording') RETURNS void LANGUAGE sql SECURITY DEFINER
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
  ), worded AS (
    SELECT read.*, own.everything AS before,
      CASE WHEN changed = 'wording' OR own.words IS NULL
        THEN search.folded(concat_ws(E'\n', read.title, read.body, read.around)) ELSE own.words END AS words,
      CASE WHEN changed = 'wording' OR own.words IS NULL
        THEN search.vector(read.title, 'A') || search.vector(read.body, 'B') || search.vector(read.around, 'C')
        ELSE own.wording END AS wording
    FROM read LEFT JOIN heed."Listing" own ON own."recommendationId" = read.id
  )
  INSERT INTO heed."Listing" ("recommendationId", ref, "refKey", code, position, "titleKey", document, "isPart", "isDraft",
      "isArchived", implementation, priority, pillar, level, "ownerId", "deputyId", themes, demands, addressees, responses,
      verifications, "reviewOn", "staleOn", "stalledOn", "recordedAt", words, wording, everything)
    SELECT id, ref, lower(regexp_replace(ref, '[^a-zA-Z0-9]', '', 'g')), code, position, search.folded(title), slug,
      "parentId" IS NOT NULL, "isDraft", "archivedBecause" IS NOT NULL, implementation, priority, pillar, level,
      "ownerId", "deputyId", themes, demands, coalesce(addressees, '{}'), coalesce(responses, '{}'),
      coalesce(verifications, '{}'), coalesce("reviewOn", '9999-12-31'), coalesce("staleOn", '9999-12-31'),
      coalesce("stalledOn", '9999-12-31'), coalesce("recordedAt", '0001-01-01'),
      words, wording,
      CASE WHEN changed <> 'facts' OR before IS NULL THEN wording || search.vector(heed.written_on(id), 'D') ELSE before END
  FROM worded
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

CREATE OR REPLACE FUNCTION heed.keep_listing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
DECLARE
  ids uuid[];
  written jsonb := to_jsonb(coalesce(NEW, OLD));
  changed text := 'wording';
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'Recommendation' THEN
      ids := ARRAY[(written->>'id')::uuid, (written->>'parentId')::uuid,
        CASE WHEN TG_OP = 'UPDATE' THEN (to_jsonb(OLD)->>'parentId')::uuid END];
    WHEN 'Comment', 'Ask' THEN
      ids := ARRAY[(written->>'recommendationId')::uuid];
    WHEN 'StatusEntry', 'AskEvidence' THEN
      SELECT array_agg("recommendationId") INTO ids FROM heed."Ask" WHERE id = (written->>'askId')::uuid;
    WHEN 'Evidence' THEN
      SELECT array_agg(DISTINCT a."recommendationId") INTO ids FROM heed."AskEvidence" c JOIN heed."Ask" a ON a.id = c."askId"
        WHERE c."evidenceId" IN ((written->>'id')::uuid, (written->>'replacesId')::uuid);
    WHEN 'Addressee' THEN
      SELECT array_agg(DISTINCT "recommendationId") INTO ids FROM heed."Ask" WHERE "addresseeId" = (written->>'id')::uuid;
    WHEN 'Document' THEN
      SELECT array_agg(id) INTO ids FROM heed."Recommendation" WHERE "documentId" = (written->>'id')::uuid;
    WHEN 'Theme' THEN
      SELECT array_agg(id) INTO ids FROM heed."Recommendation" WHERE (written->>'slug') = ANY (themes);
    WHEN 'Demand' THEN
      SELECT array_agg("B") INTO ids FROM heed."_DemandToRecommendation" WHERE "A" = (written->>'id')::uuid;
    WHEN '_DemandToRecommendation' THEN
      ids := ARRAY[(written->>'B')::uuid];
  END CASE;
  -- A whole counts the requests of its parts.
  IF TG_TABLE_NAME IN ('Ask', 'StatusEntry', 'Addressee') THEN
    ids := ids || ARRAY(SELECT "parentId" FROM heed."Recommendation" WHERE id = ANY (ids) AND "parentId" IS NOT NULL);
  END IF;
  IF TG_TABLE_NAME IN ('StatusEntry', 'AskEvidence', 'Evidence', 'Comment') THEN
    changed := 'writing';
  ELSIF TG_TABLE_NAME = '_DemandToRecommendation' THEN
    changed := 'facts';
  ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('Recommendation', 'Ask') THEN
    IF NOT EXISTS (SELECT FROM unnest(ARRAY['title', 'statement', 'excerpt', 'themes', 'documentId', 'parentId', 'addresseeId',
        'recommendationId']) AS source WHERE written->source IS DISTINCT FROM to_jsonb(OLD)->source) THEN
      changed := 'facts';
    END IF;
  END IF;
  PERFORM heed.list_again(ids, changed);
  RETURN NULL;
END $$;

-- What stands there already, anew.
SELECT heed.list_again(array_agg(id)) FROM heed."Recommendation";
SELECT heed.count_words_again();
