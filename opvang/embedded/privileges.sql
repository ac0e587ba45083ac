-- What the roles may do in a database of Opvang. Run it in that database, as a superuser, before
-- the first migration: it counts for tables that opvang_owner makes from then on.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO opvang_owner;
GRANT USAGE ON SCHEMA public TO opvang_app;
ALTER DEFAULT PRIVILEGES FOR ROLE opvang_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO opvang_app;
ALTER DEFAULT PRIVILEGES FOR ROLE opvang_owner IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO opvang_app;
CREATE EXTENSION IF NOT EXISTS btree_gist;
