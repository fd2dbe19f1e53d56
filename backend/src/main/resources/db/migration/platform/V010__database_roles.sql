-- The application works as coach_app, bound by row-level security; coach_worker may do the few things that belong to
-- no member (signing in, finishing abandoned turns, loading the handbook). Neither owns a table, neither may bypass.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'coach_app') THEN
    CREATE ROLE coach_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'coach_worker') THEN
    CREATE ROLE coach_worker NOLOGIN;
  END IF;
END
$$;

GRANT coach_app TO CURRENT_USER;
GRANT coach_worker TO CURRENT_USER;
GRANT USAGE ON SCHEMA coaching TO coach_app, coach_worker;

CREATE FUNCTION current_organisation() RETURNS uuid
  LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.organisation', true), '')::uuid;

CREATE FUNCTION current_member() RETURNS uuid
  LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.member', true), '')::uuid;
