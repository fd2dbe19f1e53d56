DROP FUNCTION reserve_ai_call(text, bigint, bigint);

-- Admits one call and counts it, or says why not and counts nothing. Calls of one organisation pass one after the other,
-- so a limit is exact on any number of instances; the lock ends with the transaction. Nobody waits longer than the patience
-- for those before: lock_timeout is an error then, and nothing is counted.
CREATE FUNCTION reserve_ai_call(feature text, member_tokens bigint, organisation_tokens bigint,
    patience_ms integer, OUT refused text, OUT resets_at timestamptz, OUT token_cap integer, OUT time_cap_ms integer)
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM set_config('lock_timeout', greatest(patience_ms, 1)::text || 'ms', true);
  PERFORM pg_advisory_xact_lock(hashtextextended('ai-calls:' || current_organisation()::text, 0));
  SELECT l.refusal, l.resets_at INTO refused, resets_at
  FROM ai_limits(feature, member_tokens, organisation_tokens) l
  WHERE l.used >= l.allowed ORDER BY l.place LIMIT 1;
  IF refused IS NOT NULL THEN
    RETURN;
  END IF;
  INSERT INTO ai_usage_counters AS c (organisation_id, user_id, feature_name, window_kind, window_start, calls)
  SELECT current_organisation(), w.member, w.counter, w.kind, date_trunc(w.kind, now(), 'UTC'), 1
  FROM (VALUES
    (1, NULL, 'global', 'hour'),
    (2, NULL, 'global', 'day'),
    (3, current_member(), feature, 'hour'),
    (4, current_member(), feature, 'day'),
    (5, current_member(), 'global', 'day')
  ) AS w (place, member, counter, kind)
  ORDER BY w.place
  ON CONFLICT (organisation_id, user_id, feature_name, window_kind, window_start) DO UPDATE SET calls = c.calls + 1;
  SELECT e.max_tokens, e.timeout_ms INTO token_cap, time_cap_ms
  FROM effective_ai_configuration e WHERE e.feature_name = feature;
END
$$;
