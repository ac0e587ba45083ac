"""What is no JSON: a client sends sheets as files, and reads and sends XML as files."""

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


def test_a_document_of_xml_is_read_as_a_file_and_sent_back(generated, shelter):
    build.models.Unit.objects.get().capacity_confirmations.create(
        confirmed_at=NOW, method="API", confirmed_by=None
    )
    read = generated.operation("exchange.read_have").sync(client=shelter)

    told = generated.operation("exchange.send_have").sync(
        client=shelter, body=read, idempotency_key="een-sleutel"
    )

    assert (told.confirmed, told.taken) == (1, 0)
