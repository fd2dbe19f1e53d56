-- What a member promised themselves, and when they were reminded. A promise outlives the conversation it was made in.
CREATE TABLE coaching_commitments (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  session_id       uuid,
  what             varchar(300) NOT NULL CHECK (what <> ''),
  cue              varchar(300),
  obstacle         varchar(300),
  plan             varchar(300),
  confidence       smallint CHECK (confidence BETWEEN 0 AND 10),
  due_at           timestamptz,
  state            varchar(10) NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
  created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (id, user_id, organisation_id),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE,
  FOREIGN KEY (session_id, user_id, organisation_id)
    REFERENCES coaching_sessions (id, user_id, organisation_id) ON DELETE SET NULL (session_id)
);

CREATE INDEX idx_commitments_user ON coaching_commitments (user_id, state, due_at);
CREATE INDEX idx_commitments_session ON coaching_commitments (session_id);

-- One reminder for each time something is due; it is shown until it is put away.
CREATE TABLE coaching_nudges (
  commitment_id    uuid NOT NULL,
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  due_at           timestamptz NOT NULL,
  given_at         timestamptz NOT NULL,
  put_away_at      timestamptz,
  PRIMARY KEY (commitment_id, due_at),
  FOREIGN KEY (commitment_id, user_id, organisation_id)
    REFERENCES coaching_commitments (id, user_id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_nudges_user ON coaching_nudges (user_id, given_at);

CREATE TABLE coaching_nudge_settings (
  user_id          uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL,
  enabled          boolean NOT NULL DEFAULT true,
  quiet_from       time NOT NULL DEFAULT '19:00',
  quiet_to         time NOT NULL DEFAULT '08:00',
  zone             varchar(60) NOT NULL DEFAULT 'UTC',
  per_week         smallint NOT NULL DEFAULT 3 CHECK (per_week BETWEEN 1 AND 14),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['coaching_commitments', 'coaching_nudges', 'coaching_nudge_settings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO coach_app USING (user_id = current_member() '
      || 'AND organisation_id = current_organisation())', owned);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO coach_app', owned);
  END LOOP;
END
$$;

GRANT UPDATE (what, cue, obstacle, plan, confidence, due_at, state, updated_at) ON coaching_commitments TO coach_app;
GRANT DELETE ON coaching_commitments TO coach_app;
GRANT UPDATE (put_away_at) ON coaching_nudges TO coach_app;
GRANT UPDATE (enabled, quiet_from, quiet_to, zone, per_week) ON coaching_nudge_settings TO coach_app;
