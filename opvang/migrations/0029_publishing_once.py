"""Say once, in the database, by which lock events are settled and what wakes up their readers.

Code and triggers both call this.
"""

from django.db import migrations

_FUNCTIONS = """
    CREATE FUNCTION opvang_publishing() RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock_shared(1702260340, (coalesce(last_value, 0) >> 6)::int)
        FROM pg_sequences
        WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq';
        -- Whoever listens hears it once this transaction is committed.
        PERFORM pg_notify('opvang_events', '');
    END $$;
    CREATE FUNCTION opvang_lowest_publishing() RETURNS bigint
    LANGUAGE sql AS $$
        SELECT min(objid::bigint) << 6 FROM pg_locks
        WHERE locktype = 'advisory' AND classid = 1702260340 AND objsubid = 2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND pid <> pg_backend_pid()
    $$;
    CREATE OR REPLACE FUNCTION opvang_tell_rights(whose uuid) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_publishing();
        INSERT INTO opvang_event (audience, kind, object_id, at)
        VALUES ('rights', 'END_SESSION', whose, now());
    END $$;
"""
_AS_BEFORE = """
    CREATE OR REPLACE FUNCTION opvang_tell_rights(whose uuid) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock_shared(1702260340, (coalesce(last_value, 0) >> 6)::int)
        FROM pg_sequences
        WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq';
        INSERT INTO opvang_event (audience, kind, object_id, at)
        VALUES ('rights', 'END_SESSION', whose, now());
        PERFORM pg_notify('opvang_events', '');
    END $$;
    DROP FUNCTION opvang_lowest_publishing();
    DROP FUNCTION opvang_publishing();
"""


class Migration(migrations.Migration):
    """Functions of the database, and no table."""

    dependencies = [("opvang", "0028_two_homes_by_id")]

    operations = [migrations.RunSQL(sql=_FUNCTIONS, reverse_sql=_AS_BEFORE)]
