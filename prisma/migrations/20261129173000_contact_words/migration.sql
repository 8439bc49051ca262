-- What was said, promised and planned with an addressee is found again: among the contacts, and by staff in the list of
-- recommendations as notes are.

-- CreateTable
CREATE TABLE "heed"."ContactWords" (
    "contactId" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ContactWords_pkey" PRIMARY KEY ("contactId")
);

-- CreateIndex
CREATE INDEX "ContactWords_words_idx" ON "heed"."ContactWords" USING GIN ("words");

-- What one says, while no other stands in its place.
CREATE FUNCTION heed.words_of(c heed."Contact") RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT concat_ws(E'\n', c.said, c.promised, c."nextStep", c.whom)
  WHERE NOT EXISTS (SELECT FROM heed."Contact" later WHERE later."replacesId" = c.id)
$$;

-- As before, with the contacts about its requests.
CREATE OR REPLACE FUNCTION heed.written_on(id uuid) RETURNS text LANGUAGE sql STABLE
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
    UNION ALL SELECT c."recordedAt", heed.words_of(c)
      FROM heed."Contact" c JOIN heed."ContactAsk" k ON k."contactId" = c.id JOIN heed."Ask" a ON a.id = k."askId"
      WHERE a."recommendationId" = $1
  ) AS said(at, word)
$$;

-- As the owner: no login of ours writes there. What was removed for safety is gone here, too.
CREATE FUNCTION heed.keep_contact_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  IF TG_TABLE_NAME = 'Contact' THEN
    INSERT INTO heed."ContactWords" SELECT NEW.id, search.vector(word, 'D') FROM heed.words_of(NEW) AS word WHERE word IS NOT NULL
      ON CONFLICT ("contactId") DO UPDATE SET words = excluded.words;
    DELETE FROM heed."ContactWords" WHERE "contactId" = NEW."replacesId";
    PERFORM heed.list_again(array_agg(DISTINCT a."recommendationId"), 'writing')
      FROM heed."ContactAsk" k JOIN heed."Ask" a ON a.id = k."askId" WHERE k."contactId" IN (NEW.id, NEW."replacesId");
  ELSE
    PERFORM heed.list_again(array_agg("recommendationId"), 'writing') FROM heed."Ask" WHERE id = NEW."askId";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_words AFTER INSERT OR UPDATE ON heed."Contact" FOR EACH ROW EXECUTE FUNCTION heed.keep_contact_words();
CREATE TRIGGER keep_words AFTER INSERT ON heed."ContactAsk" FOR EACH ROW EXECUTE FUNCTION heed.keep_contact_words();

-- What stands there already.
INSERT INTO heed."ContactWords"
  SELECT c.id, search.vector(word, 'D') FROM heed."Contact" c, heed.words_of(c) AS word WHERE word IS NOT NULL;
SELECT heed.list_again(array_agg(DISTINCT a."recommendationId"), 'writing')
  FROM heed."ContactAsk" k JOIN heed."Ask" a ON a.id = k."askId";
