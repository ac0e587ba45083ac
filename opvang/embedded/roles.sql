-- The two roles of Opvang, once for each PostgreSQL server. Run it as a superuser.
-- Set their passwords afterwards; see docs/operations.md.
DO $$
BEGIN
    -- Owns the tables and changes them: only `manage.py migrate` is this role.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'opvang_owner') THEN
        CREATE ROLE opvang_owner LOGIN;
    END IF;
    -- Reads and writes rows: all that serves people is this role.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'opvang_app') THEN
        CREATE ROLE opvang_app LOGIN;
    END IF;
END
$$;
ALTER ROLE opvang_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE opvang_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
