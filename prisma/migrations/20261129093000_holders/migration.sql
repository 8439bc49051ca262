-- Thousands change hands in one write, under the ledger's lock: where only who looks after it has changed, its text is not read again.
DROP TRIGGER keep_listing ON heed."Recommendation";
CREATE TRIGGER keep_listing AFTER INSERT OR DELETE ON heed."Recommendation"
  FOR EACH ROW EXECUTE FUNCTION heed.keep_listing();
CREATE TRIGGER keep_listing_again AFTER UPDATE ON heed."Recommendation" FOR EACH ROW
  WHEN (to_jsonb(OLD) - 'ownerId' - 'deputyId' IS DISTINCT FROM to_jsonb(NEW) - 'ownerId' - 'deputyId')
  EXECUTE FUNCTION heed.keep_listing();

-- As the owner: no login of ours writes there.
CREATE FUNCTION heed.keep_holders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  UPDATE heed."Listing" SET "ownerId" = NEW."ownerId", "deputyId" = NEW."deputyId" WHERE "recommendationId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_holders AFTER UPDATE OF "ownerId", "deputyId" ON heed."Recommendation" FOR EACH ROW
  WHEN ((OLD."ownerId", OLD."deputyId") IS DISTINCT FROM (NEW."ownerId", NEW."deputyId"))
  EXECUTE FUNCTION heed.keep_holders();
