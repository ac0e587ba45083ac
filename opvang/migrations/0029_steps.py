"""Only the steps of opvang/models/transitions.py are possible, and nobody lives in two places."""

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


class Migration(migrations.Migration):
    dependencies = [
        ("opvang", "0028_prices"),
    ]

    operations = [
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
