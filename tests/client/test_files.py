"""What is no JSON: a client sends a sheet as a file, and reads XML as a text."""

from io import BytesIO

import pytest
from django.utils import timezone

from tests.actions.sheets.place import HEADER, unit
from tests.client.software import key_of, software
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.slow
SHEET = f"{HEADER}De Berk;;2;1;;;\n".encode()


@pytest.fixture
def shelter(generated, one_connection, monkeypatch):
    """The software of a shelter with two beds, that keeps its capacity."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    worker = saved(
        build.account(organisation=unit("2s").shelter.organisation, roles=["SHELTER_WORKER"])
    )
    scopes = ("capacity.write", "exchange.read")
    return software(generated, key_of(worker, scopes=scopes, at=NOW))


@pytest.mark.parametrize("is_form", [False, True], ids=["body", "form"])
def test_a_sheet_is_sent_as_a_body_or_in_a_form(generated, shelter, is_form):
    file = generated.package.types.File(payload=BytesIO(SHEET), file_name="overzicht.csv")
    form = generated.models.UpdateCapacityFilesFileParams(file=file)

    told = generated.operation("capacity.update_capacity").sync(
        client=shelter, body=form if is_form else file
    )

    assert (told.is_applied, told.taken) == (True, 1)


def test_a_document_of_xml_is_a_text(generated, shelter):
    told = generated.operation("exchange.read_have").sync(client=shelter)

    assert told.startswith("<?xml")
