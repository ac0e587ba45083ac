"""The database shows messages, and how they reach somebody, to them and to the system only."""

from django.db import migrations

_TABLES = {"notifications_message": "recipient", "opvang_messagesettings": "account_id"}


def _guard(table: str, owner: str) -> migrations.RunSQL:
    own = (
        "(SELECT opvang_is_system()) OR "
        f"{owner}::text = (SELECT current_setting('opvang.account', true))"
    )
    return migrations.RunSQL(
        sql=f"""
            ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
            CREATE POLICY {table}_seen ON {table} FOR SELECT USING ({own});
            CREATE POLICY {table}_made ON {table} FOR INSERT WITH CHECK ({own});
            CREATE POLICY {table}_changed ON {table} FOR UPDATE USING ({own}) WITH CHECK ({own});
            CREATE POLICY {table}_removed ON {table} FOR DELETE USING ({own});
        """,
        reverse_sql=f"""
            DROP POLICY {table}_removed ON {table};
            DROP POLICY {table}_changed ON {table};
            DROP POLICY {table}_made ON {table};
            DROP POLICY {table}_seen ON {table};
            ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )


class Migration(migrations.Migration):
    dependencies = [("opvang", "0022_message_settings"), ("notifications", "0002_states")]

    operations = [_guard(table, owner) for table, owner in _TABLES.items()]
