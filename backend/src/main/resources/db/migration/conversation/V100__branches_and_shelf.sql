-- A turn follows another of its session, or none at the beginning; turns that follow the same one are versions of one
-- place. tip is the last turn of the branch that is shown.
ALTER TABLE coaching_turns
  ADD COLUMN follows uuid,
  ADD UNIQUE (id, session_id),
  ADD FOREIGN KEY (follows, session_id) REFERENCES coaching_turns (id, session_id);

ALTER TABLE coaching_sessions
  ADD COLUMN tip uuid,
  ADD COLUMN pinned boolean NOT NULL DEFAULT false,
  ADD COLUMN archived boolean NOT NULL DEFAULT false,
  ADD COLUMN temporary boolean NOT NULL DEFAULT false,
  ADD COLUMN closed_at timestamptz,
  ADD FOREIGN KEY (tip, id) REFERENCES coaching_turns (id, session_id);

-- Forced row security binds the owner too, who has no policy and would find nothing to fill.
ALTER TABLE coaching_sessions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE coaching_turns NO FORCE ROW LEVEL SECURITY;
ALTER TABLE coaching_messages NO FORCE ROW LEVEL SECURITY;

UPDATE coaching_turns t SET follows = said.before
FROM (SELECT turn_id, lag(turn_id) OVER (PARTITION BY session_id ORDER BY seq) AS before
      FROM coaching_messages WHERE role = 'user') said
WHERE said.turn_id = t.id;

UPDATE coaching_sessions s SET tip = said.last
FROM (SELECT DISTINCT ON (session_id) session_id, turn_id AS last
      FROM coaching_messages WHERE role = 'user' ORDER BY session_id, seq DESC) said
WHERE said.session_id = s.id;

ALTER TABLE coaching_sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE coaching_turns FORCE ROW LEVEL SECURITY;
ALTER TABLE coaching_messages FORCE ROW LEVEL SECURITY;

CREATE INDEX idx_turns_follows ON coaching_turns (follows);
CREATE INDEX idx_sessions_shelf ON coaching_sessions (user_id, archived, pinned DESC, updated_at DESC, id DESC)
  WHERE NOT temporary;
CREATE INDEX idx_messages_user ON coaching_messages (user_id, created_at DESC, id DESC);
DROP INDEX idx_sessions_user;

GRANT UPDATE (tip, pinned, archived, closed_at) ON coaching_sessions TO coach_app;
GRANT DELETE ON coaching_sessions TO coach_app;
