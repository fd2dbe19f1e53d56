-- The workshop's data as the specification reads it, owned by one member each.
CREATE TABLE workshop_data (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  starcard         jsonb,
  flow_assessment  jsonb,
  flow_attributes  jsonb,
  wellbeing_level  integer CHECK (wellbeing_level BETWEEN 0 AND 10),
  created_at       timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE TABLE step_reflections (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id              uuid NOT NULL,
  organisation_id      uuid NOT NULL,
  strength1            text,
  strength2            text,
  strength3            text,
  strength4            text,
  imagination          text,
  team_values          text,
  unique_contribution  text,
  created_at           timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE TABLE cantril_ladder (
  id                       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id                  uuid NOT NULL,
  organisation_id          uuid NOT NULL,
  well_being_level         integer CHECK (well_being_level BETWEEN 0 AND 10),
  future_well_being_level  integer CHECK (future_well_being_level BETWEEN 0 AND 10),
  current_factors          text,
  future_improvements      text,
  specific_changes         text,
  quarterly_progress       text,
  quarterly_actions        text,
  created_at               timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE TABLE future_self (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id              uuid NOT NULL,
  organisation_id      uuid NOT NULL,
  image_meaning        text,
  twenty_year_vision   text,
  flow_optimized_life  text,
  future_self          text,
  created_at           timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE TABLE final_reflection (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id             uuid NOT NULL,
  organisation_id     uuid NOT NULL,
  future_letter_text  text,
  created_at          timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

-- What a member writes beside a conversation. The version guards against a second tab.
CREATE TABLE reflection_drafts (
  user_id          uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  field_id         varchar(50) NOT NULL,
  content          text NOT NULL CHECK (char_length(content) <= 5000),
  version          integer NOT NULL DEFAULT 1,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, field_id),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workshop_data', 'step_reflections', 'cantril_ladder', 'future_self', 'final_reflection',
      'reflection_drafts'] LOOP
    EXECUTE format('CREATE INDEX idx_%1$s_user ON %1$s (user_id, created_at DESC)', owned);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO coach_app USING (user_id = current_member() '
      || 'AND organisation_id = current_organisation())', owned);
    EXECUTE format('GRANT SELECT ON %I TO coach_app', owned);
  END LOOP;
  FOREACH owned IN ARRAY ARRAY['workshop_data', 'step_reflections', 'cantril_ladder', 'future_self',
      'final_reflection'] LOOP
    EXECUTE format('CREATE POLICY worker_seeds ON %I FOR INSERT TO coach_worker WITH CHECK (true)', owned);
    EXECUTE format('GRANT INSERT ON %I TO coach_worker', owned);
  END LOOP;
END
$$;

GRANT INSERT, UPDATE ON reflection_drafts TO coach_app;
