"""Look up by their ids whether somebody lives in two places, whatever the tables hold.

As one question it was planned once for each connection: where the tables were nearly empty then, by
reading every place in which somebody lives, for each that was written.
"""

from django.db import migrations

_BY_ID = """
    CREATE OR REPLACE FUNCTION opvang_refuse_two_homes() RETURNS trigger
    LANGUAGE plpgsql AS $$
    DECLARE
        former uuid;
    BEGIN
        SELECT moves_from_id INTO former FROM opvang_placementrequest WHERE id = NEW.request_id;
        IF former IS NULL THEN
            RETURN NULL;
        END IF;
        -- One at a time, so that nothing but the id can find them. This one may have left since.
        IF (SELECT state FROM opvang_placement WHERE id = NEW.id) = 'ARRIVED'
            AND (SELECT state FROM opvang_placement WHERE id = former) = 'ARRIVED'
        THEN
            RAISE EXCEPTION 'nobody lives in two places'
                USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
        END IF;
        RETURN NULL;
    END $$;
"""
_AS_ONE_QUESTION = """
    CREATE OR REPLACE FUNCTION opvang_refuse_two_homes() RETURNS trigger
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
"""


class Migration(migrations.Migration):
    """The database's function, and no table."""

    dependencies = [("opvang", "0027_answered_by_sms")]

    operations = [migrations.RunSQL(sql=_BY_ID, reverse_sql=_AS_ONE_QUESTION)]
