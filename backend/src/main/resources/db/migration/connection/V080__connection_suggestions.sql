-- Both people of a suggestion belong to one organisation, by key.
CREATE TABLE connection_suggestions (
  id                         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id            uuid NOT NULL,
  requestor_id               uuid NOT NULL,
  suggested_collaborator_id  uuid NOT NULL,
  reason_type                varchar(100) NOT NULL
    CHECK (reason_type IN ('complementary_strengths', 'similar_challenge', 'expertise_match')),
  reason_explanation         text NOT NULL,
  context                    text,
  skills_needed              jsonb NOT NULL DEFAULT '[]',
  collaboration_type         varchar(50),
  match_score                double precision NOT NULL CHECK (match_score BETWEEN 0 AND 1),
  semantic_part              double precision NOT NULL,
  strengths_part             double precision NOT NULL,
  availability_part          double precision NOT NULL,
  status                     varchar(50) NOT NULL DEFAULT 'suggested'
    CHECK (status IN ('suggested', 'viewed', 'connected', 'declined', 'expired')),
  response_at                timestamptz,
  expires_at                 timestamptz NOT NULL DEFAULT now() + interval '30 days',
  created_at                 timestamptz NOT NULL DEFAULT now(),
  updated_at                 timestamptz NOT NULL DEFAULT now(),
  CHECK (requestor_id <> suggested_collaborator_id),
  FOREIGN KEY (requestor_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE,
  FOREIGN KEY (suggested_collaborator_id, organisation_id) REFERENCES users (id, organisation_id) ON DELETE CASCADE
);

CREATE INDEX idx_connections_requestor ON connection_suggestions (requestor_id);
CREATE INDEX idx_connections_suggested ON connection_suggestions (suggested_collaborator_id);
CREATE INDEX idx_connections_status ON connection_suggestions (status);

ALTER TABLE connection_suggestions ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_suggestions FORCE ROW LEVEL SECURITY;
CREATE POLICY the_two_people ON connection_suggestions TO coach_app
  USING (organisation_id = current_organisation()
    AND current_member() IN (requestor_id, suggested_collaborator_id));
GRANT SELECT, INSERT, UPDATE ON connection_suggestions TO coach_app;
