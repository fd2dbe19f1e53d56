-- The caps of 'global' hold over every feature now. Until here they held for none, so where they still have the values they
-- came with, they become those of the feature that may most; nobody's calls are cut by that.
ALTER TABLE ai_configuration NO FORCE ROW LEVEL SECURITY;
UPDATE ai_configuration SET max_tokens = 8000 WHERE feature_name = 'global' AND max_tokens = 4000;
UPDATE ai_configuration SET timeout_ms = 60000 WHERE feature_name = 'global' AND timeout_ms = 30000;
ALTER TABLE ai_configuration FORCE ROW LEVEL SECURITY;

-- As before, with the lesser of the two caps.
CREATE OR REPLACE FUNCTION reserve_ai_call(feature text, member_tokens bigint, organisation_tokens bigint,
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
  SELECT min(e.max_tokens), min(e.timeout_ms) INTO token_cap, time_cap_ms
  FROM effective_ai_configuration e WHERE e.feature_name IN (feature, 'global');
END
$$;
