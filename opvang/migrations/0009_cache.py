from django.db import migrations

# As `manage.py createcachetable` would make it, which only the role that owns the tables may run.
CREATE = """
CREATE TABLE opvang_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX opvang_cache_expires ON opvang_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("opvang", "0008_signing_in"),
    ]

    operations = [migrations.RunSQL(CREATE, "DROP TABLE opvang_cache")]
