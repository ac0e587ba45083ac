"""What was written before there were keys is encrypted where it lies, and comes back as it was."""

from importlib import import_module

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import connection

from opvang.models import Waiver
from tests.models import build
from tests.models.build import saved

TEXT = "Op gang \\x41 3: 'veilig', zegt zij. Ünïcode."
migration = import_module("opvang.migrations.0006_encrypted")


@pytest.mark.django_db
def test_the_migration_encrypts_what_there_is_and_back():
    waiver = saved(build.waiver(reason=TEXT))
    factor = Authenticator.objects.create(
        user=saved(build.account()), type="totp", data={"secret": get_adapter().encrypt("KANARIE")}
    )
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with connection.schema_editor() as editor:
        migration.decrypt_all(editor)
        with connection.cursor() as cursor:
            cursor.execute("SELECT reason FROM opvang_waiver")
            assert cursor.fetchone() == (TEXT,)
        factor.refresh_from_db()
        assert factor.data == {"secret": "KANARIE"}

        migration.encrypt_all(editor)

    assert Waiver.objects.get(pk=waiver.pk).reason == TEXT
    factor.refresh_from_db()
    assert get_adapter().decrypt(factor.data["secret"]) == "KANARIE"
