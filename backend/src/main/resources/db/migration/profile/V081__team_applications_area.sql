-- The existing clients offer coaching in this area too (existing-clients.md, section 7).
UPDATE reflection_areas SET enabled = true WHERE id = 'step_3_1';
