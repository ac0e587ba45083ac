"""The database itself keeps a message from going back: late and doubled news changes nothing."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_messages")]

    operations = [
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION notifications_go_forth() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.state <> OLD.state AND NOT (
                        OLD.state IN ('WAITING', 'PARKED')
                        OR OLD.state = 'SENT' AND NEW.state IN ('DELIVERED', 'FAILED')
                    ) THEN
                        RAISE EXCEPTION 'a message goes from % to no %', OLD.state, NEW.state
                            USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER message_goes_forth BEFORE UPDATE OF state
                    ON notifications_message FOR EACH ROW
                    EXECUTE FUNCTION notifications_go_forth();
            """,
            reverse_sql="""
                DROP TRIGGER message_goes_forth ON notifications_message;
                DROP FUNCTION notifications_go_forth();
            """,
        )
    ]
