-- Whoever works on a turn renews its lease, by id and attempt, and learns whether its reader asked to stop.
GRANT SELECT (attempt, stop_requested_at) ON coaching_turns TO coach_worker;
GRANT UPDATE (lease_until) ON coaching_turns TO coach_worker;
CREATE POLICY worker_renews ON coaching_turns FOR UPDATE TO coach_worker
  USING (state IN ('ACCEPTED', 'GENERATING')) WITH CHECK (state IN ('ACCEPTED', 'GENERATING'));
