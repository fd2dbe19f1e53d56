CREATE TABLE user_profiles_extended (
  id                         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id                    uuid NOT NULL UNIQUE,
  organisation_id            uuid NOT NULL,
  company                    varchar(255),
  department                 varchar(255),
  role                       varchar(255),
  ast_profile_summary        jsonb,
  expertise_areas            jsonb,
  project_experience         jsonb,
  collaboration_preferences  jsonb,
  availability_status        varchar(50) NOT NULL DEFAULT 'available'
    CHECK (availability_status IN ('available', 'busy', 'unavailable')),
  connection_opt_in          boolean NOT NULL DEFAULT false,
  created_at                 timestamptz NOT NULL DEFAULT now(),
  updated_at                 timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_extended_company ON user_profiles_extended (company);
CREATE INDEX idx_extended_department ON user_profiles_extended (department);
CREATE INDEX idx_extended_availability ON user_profiles_extended (availability_status);
CREATE INDEX idx_extended_expertise ON user_profiles_extended USING gin (expertise_areas);

ALTER TABLE user_profiles_extended ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_profiles_extended FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_only ON user_profiles_extended TO coach_app
  USING (user_id = current_member() AND organisation_id = current_organisation());
GRANT SELECT, INSERT, UPDATE, DELETE ON user_profiles_extended TO coach_app;
