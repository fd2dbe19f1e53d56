-- Metadata and keyed digests only; the application may add rows and never change or remove one.
CREATE TABLE audit_events (
  seq              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id  uuid NOT NULL,
  actor_pseudonym  char(64) NOT NULL,
  action           varchar(50) NOT NULL,
  subject_id       uuid NOT NULL,
  outcome          varchar(50) NOT NULL,
  detail           jsonb NOT NULL,
  request_digest   char(64),
  response_digest  char(64),
  created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX idx_audit_subject ON audit_events (subject_id);

ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY app_appends ON audit_events FOR INSERT TO coach_app
  WITH CHECK (organisation_id = current_organisation());
GRANT INSERT ON audit_events TO coach_app;
