-- Which physical collection stands for a logical one, and which is being filled to follow it. The vectors themselves
-- live in the index of each instance and can be rebuilt.
CREATE TABLE vector_collections (
  collection_name      varchar(100) PRIMARY KEY,
  last_generation      integer NOT NULL CHECK (last_generation > 0),
  serving_generation   integer NOT NULL,
  serving_model        varchar(100) NOT NULL,
  serving_dimensions   integer CHECK (serving_dimensions > 0),
  building_generation  integer,
  building_model       varchar(100),
  updated_at           timestamptz NOT NULL DEFAULT now(),
  CHECK (serving_generation BETWEEN 1 AND last_generation),
  CHECK (building_generation BETWEEN 1 AND last_generation),
  CHECK ((building_generation IS NULL) = (building_model IS NULL)),
  CHECK (building_generation <> serving_generation)
);

ALTER TABLE vector_collections ENABLE ROW LEVEL SECURITY;
ALTER TABLE vector_collections FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON vector_collections TO coach_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON vector_collections TO coach_worker;
