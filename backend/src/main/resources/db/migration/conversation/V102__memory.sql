-- What the coach keeps in mind about a member across conversations, off until asked for. A line learned in a conversation
-- goes with it; one the member wrote or corrected is theirs.
CREATE TABLE coaching_preferences (
  user_id          uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL,
  memory_enabled   boolean NOT NULL DEFAULT false,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE TABLE coaching_memory (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  session_id       uuid,
  content          varchar(300) NOT NULL CHECK (content <> ''),
  created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE,
  FOREIGN KEY (session_id, user_id, organisation_id)
    REFERENCES coaching_sessions (id, user_id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_memory_user ON coaching_memory (user_id, updated_at DESC, id DESC);
CREATE INDEX idx_memory_session ON coaching_memory (session_id);

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['coaching_preferences', 'coaching_memory'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO coach_app USING (user_id = current_member() '
      || 'AND organisation_id = current_organisation())', owned);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO coach_app', owned);
  END LOOP;
END
$$;

GRANT UPDATE (memory_enabled, updated_at) ON coaching_preferences TO coach_app;
GRANT UPDATE (session_id, content, updated_at) ON coaching_memory TO coach_app;
GRANT DELETE ON coaching_memory TO coach_app;
