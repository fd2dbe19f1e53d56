-- Which vectors ought to exist. The vectors themselves live in the index and can be rebuilt from here.
CREATE TABLE vector_embeddings (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id  uuid REFERENCES organisations (id) ON DELETE CASCADE,
  source_table     varchar(100) NOT NULL,
  source_id        uuid NOT NULL,
  vector_id        varchar(255) NOT NULL,
  embedding_type   varchar(100) NOT NULL,
  chunk_index      integer NOT NULL DEFAULT 0,
  model            varchar(100) NOT NULL,
  dimensions       integer NOT NULL CHECK (dimensions > 0),
  content_hash     char(64) NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (source_table, source_id, embedding_type, chunk_index, model)
);

CREATE INDEX idx_vector_source ON vector_embeddings (source_table, source_id);
CREATE INDEX idx_vector_type ON vector_embeddings (embedding_type);

ALTER TABLE vector_embeddings ENABLE ROW LEVEL SECURITY;
ALTER TABLE vector_embeddings FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON vector_embeddings TO coach_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON vector_embeddings TO coach_worker;
