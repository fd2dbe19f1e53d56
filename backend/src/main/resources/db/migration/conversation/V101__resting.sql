-- A conversation rests when nobody has written in it for a while: then what was said up to rested_seq is summed up, once
-- on all instances, or a temporary one is deleted. A claim that nobody finished is free again when its time is over.
ALTER TABLE coaching_sessions
  ADD COLUMN rested_seq integer NOT NULL DEFAULT 0,
  ADD COLUMN rest_claimed_until timestamptz;

-- What was said before this version is left alone: nobody asked to have it summed up, by a model least of all.
ALTER TABLE coaching_sessions NO FORCE ROW LEVEL SECURITY;
UPDATE coaching_sessions SET rested_seq = last_seq;
ALTER TABLE coaching_sessions FORCE ROW LEVEL SECURITY;

CREATE INDEX idx_sessions_resting ON coaching_sessions (updated_at) WHERE temporary OR last_seq > rested_seq;

GRANT UPDATE (rested_seq, rest_claimed_until) ON coaching_sessions TO coach_app;

-- The worker only learns whose conversation rests; the work runs as that member.
CREATE POLICY worker_rests ON coaching_sessions FOR SELECT TO coach_worker USING (temporary OR last_seq > rested_seq);
GRANT SELECT (id, user_id, organisation_id, temporary, last_seq, rested_seq, updated_at, rest_claimed_until)
  ON coaching_sessions TO coach_worker;
