-- What the desk finds, sorts and counts recommendations by: one derived row for each, written by triggers and by nothing
-- else, in the transaction that changed what it is made of. It holds no fact of its own; heed.list_again() makes it anew.

-- Extensions apart: their functions belong to whoever runs the server, so that the way to them is the schema's.
CREATE SCHEMA IF NOT EXISTS search;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA search;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA search;

-- CreateTable
CREATE TABLE "heed"."Listing" (
    "recommendationId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "refKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleKey" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "isPart" BOOLEAN NOT NULL,
    "isDraft" BOOLEAN NOT NULL,
    "implementation" "heed"."Implementation" NOT NULL,
    "priority" "heed"."Priority" NOT NULL,
    "pillar" "heed"."Pillar" NOT NULL,
    "level" "heed"."Level" NOT NULL,
    "ownerId" UUID,
    "deputyId" UUID,
    "themes" TEXT[],
    "demands" TEXT[],
    "addressees" TEXT[],
    "responses" "heed"."Response"[],
    "verifications" "heed"."Verification"[],
    "reviewOn" DATE NOT NULL,
    "staleOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "wording" tsvector NOT NULL,
    "everything" tsvector NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("recommendationId")
);

-- CreateIndex
CREATE INDEX "Listing_refKey_idx" ON "heed"."Listing"("refKey");

-- CreateIndex
CREATE INDEX "Listing_code_position_idx" ON "heed"."Listing"("code", "position");

-- CreateIndex
CREATE INDEX "Listing_titleKey_code_position_idx" ON "heed"."Listing"("titleKey", "code", "position");

-- CreateIndex
CREATE INDEX "Listing_reviewOn_code_position_idx" ON "heed"."Listing"("reviewOn", "code", "position");

-- CreateIndex
CREATE INDEX "Listing_recordedAt_code_position_idx" ON "heed"."Listing"("recordedAt" DESC, "code", "position");

-- CreateIndex
CREATE INDEX "Listing_everything_idx" ON "heed"."Listing" USING GIN ("everything");

-- CreateIndex
CREATE INDEX "Listing_words_idx" ON "heed"."Listing" USING GIN ("words" search.gin_trgm_ops);

-- ---------------------------------------------------------------- how text is read

-- Accents and case away, and one spelling where the British and the American differ. Both sides go through it, the text
-- and what is asked of it, so that it only has to be the same for both: "prize" may become "prise".
CREATE FUNCTION search.folded(given text) RETURNS text LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog AS $$
DECLARE
  -- What is one word to us, "and/or", would be the name of a file.
  read text := replace(lower(search.unaccent('search.unaccent', given)), '/', ' ');
BEGIN
  -- One look for all that have nothing to change, which are most words: what a rule below changes has one of these.
  IF read !~ '\m[a-z]\.[a-z]\M|our|iz|yz|tre|bre|gre|ogu|[fct]ence|programme|dgement|ll|aed|aec|aem|aest|foet|oeuv|sceptic|aluminium|enquir|mould|plough|gaol|ageing|co-o|per cent' THEN
    RETURN read;
  END IF;
  read := regexp_replace(read, '\m([a-z])\.([a-z])\M\.?', '\1\2', 'g');
  read := regexp_replace(read, '\m(mis)?(lab|col|hon|neighb|harb|fav|behavi|endeav|rum|vap|hum|savi?|val|rig|vig|arm|parl|clam|cand|ferv|splend|tum|od|demean|ard|ranc|glam|succ)our', '\1\2or', 'g');
  read := regexp_replace(read, 'iz(e|ed|es|ing|er|ers|ation|ations|ational|ationally)\M', 'is\1', 'g');
  read := regexp_replace(read, 'yz(e|ed|es|ing|er|ers)\M', 'ys\1', 'g');
  read := regexp_replace(read, '\m(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|lust|spect|somb|meag|sab)re(s?)\M', '\1er\2', 'g');
  read := regexp_replace(read, '\mcentred\M', 'centered', 'g');
  read := regexp_replace(read, '(\w\wog)ue(s?)\M', '\1\2', 'g');
  read := regexp_replace(read, '(\w\wog)u(ed|ing)\M', '\1\2', 'g');
  read := regexp_replace(read, '\m(def|off|lic|pret)ence', '\1ense', 'g');
  read := regexp_replace(read, '\mprogramme(s?)\M', 'program\1', 'g');
  read := regexp_replace(read, 'dgement', 'dgment', 'g');
  read := regexp_replace(read, '(trave|labe|cance|counse|mode|signa|fue|channe|leve|pane|tunne|quarre|marsha|riva|jewe|initia|tota)ll(ed|ing|er|ers|or|ors|ation|ations)\M', '\1l\2', 'g');
  read := regexp_replace(read, '\m(enrol|fulfil|instil|distil|instal)l+', '\1', 'g');
  read := regexp_replace(read, '\m(skil|wil)lful', '\1ful', 'g');
  read := regexp_replace(read, 'paed', 'ped', 'g');
  read := regexp_replace(read, '\mgynaec', 'gynec', 'g');
  read := regexp_replace(read, '\mhaem', 'hem', 'g');
  read := regexp_replace(read, 'anaesth', 'anesth', 'g');
  read := regexp_replace(read, '\mfoet', 'fet', 'g');
  read := regexp_replace(read, '\mmanoeuvre?', 'maneuver', 'g');
  read := regexp_replace(read, '\msceptic', 'skeptic', 'g');
  read := regexp_replace(read, '\maluminium\M', 'aluminum', 'g');
  read := regexp_replace(read, '\menquir', 'inquir', 'g');
  read := regexp_replace(read, '\mgrey', 'gray', 'g');
  read := regexp_replace(read, '\mmould', 'mold', 'g');
  read := regexp_replace(read, '\mplough', 'plow', 'g');
  read := regexp_replace(read, '\mgaol', 'jail', 'g');
  read := regexp_replace(read, '\mageing\M', 'aging', 'g');
  read := regexp_replace(read, '\mco-o(p|rd)', 'coo\1', 'g');
  RETURN regexp_replace(read, '\mper cent\M', 'percent', 'g');
END $$;

CREATE FUNCTION search.vector(given text, weight "char") RETURNS tsvector LANGUAGE sql STABLE
  SET search_path = pg_catalog AS $$
  SELECT setweight(to_tsvector('english', search.folded(left(coalesce(given, ''), 100000))), weight)
$$;

-- What somebody asks for: words, "a phrase", this OR that, -without. Null where that names no word that has to be there: it
-- would find everything. `isOpen`: the last word may go on, as it does while it is typed.
CREATE FUNCTION search.asked(given text, "isOpen" boolean) RETURNS tsquery LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog AS $$
DECLARE
  read text := search.folded(given);
  query text := websearch_to_tsquery('english', read)::text;
BEGIN
  IF "isOpen" AND read ~ '(^|\s)[a-z0-9]{3,}$' AND query ~ '''$' THEN
    query := query || ':*';
  END IF;
  RETURN CASE WHEN querytree(query::tsquery) NOT IN ('', 'T') THEN query::tsquery END;
END $$;

-- ---------------------------------------------------------------- the row of a recommendation

-- What staff wrote on it. What is sealed or identifies a survivor is in no search, not even for those who may open it.
CREATE FUNCTION heed.written_on(id uuid) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog AS $$
  SELECT string_agg(word, E'\n' ORDER BY at DESC) FROM (
    SELECT e."recordedAt" AS at, heed.said_in(e.said) AS word
      FROM heed."StatusEntry" e JOIN heed."Ask" a ON a.id = e."askId" WHERE a."recommendationId" = $1
    UNION ALL SELECT e."recordedAt", e."verifierSentence"
      FROM heed."StatusEntry" e JOIN heed."Ask" a ON a.id = e."askId" WHERE a."recommendationId" = $1
    UNION ALL SELECT v."recordedAt", v.title
      FROM heed."Evidence" v JOIN heed."AskEvidence" c ON c."evidenceId" = v.id JOIN heed."Ask" a ON a.id = c."askId"
      WHERE a."recommendationId" = $1 AND v.visibility <> 'SEALED' AND NOT v."identifiesSurvivor"
        AND NOT EXISTS (SELECT FROM heed."Evidence" later WHERE later."replacesId" = v.id)
    UNION ALL SELECT "recordedAt", body FROM heed."Comment" WHERE "recommendationId" = $1
  ) AS said(at, word)
$$;

-- Stale is 1.5 times the cadence after the last look, the review is due after one; half a day is cut off of it where
-- priority halves an odd number of days.
CREATE FUNCTION heed.stale_on(a heed."Ask", priority heed."Priority") RETURNS date LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT looked + ceil(1.5 * (a."reviewOn" - looked
      + CASE WHEN priority = 'HIGH' AND a.implementation = 'IMPLEMENTED' THEN 0.5 ELSE 0 END))::int
    FROM (SELECT coalesce(a."checkedOn", a.since)) AS last(looked)
$$;

CREATE FUNCTION heed.list_again(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
  WITH leaf AS (
    SELECT r.id, array_agg(DISTINCT a.response) AS responses, array_agg(DISTINCT a.verification) AS verifications,
      array_agg(DISTINCT w.slug) AS addressees, string_agg(DISTINCT w.name, ', ') AS names,
      min(a."reviewOn") AS "reviewOn", min(heed.stale_on(a, l.priority)) AS "staleOn",
      max((SELECT max(e."recordedAt") FROM heed."StatusEntry" e WHERE e."askId" = a.id)) AS "recordedAt"
    FROM heed."Recommendation" r JOIN heed."Recommendation" l ON l.id = r.id OR l."parentId" = r.id
      JOIN heed."Ask" a ON a."recommendationId" = l.id JOIN heed."Addressee" w ON w.id = a."addresseeId"
    WHERE r.id = ANY (ids) GROUP BY r.id
  ), read AS (
    SELECT r.*, d.code, d.slug, leaf.responses, leaf.verifications, leaf.addressees,
      leaf."reviewOn", leaf."staleOn", leaf."recordedAt",
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
  INSERT INTO heed."Listing" AS own SELECT id, ref, lower(regexp_replace(ref, '[^a-zA-Z0-9]', '', 'g')), code, position,
    search.folded(title), slug, "parentId" IS NOT NULL, "isDraft", implementation, priority, pillar, level, "ownerId", "deputyId",
    themes, demands, coalesce(addressees, '{}'), coalesce(responses, '{}'), coalesce(verifications, '{}'),
    coalesce("reviewOn", '9999-12-31'), coalesce("staleOn", '9999-12-31'), coalesce("recordedAt", '0001-01-01'),
    search.folded(concat_ws(E'\n', title, body, around)),
    wording, wording || search.vector(heed.written_on(id), 'D')
  FROM found
  ON CONFLICT ("recommendationId") DO UPDATE SET (ref, "refKey", code, position, "titleKey", document, "isPart", "isDraft",
      implementation, priority, pillar, level, "ownerId", "deputyId", themes, demands, addressees, responses, verifications,
      "reviewOn", "staleOn", "recordedAt", words, wording, everything)
    = ROW (excluded.ref, excluded."refKey", excluded.code, excluded.position, excluded."titleKey", excluded.document,
      excluded."isPart", excluded."isDraft", excluded.implementation, excluded.priority, excluded.pillar, excluded.level,
      excluded."ownerId", excluded."deputyId", excluded.themes, excluded.demands, excluded.addressees, excluded.responses,
      excluded.verifications, excluded."reviewOn", excluded."staleOn", excluded."recordedAt", excluded.words,
      excluded.wording, excluded.everything)
$$;

-- The word of the wording that is most like a misspelt one; null where none is. Never a word of what staff wrote: it is said.
CREATE FUNCTION search.nearest(word text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, search SET pg_trgm.word_similarity_threshold = 0.3 SET enable_seqscan = off AS $$
  SELECT candidate FROM (
      SELECT words FROM (SELECT words FROM heed."Listing" WHERE $1 <% words LIMIT 10000) AS near
      ORDER BY word_similarity($1, words) DESC LIMIT 200
    ) AS nearest, regexp_split_to_table(words, '[^a-z0-9]+') AS candidate
  WHERE similarity(candidate, $1) >= 0.3 AND length(candidate) BETWEEN length($1) - 2 AND length($1) + 2
  GROUP BY candidate ORDER BY similarity(candidate, $1) DESC, count(*) DESC, candidate LIMIT 1
$$;

-- ---------------------------------------------------------------- when it is written

-- As the owner: no login of ours writes there.
CREATE FUNCTION heed.keep_listing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
DECLARE
  ids uuid[];
  written jsonb := to_jsonb(coalesce(NEW, OLD));
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
  PERFORM heed.list_again(ids);
  RETURN NULL;
END $$;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['Recommendation', 'Comment', 'Ask', 'StatusEntry', 'AskEvidence', 'Evidence', '_DemandToRecommendation'] LOOP
    EXECUTE format('CREATE TRIGGER keep_listing AFTER INSERT OR UPDATE OR DELETE ON heed.%I FOR EACH ROW EXECUTE FUNCTION heed.keep_listing()', source);
  END LOOP;
  -- Nothing names them yet when they are added.
  FOREACH source IN ARRAY ARRAY['Addressee', 'Document', 'Theme', 'Demand'] LOOP
    EXECUTE format('CREATE TRIGGER keep_listing AFTER UPDATE ON heed.%I FOR EACH ROW EXECUTE FUNCTION heed.keep_listing()', source);
  END LOOP;
END $$;

-- What stands there already.
SELECT heed.list_again(array_agg(id)) FROM heed."Recommendation";
