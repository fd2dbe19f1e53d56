-- Calls of embedding models are in the ledger too. A passage of the shared handbook belongs to nobody; such a row is for
-- operators, and in no organisation's report.
ALTER TABLE ai_usage_logs
  ALTER COLUMN user_id DROP NOT NULL,
  ALTER COLUMN organisation_id DROP NOT NULL,
  DROP CONSTRAINT ai_usage_logs_feature_name_check,
  ADD CONSTRAINT ai_usage_logs_feature_name_check
    CHECK (feature_name IN ('coaching', 'holistic_reports', 'reflection_assistance', 'embeddings')),
  ADD CONSTRAINT ai_usage_logs_of_a_member_or_nobody
    CHECK ((user_id IS NULL) = (organisation_id IS NULL) AND (user_id IS NOT NULL OR feature_name = 'embeddings'));

CREATE POLICY worker_adds_nobodys ON ai_usage_logs FOR INSERT TO coach_worker
  WITH CHECK (user_id IS NULL AND organisation_id IS NULL);
GRANT INSERT ON ai_usage_logs TO coach_worker;

-- The platform's own switch holds for what belongs to nobody.
CREATE POLICY worker_reads_default ON ai_configuration FOR SELECT TO coach_worker USING (organisation_id IS NULL);
GRANT SELECT (organisation_id, feature_name, enabled) ON ai_configuration TO coach_worker;
