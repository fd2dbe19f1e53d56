ALTER TABLE coaching_turns ADD COLUMN fallback_reason varchar(20);
GRANT UPDATE (fallback_reason) ON coaching_turns TO coach_app;
