-- conversation is a projection of coaching_messages, written in the same transaction. chat_key makes the chat routes'
-- get-or-create safe under a double click.
CREATE TABLE coaching_sessions (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id            uuid NOT NULL,
  organisation_id    uuid NOT NULL,
  conversation       jsonb NOT NULL DEFAULT '[]',
  session_summary    text,
  context_used       jsonb,
  session_type       varchar(50) NOT NULL DEFAULT 'general'
    CHECK (session_type IN ('general', 'growth_planning', 'team_connection')),
  session_length     varchar(50),
  user_satisfaction  varchar(20),
  title              varchar(120),
  persona            varchar(50) NOT NULL,
  workshop_step      varchar(50),
  chat_key           varchar(100),
  last_seq           integer NOT NULL DEFAULT 0,
  idempotency_key    varchar(255),
  request_hash       char(64),
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, user_id, organisation_id),
  UNIQUE (user_id, chat_key),
  UNIQUE (user_id, idempotency_key),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_sessions_user ON coaching_sessions (user_id, updated_at DESC, id DESC);
CREATE INDEX idx_sessions_type ON coaching_sessions (session_type);
CREATE INDEX idx_sessions_date ON coaching_sessions (created_at);

-- One turn is one member message and its one answer. Only a holder of the current attempt may finish it.
CREATE TABLE coaching_turns (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id         uuid NOT NULL,
  user_id            uuid NOT NULL,
  organisation_id    uuid NOT NULL,
  state              varchar(20) NOT NULL
    CHECK (state IN ('ACCEPTED', 'GENERATING', 'COMPLETED', 'FALLBACK', 'REFUSED', 'CRISIS')),
  attempt            integer NOT NULL DEFAULT 1,
  lease_until        timestamptz NOT NULL,
  stop_requested_at  timestamptz,
  idempotency_key    varchar(255),
  request_hash       char(64) NOT NULL,
  field_id           varchar(50),
  input_class        varchar(30) NOT NULL,
  rule_ids           jsonb NOT NULL DEFAULT '[]',
  card_id            varchar(50),
  level              varchar(2),
  prompt_version     varchar(100),
  model_id           varchar(200),
  passages           jsonb NOT NULL DEFAULT '[]',
  citations          jsonb NOT NULL DEFAULT '[]',
  input_tokens       integer,
  output_tokens      integer,
  created_at         timestamptz NOT NULL DEFAULT now(),
  finished_at        timestamptz,
  UNIQUE (id, user_id, organisation_id),
  UNIQUE (user_id, idempotency_key),
  FOREIGN KEY (session_id, user_id, organisation_id)
    REFERENCES coaching_sessions (id, user_id, organisation_id) ON DELETE CASCADE,
  CHECK ((finished_at IS NULL) = (state IN ('ACCEPTED', 'GENERATING')))
);

CREATE INDEX idx_turns_session ON coaching_turns (session_id, created_at);
CREATE UNIQUE INDEX idx_turns_one_running ON coaching_turns (session_id) WHERE state IN ('ACCEPTED', 'GENERATING');
CREATE INDEX idx_turns_abandoned ON coaching_turns (lease_until) WHERE state IN ('ACCEPTED', 'GENERATING');

-- Append-only: the application may add and read. This is the truth about what was said.
CREATE TABLE coaching_messages (
  id               uuid PRIMARY KEY,
  session_id       uuid NOT NULL,
  turn_id          uuid NOT NULL,
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  seq              integer NOT NULL CHECK (seq > 0),
  role             varchar(10) NOT NULL CHECK (role IN ('user', 'assistant')),
  content          text NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (session_id, seq),
  UNIQUE (turn_id, role),
  FOREIGN KEY (session_id, user_id, organisation_id)
    REFERENCES coaching_sessions (id, user_id, organisation_id) ON DELETE CASCADE,
  FOREIGN KEY (turn_id, user_id, organisation_id)
    REFERENCES coaching_turns (id, user_id, organisation_id) ON DELETE CASCADE
);

-- Sentences the guard released, stored before they are sent. position counts from 1 within a turn.
CREATE TABLE turn_sentences (
  turn_id          uuid NOT NULL,
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  position         integer NOT NULL CHECK (position > 0),
  attempt          integer NOT NULL,
  content          text NOT NULL,
  PRIMARY KEY (turn_id, position),
  FOREIGN KEY (turn_id, user_id, organisation_id)
    REFERENCES coaching_turns (id, user_id, organisation_id) ON DELETE CASCADE
);

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['coaching_sessions', 'coaching_turns', 'coaching_messages', 'turn_sentences'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO coach_app USING (user_id = current_member() '
      || 'AND organisation_id = current_organisation())', owned);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO coach_app', owned);
  END LOOP;
END
$$;

GRANT UPDATE (conversation, title, last_seq, updated_at, session_summary, context_used, session_length,
  user_satisfaction) ON coaching_sessions TO coach_app;
GRANT UPDATE (state, attempt, lease_until, stop_requested_at, level, prompt_version, model_id, passages, citations,
  input_tokens, output_tokens, finished_at) ON coaching_turns TO coach_app;

-- The sweeper only learns whose turn was abandoned; it finishes it as that member.
CREATE POLICY worker_sweeps ON coaching_turns FOR SELECT TO coach_worker
  USING (state IN ('ACCEPTED', 'GENERATING'));
GRANT SELECT (id, session_id, user_id, organisation_id, state, lease_until) ON coaching_turns TO coach_worker;
