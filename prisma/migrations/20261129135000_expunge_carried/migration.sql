-- What was carried over took words along: what counts as done, the words of parts in their proposal. What is removed for
-- safety in one place is removed in the other too.

CREATE FUNCTION heed.carried_with(ids uuid[]) RETURNS uuid[] LANGUAGE sql STABLE
  SET search_path = pg_catalog AS $$
  WITH RECURSIVE linked AS (
    SELECT unnest(ids) AS id
    UNION SELECT there."recommendationId" FROM linked
      JOIN heed."Ask" here ON here."recommendationId" = linked.id
      JOIN heed."StatusEntry" e ON e."askId" = here.id AND (e.said ? 'carriedFrom' OR e.said ? 'carriedInto')
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.said->'carriedInto', '[]') || coalesce(e.said->'carriedFrom', '[]')) AS place
      JOIN heed."Ask" there ON there.id = (place->>'askId')::uuid
  ) SELECT coalesce(array_agg(id), '{}') FROM linked
$$;

-- One more line of heed.expunge, after it knows which recommendations it reaches.
DO $patch$
DECLARE
  old constant text := pg_get_functiondef('heed.expunge(text, uuid)'::regprocedure);
  place constant text := $line$SELECT coalesce(array_agg(id), '{}') INTO asks FROM heed."Ask" WHERE "recommendationId" = ANY (recommendations);$line$;
  new constant text := replace(old, place, 'recommendations := heed.carried_with(recommendations);' || E'\n  ' || place);
BEGIN
  IF new = old THEN
    RAISE EXCEPTION 'heed.expunge is not as this migration knows it';
  END IF;
  EXECUTE new;
END $patch$;
