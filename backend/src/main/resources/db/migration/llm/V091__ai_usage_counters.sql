-- Calls and tokens by fixed windows of UTC and the database's clock. A row without a user counts for the organisation.
CREATE TABLE ai_usage_counters (
  organisation_id  uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  user_id          uuid,
  scope            varchar(12) GENERATED ALWAYS AS (CASE WHEN user_id IS NULL THEN 'organisation' ELSE 'member' END) STORED,
  feature_name     varchar(50) NOT NULL,
  window_kind      varchar(4) NOT NULL CHECK (window_kind IN ('hour', 'day')),
  window_start     timestamptz NOT NULL,
  calls            integer NOT NULL DEFAULT 0,
  tokens           bigint NOT NULL DEFAULT 0,
  UNIQUE NULLS NOT DISTINCT (organisation_id, user_id, feature_name, window_kind, window_start),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_usage_counters_age ON ai_usage_counters (window_start);

ALTER TABLE ai_usage_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE ai_usage_counters FORCE ROW LEVEL SECURITY;
CREATE POLICY mine_and_shared ON ai_usage_counters TO coach_app
  USING (organisation_id = current_organisation() AND (user_id = current_member() OR user_id IS NULL));
GRANT SELECT, INSERT ON ai_usage_counters TO coach_app;
GRANT UPDATE (calls, tokens) ON ai_usage_counters TO coach_app;

CREATE POLICY worker_sees_old ON ai_usage_counters FOR SELECT TO coach_worker
  USING (window_start < now() - interval '2 days');
CREATE POLICY worker_removes_old ON ai_usage_counters FOR DELETE TO coach_worker
  USING (window_start < now() - interval '2 days');
GRANT SELECT (window_start) ON ai_usage_counters TO coach_worker;
GRANT DELETE ON ai_usage_counters TO coach_worker;

-- What may stop a call of the transaction's member, in the order in which it is said, and how much of it is used. A
-- switch has no window. A configuration row that is missing counts as switched off.
CREATE FUNCTION ai_limits(feature text, member_tokens bigint, organisation_tokens bigint)
  RETURNS TABLE (place integer, refusal text, window_kind text, in_tokens boolean, allowed bigint, used bigint,
    resets_at timestamptz)
  LANGUAGE sql STABLE
AS $$
  WITH everything AS (
    SELECT * FROM effective_ai_configuration c WHERE c.feature_name = 'global'
  ), wanted AS (
    SELECT * FROM effective_ai_configuration c WHERE c.feature_name = feature
  ), counted AS (
    SELECT c.user_id IS NOT NULL AS of_member, c.feature_name, c.window_kind, c.calls, c.tokens
    FROM ai_usage_counters c
    WHERE c.organisation_id = current_organisation() AND (c.user_id = current_member() OR c.user_id IS NULL)
      AND c.window_start = date_trunc(c.window_kind, now(), 'UTC')
  )
  SELECT rule.place, rule.refusal, rule.kind, rule.in_tokens, rule.allowed,
    coalesce(CASE WHEN rule.in_tokens THEN counted.tokens ELSE counted.calls END, 0),
    date_trunc(rule.kind, now(), 'UTC') + ('1 ' || rule.kind)::interval
  FROM (VALUES
    (1, 'global-off', NULL, NULL, NULL, false, coalesce((SELECT enabled FROM everything), false)::integer::bigint),
    (2, 'feature-off', NULL, NULL, NULL, false, coalesce((SELECT enabled FROM wanted), false)::integer),
    (3, 'member-hour', true, feature, 'hour', false, (SELECT rate_limit_per_hour FROM wanted)),
    (4, 'member-day', true, feature, 'day', false, (SELECT rate_limit_per_day FROM wanted)),
    (5, 'member-tokens', true, 'global', 'day', true, member_tokens),
    (6, 'organisation-hour', false, 'global', 'hour', false, (SELECT rate_limit_per_hour FROM everything)),
    (7, 'organisation-day', false, 'global', 'day', false, (SELECT rate_limit_per_day FROM everything)),
    (8, 'organisation-tokens', false, 'global', 'day', true, organisation_tokens)
  ) AS rule (place, refusal, of_member, counter, kind, in_tokens, allowed)
  LEFT JOIN counted ON counted.of_member = rule.of_member AND counted.feature_name = rule.counter
    AND counted.window_kind = rule.kind
$$;

-- Admits one call and counts it, or says why not and counts nothing. Calls of one organisation pass one after the other,
-- so a limit is exact on any number of instances; the lock ends with the transaction.
CREATE FUNCTION reserve_ai_call(feature text, member_tokens bigint, organisation_tokens bigint,
    OUT refused text, OUT resets_at timestamptz, OUT token_cap integer, OUT time_cap_ms integer)
  LANGUAGE plpgsql
AS $$
BEGIN
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
