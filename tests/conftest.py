"""What every test can ask for."""

from tests.database import (
    application_role,
    django_db_keepdb,
    django_db_modify_db_settings,
    postgresql,
)

__all__ = ["application_role", "django_db_keepdb", "django_db_modify_db_settings", "postgresql"]
