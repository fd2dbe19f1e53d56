-- organisation_id null means shared by all; else the entry is visible to that organisation only.
CREATE TABLE coach_knowledge_base (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id  uuid REFERENCES organisations (id) ON DELETE CASCADE,
  slug             varchar(120) NOT NULL,
  category         varchar(100) NOT NULL CHECK (category IN ('methodology', 'coaching_patterns', 'team_dynamics')),
  content_type     varchar(100) NOT NULL CHECK (content_type IN ('training_prompt', 'example_response', 'guidelines')),
  title            varchar(255) NOT NULL,
  content          text NOT NULL,
  tags             jsonb,
  metadata         jsonb,
  status           varchar(20) NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'APPROVED', 'RETIRED')),
  content_hash     char(64) NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX idx_knowledge_slug ON coach_knowledge_base (slug, organisation_id) NULLS NOT DISTINCT;
CREATE INDEX idx_knowledge_category ON coach_knowledge_base (category);
CREATE INDEX idx_knowledge_content_type ON coach_knowledge_base (content_type);
CREATE INDEX idx_knowledge_tags ON coach_knowledge_base USING gin (tags);

CREATE TABLE knowledge_chunks (
  entry_id       uuid NOT NULL REFERENCES coach_knowledge_base (id) ON DELETE CASCADE,
  chunk_index    integer NOT NULL CHECK (chunk_index >= 0),
  heading        varchar(255) NOT NULL,
  content        text NOT NULL,
  content_hash   char(64) NOT NULL,
  search_vector  tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english', heading), 'A') || setweight(to_tsvector('english', content), 'B')) STORED,
  PRIMARY KEY (entry_id, chunk_index)
);

CREATE INDEX idx_chunks_search ON knowledge_chunks USING gin (search_vector);

ALTER TABLE coach_knowledge_base ENABLE ROW LEVEL SECURITY;
ALTER TABLE coach_knowledge_base FORCE ROW LEVEL SECURITY;
ALTER TABLE knowledge_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_chunks FORCE ROW LEVEL SECURITY;

CREATE POLICY approved_and_mine ON coach_knowledge_base FOR SELECT TO coach_app
  USING (status = 'APPROVED' AND (organisation_id IS NULL OR organisation_id = current_organisation()));
CREATE POLICY of_visible_entries ON knowledge_chunks FOR SELECT TO coach_app
  USING (EXISTS (SELECT 1 FROM coach_knowledge_base entry WHERE entry.id = entry_id));
CREATE POLICY worker ON coach_knowledge_base TO coach_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON knowledge_chunks TO coach_worker USING (true) WITH CHECK (true);

GRANT SELECT ON coach_knowledge_base, knowledge_chunks TO coach_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON coach_knowledge_base, knowledge_chunks TO coach_worker;
