-- One row for each call that reached a provider. Metadata and counts, never text.
CREATE TABLE ai_usage_logs (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id             uuid NOT NULL,
  organisation_id     uuid NOT NULL,
  feature_name        varchar(50) NOT NULL
    CHECK (feature_name IN ('coaching', 'holistic_reports', 'reflection_assistance')),
  api_call_count      integer NOT NULL DEFAULT 1,
  tokens_used         integer NOT NULL,
  input_tokens        integer NOT NULL,
  output_tokens       integer NOT NULL,
  cache_read_tokens   integer NOT NULL,
  cache_write_tokens  integer NOT NULL,
  response_time_ms    integer NOT NULL,
  first_text_ms       integer,
  success             boolean NOT NULL,
  outcome             varchar(20) NOT NULL CHECK (outcome IN ('completed', 'failed', 'cancelled', 'late')),
  error_class         varchar(50),
  cost_estimate       numeric(18, 8),
  session_id          uuid,
  provider            varchar(50) NOT NULL,
  model               varchar(200) NOT NULL,
  prompt_version      varchar(100) NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  CHECK (success = (outcome = 'completed')),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_usage_logs_newest ON ai_usage_logs (organisation_id, created_at DESC, id DESC);

ALTER TABLE ai_usage_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE ai_usage_logs FORCE ROW LEVEL SECURITY;
CREATE POLICY adds_mine ON ai_usage_logs FOR INSERT TO coach_app
  WITH CHECK (user_id = current_member() AND organisation_id = current_organisation());
GRANT INSERT ON ai_usage_logs TO coach_app;

-- Reports about one organisation; which session a call belonged to stays out of them.
CREATE POLICY worker_reports ON ai_usage_logs FOR SELECT TO coach_worker
  USING (organisation_id = current_organisation());
GRANT SELECT (id, user_id, organisation_id, feature_name, api_call_count, tokens_used, input_tokens, output_tokens,
  cache_read_tokens, cache_write_tokens, response_time_ms, first_text_ms, success, outcome, error_class, cost_estimate,
  provider, model, prompt_version, created_at) ON ai_usage_logs TO coach_worker;
