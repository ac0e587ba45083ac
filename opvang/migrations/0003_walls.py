"""What the models cannot say: the log is only added to, a policy is answered once, only the steps
of opvang/models/transitions.py are possible, nobody lives in two places; and the table of the cache.
"""

from django.db import migrations

_REQUEST = (
    ("OPEN", "PLACED"),
    ("PLACED", "OPEN"),
    ("PLACED", "CLOSED"),
    ("OPEN", "WITHDRAWN"),
    ("OPEN", "NOT_A_VICTIM"),
    ("WITHDRAWN", "OPEN"),
    ("NOT_A_VICTIM", "OPEN"),
    ("PLACED", "WITHDRAWN"),
)
_PLACEMENT = (
    ("HELD", "CONFIRMED"),
    ("HELD", "REFUSED"),
    ("HELD", "RELEASED"),
    ("HELD", "LAPSED"),
    ("CONFIRMED", "ARRIVED"),
    ("CONFIRMED", "RELEASED"),
    ("ARRIVED", "DEPARTED"),
)


def _only(table: str, column: str, steps: tuple[tuple[str, str], ...]) -> migrations.RunSQL:
    listed = ", ".join(f"'{start}>{to}'" for start, to in steps)
    return migrations.RunSQL(
        sql=f"""
            CREATE TRIGGER {table}_only_known_steps BEFORE UPDATE OF {column}
                ON opvang_{table} FOR EACH ROW WHEN (OLD.{column} <> NEW.{column})
                EXECUTE FUNCTION opvang_refuse_other_steps('{column}', {listed});
        """,
        reverse_sql=f"DROP TRIGGER {table}_only_known_steps ON opvang_{table};",
    )


# As `manage.py createcachetable` would make it, which only the role that owns the tables may run.
_CACHE = """
CREATE TABLE opvang_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX opvang_cache_expires ON opvang_cache (expires);
"""


class Migration(migrations.Migration):
    #: What built the same walls step by step before there was a release.
    replaces = [
        ("opvang", "0003_log"),
        ("opvang", "0009_cache"),
        ("opvang", "0022_policy"),
        ("opvang", "0029_steps"),
    ]
    dependencies = [
        ("opvang", "0002_municipalities"),
    ]

    operations = [
        # The application's role may not truncate at all.
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION opvang_refuse_to_change_the_log() RETURNS trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'the audit log is only ever added to'
                        USING ERRCODE = 'restrict_violation';
                END $$;
                CREATE TRIGGER audit_entry_only_added BEFORE UPDATE OR DELETE
                    ON opvang_auditentry FOR EACH STATEMENT
                    EXECUTE FUNCTION opvang_refuse_to_change_the_log();
            """,
            reverse_sql="""
                DROP TRIGGER audit_entry_only_added ON opvang_auditentry;
                DROP FUNCTION opvang_refuse_to_change_the_log();
            """,
        ),
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION opvang_refuse_to_change_a_policy() RETURNS trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'UPDATE'
                        AND OLD.approved_at IS NULL AND OLD.withdrawn_at IS NULL
                        AND ROW(NEW.id, NEW.number, NEW.values, NEW.reason,
                                NEW.proposed_by_id, NEW.proposed_at)
                            IS NOT DISTINCT FROM
                            ROW(OLD.id, OLD.number, OLD.values, OLD.reason,
                                OLD.proposed_by_id, OLD.proposed_at)
                    THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'a version of the policy is answered once, and never changed'
                        USING ERRCODE = 'restrict_violation';
                END $$;
                CREATE TRIGGER policy_version_answered_once BEFORE UPDATE OR DELETE
                    ON opvang_policyversion FOR EACH ROW
                    EXECUTE FUNCTION opvang_refuse_to_change_a_policy();
            """,
            reverse_sql="""
                DROP TRIGGER policy_version_answered_once ON opvang_policyversion;
                DROP FUNCTION opvang_refuse_to_change_a_policy();
            """,
        ),
        migrations.RunSQL(_CACHE, "DROP TABLE opvang_cache"),
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION opvang_refuse_other_steps() RETURNS trigger
                LANGUAGE plpgsql AS $$
                DECLARE
                    step text := concat(
                        to_jsonb(OLD) ->> TG_ARGV[0], '>', to_jsonb(NEW) ->> TG_ARGV[0]
                    );
                BEGIN
                    IF step <> ALL (TG_ARGV) THEN
                        RAISE EXCEPTION '%: no step of %', step, TG_TABLE_NAME
                            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
                    END IF;
                    RETURN NEW;
                END $$;
            """,
            reverse_sql="DROP FUNCTION opvang_refuse_other_steps();",
        ),
        _only("placementrequest", "status", _REQUEST),
        _only("placement", "state", _PLACEMENT),
        # At the end of the transaction, in which both places change.
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION opvang_refuse_two_homes() RETURNS trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (
                        SELECT 1 FROM opvang_placement here
                        JOIN opvang_placementrequest request ON request.id = here.request_id
                        JOIN opvang_placement there ON there.id = request.moves_from_id
                        WHERE here.id = NEW.id AND here.state = 'ARRIVED' AND there.state = 'ARRIVED'
                    ) THEN
                        RAISE EXCEPTION 'nobody lives in two places'
                            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER placement_one_home AFTER INSERT OR UPDATE OF state
                    ON opvang_placement DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (NEW.state = 'ARRIVED')
                    EXECUTE FUNCTION opvang_refuse_two_homes();
            """,
            reverse_sql="""
                DROP TRIGGER placement_one_home ON opvang_placement;
                DROP FUNCTION opvang_refuse_two_homes();
            """,
        ),
    ]
