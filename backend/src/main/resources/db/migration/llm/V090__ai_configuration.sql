-- A row without an organisation is the platform's default; an organisation's own row stands in its place as a whole.
CREATE TABLE ai_configuration (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id      uuid REFERENCES organisations (id) ON DELETE CASCADE,
  feature_name         varchar(50) NOT NULL
    CHECK (feature_name IN ('global', 'coaching', 'holistic_reports', 'reflection_assistance')),
  enabled              boolean NOT NULL,
  rate_limit_per_hour  integer NOT NULL CHECK (rate_limit_per_hour >= 0),
  rate_limit_per_day   integer NOT NULL CHECK (rate_limit_per_day >= 0),
  max_tokens           integer NOT NULL CHECK (max_tokens > 0),
  timeout_ms           integer NOT NULL CHECK (timeout_ms > 0),
  updated_at           timestamptz NOT NULL DEFAULT now(),
  updated_by           uuid REFERENCES users (id) ON DELETE SET NULL,
  UNIQUE NULLS NOT DISTINCT (organisation_id, feature_name)
);

INSERT INTO ai_configuration
  (feature_name, enabled, rate_limit_per_hour, rate_limit_per_day, max_tokens, timeout_ms)
VALUES
  ('global', true, 500, 5000, 4000, 30000),
  ('coaching', true, 100, 1000, 4000, 30000),
  ('holistic_reports', true, 10, 50, 8000, 60000),
  ('reflection_assistance', false, 50, 200, 2000, 20000);

ALTER TABLE ai_configuration ENABLE ROW LEVEL SECURITY;
ALTER TABLE ai_configuration FORCE ROW LEVEL SECURITY;
CREATE POLICY default_and_mine ON ai_configuration FOR SELECT TO coach_app
  USING (organisation_id IS NULL OR organisation_id = current_organisation());
CREATE POLICY adds_mine ON ai_configuration FOR INSERT TO coach_app
  WITH CHECK (organisation_id = current_organisation());
CREATE POLICY changes_mine ON ai_configuration FOR UPDATE TO coach_app
  USING (organisation_id = current_organisation());
GRANT SELECT (organisation_id, feature_name, enabled, rate_limit_per_hour, rate_limit_per_day, max_tokens, timeout_ms,
  updated_at) ON ai_configuration TO coach_app;
GRANT INSERT ON ai_configuration TO coach_app;
GRANT UPDATE (enabled, rate_limit_per_hour, rate_limit_per_day, max_tokens, timeout_ms, updated_at, updated_by)
  ON ai_configuration TO coach_app;

-- What holds for the organisation of the transaction.
CREATE VIEW effective_ai_configuration WITH (security_invoker = true) AS
  SELECT DISTINCT ON (feature_name) feature_name, enabled, rate_limit_per_hour, rate_limit_per_day, max_tokens,
    timeout_ms, organisation_id IS NOT NULL AS own, updated_at
  FROM ai_configuration
  ORDER BY feature_name, organisation_id NULLS LAST;
GRANT SELECT ON effective_ai_configuration TO coach_app;
