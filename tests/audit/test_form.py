"""The bytes under a seal stand in docs/audit.md: whoever checks elsewhere gets the same."""

import hashlib
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from opvang.audit.form import FIELDS_BY_FORM, FORM, NO_SEAL, digest, seal_value
from opvang.models import AuditEntry

AT = datetime(2026, 11, 23, 13, tzinfo=timezone(timedelta(hours=1)))


def test_a_row_is_json_in_ascii_without_white_space():
    row = (1, UUID(int=1), AT, None, ["POLICE"], "é")

    value = digest(row)

    text = (
        '[1,"00000000-0000-0000-0000-000000000001","2026-11-23T12:00:00.000000+00:00",'
        'null,["POLICE"],"\\u00e9"]'
    )
    assert value == hashlib.sha256(text.encode("ascii")).digest()


def test_a_seal_is_over_its_own_facts_and_the_digests_of_its_rows():
    digests = bytes(range(32))

    value = seal_value(
        form=1,
        number=1,
        made_at=AT.astimezone(UTC),
        previous=NO_SEAL,
        entries=[7],
        digests=digests,
    )

    head = f'["opvang-audit",1,1,"2026-11-23T12:00:00.000000+00:00","{NO_SEAL}",[7]]\n'
    assert value == hashlib.sha256(head.encode("ascii") + digests).hexdigest()


def test_the_newest_form_has_every_column_of_a_row():
    columns = {field.name for field in AuditEntry._meta.concrete_fields}

    assert set(FIELDS_BY_FORM[FORM]) == columns


def test_the_document_names_the_columns_in_their_order():
    document = (Path(__file__).parents[2] / "docs" / "audit.md").read_text()

    named = re.findall(r"`(\w+)`", document.partition("Form 1:")[2].partition(".")[0])
    assert tuple(named) == FIELDS_BY_FORM[1]
    assert FIELDS_BY_FORM[2] == (*FIELDS_BY_FORM[1], "transaction")
