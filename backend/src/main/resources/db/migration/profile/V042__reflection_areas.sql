-- Which parts of the workshop offer reflection coaching; the same for every organisation.
CREATE TABLE reflection_areas (
  id             varchar(20) PRIMARY KEY,
  name           varchar(100) NOT NULL,
  workshop_step  varchar(10) NOT NULL,
  enabled        boolean NOT NULL
);

INSERT INTO reflection_areas (id, name, workshop_step, enabled) VALUES
  ('step_1_1', 'Orientation', '1-1', false),
  ('step_2_1', 'Introduction to strengths', '2-1', false),
  ('step_2_2', 'Strengths self-assessment', '2-2', false),
  ('step_2_3', 'Star card review', '2-3', false),
  ('step_2_4', 'Strength reflections', '2-4', true),
  ('step_3_1', 'Introduction to flow', '3-1', true),
  ('step_3_2', 'Flow assessment', '3-2', true),
  ('step_3_3', 'Flow reflections', '3-3', true),
  ('step_3_4', 'Flow words', '3-4', true),
  ('step_4_1', 'Ladder of well-being', '4-1', true),
  ('step_4_2', 'Well-being reflections', '4-2', true),
  ('step_4_3', 'Vision images', '4-3', true),
  ('step_4_4', 'Future self', '4-4', true),
  ('step_4_5', 'Final insight', '4-5', true);

GRANT SELECT ON reflection_areas TO coach_app;
