from django.db import migrations

# Who may see less or more from now on is told by the database itself, whatever ended a session or
# changed an account: nobody can forget it. The lock and the wake-up are those of opvang/events/.
_TELL = """
    CREATE FUNCTION opvang_tell_rights(whose uuid) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock_shared(1702260340, (coalesce(last_value, 0) >> 6)::int)
        FROM pg_sequences
        WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq';
        INSERT INTO opvang_event (audience, kind, object_id, at)
        VALUES ('rights', 'END_SESSION', whose, now());
        PERFORM pg_notify('opvang_events', '');
    END $$;
"""
_OF_SESSIONS = """
    CREATE FUNCTION opvang_sessions_ended() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_rights(account_id) FROM (
            SELECT DISTINCT account_id FROM ended
            WHERE account_id IS NOT NULL AND expire_date > now()
        ) AS ended_of;
        RETURN NULL;
    END $$;
    CREATE FUNCTION opvang_session_changed() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_rights(OLD.account_id);
        RETURN NULL;
    END $$;
    CREATE TRIGGER session_end_told AFTER DELETE ON opvang_session
        REFERENCING OLD TABLE AS ended
        FOR EACH STATEMENT EXECUTE FUNCTION opvang_sessions_ended();
    CREATE TRIGGER session_change_told AFTER UPDATE ON opvang_session
        FOR EACH ROW WHEN (
            OLD.account_id IS NOT NULL AND (
                NEW.account_id IS DISTINCT FROM OLD.account_id
                OR NEW.expire_date < OLD.expire_date
            )
        ) EXECUTE FUNCTION opvang_session_changed();
"""
_OF_ACCOUNTS = """
    CREATE FUNCTION opvang_account_changed() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_rights(OLD.id);
        RETURN NULL;
    END $$;
    CREATE TRIGGER account_change_told AFTER UPDATE ON opvang_account
        FOR EACH ROW WHEN (
            (OLD.is_active, OLD.roles, OLD.organisation_id, OLD.password, OLD.password_is_temporary)
            IS DISTINCT FROM
            (NEW.is_active, NEW.roles, NEW.organisation_id, NEW.password, NEW.password_is_temporary)
        ) EXECUTE FUNCTION opvang_account_changed();
"""
_OF_FACTORS = """
    CREATE FUNCTION opvang_factor_removed() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_rights(OLD.user_id);
        RETURN NULL;
    END $$;
    CREATE TRIGGER factor_removal_told AFTER DELETE ON mfa_authenticator
        FOR EACH ROW EXECUTE FUNCTION opvang_factor_removed();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mfa", "0003_authenticator_type_uniq"),
        ("opvang", "0023_whose_messages"),
    ]

    operations = [
        migrations.RunSQL(sql=_TELL, reverse_sql="DROP FUNCTION opvang_tell_rights(uuid);"),
        migrations.RunSQL(
            sql=_OF_SESSIONS,
            reverse_sql="""
                DROP TRIGGER session_change_told ON opvang_session;
                DROP TRIGGER session_end_told ON opvang_session;
                DROP FUNCTION opvang_session_changed();
                DROP FUNCTION opvang_sessions_ended();
            """,
        ),
        migrations.RunSQL(
            sql=_OF_ACCOUNTS,
            reverse_sql="""
                DROP TRIGGER account_change_told ON opvang_account;
                DROP FUNCTION opvang_account_changed();
            """,
        ),
        migrations.RunSQL(
            sql=_OF_FACTORS,
            reverse_sql="""
                DROP TRIGGER factor_removal_told ON mfa_authenticator;
                DROP FUNCTION opvang_factor_removed();
            """,
        ),
    ]
