"""Marked addresses and texts about people: nowhere but where somebody may read them."""

import logging

import pytest
from django.apps import apps
from django.core import mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from opvang.models import RiskScreening, Shelter, ShelterAddress, Signal
from opvang.models.codes import Role
from opvang.pages.views import addresses
from tests.access.cells import FOREIGN, OWN, ask, cells, moment, visitor
from tests.disclosure.canaries import (
    ADDRESSES,
    FIELDS,
    IDENTITIES,
    dump,
    leaked,
    marked,
    marked_world,
)

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("undone")]

#: Where an address is shown, once somebody said what for.
SHOWN = ("address", "POST")
#: Where a signal is shown, to who sent or judges it.
SIGNALS = {
    *("signal", "ask-about-signal", "dismiss-signal", "register-signal"),
    "GET /signals/{signal_id}",
}


@pytest.fixture
def made():
    """A world with 200 marked texts of addresses, and 500 about people."""
    return marked_world()


def walked(there, monkeypatch):
    """Use every page as every role, and yield where, and the answer with its headers.

    What is sent is sent to what is their own, where the most is shown.
    """
    for role in Role:
        monkeypatch.setattr(timezone, "now", lambda role=role: moment(role))
        client = visitor(there, role)
        for cell in cells():
            if cell.role != role or cell.whose not in _WHOSE[cell.method]:
                continue
            mark = transaction.savepoint()
            answer = ask(there, cell, client)
            yield cell, f"{answer.headers}\n{answer.body.decode(errors='replace')}"
            transaction.savepoint_rollback(mark)


_WHOSE = {"GET": ("", OWN, FOREIGN), "POST": ("", OWN), "PUT": ("", OWN)}


@pytest.mark.slow(minutes=4)
def test_no_answer_log_mail_or_table_holds_a_marked_text(made, monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    where, people = marked(ShelterAddress), marked(RiskScreening)
    assert (len(where), len(people)) == (ADDRESSES, IDENTITIES)
    reported = marked(Signal)
    canaries = where | people

    answers = list(walked(made, monkeypatch))

    told = {cell for cell, text in answers if leaked([text], canaries)}
    shown = {cell.door for cell, text in answers if leaked([text], reported)}
    canaries |= reported
    assert shown == SIGNALS
    assert {(cell.door, cell.method) for cell in told} <= {SHOWN}
    assert leaked([text for _, text in answers if text], people) == set()
    assert len(answers) > 900
    assert leaked([record.getMessage() for record in caplog.records], canaries) == set()
    assert leaked([str(one.message()) for one in mail.outbox], canaries) == set()
    assert leaked(dump(), canaries) == set()


def test_an_address_that_is_read_when_something_breaks_is_in_no_page_log_or_table(
    client, made, monkeypatch, caplog
):
    caplog.set_level(logging.DEBUG)
    client.raise_request_exception = False
    canaries = marked(ShelterAddress)
    coordinator = made.readers[Role.COORDINATOR]
    monkeypatch.setattr(addresses, "_address", addresses._address.__wrapped__)
    client.force_login(coordinator)
    address = reverse("address", args=[made.own.coming])
    monkeypatch.setattr(timezone, "now", lambda: moment(Role.COORDINATOR))

    shown = client.post(address, {"purpose": "BRING"})
    with monkeypatch.context() as patch:
        patch.setattr(addresses, "render", lambda *_, **__: 1 / 0)
        broken = client.post(address, {"purpose": "BRING"})

    assert len(leaked([shown.content.decode()], canaries)) == len(FIELDS)
    assert broken.status_code == 500
    assert "ZeroDivisionError" in caplog.text
    assert leaked([broken.content.decode(), caplog.text, *dump()], canaries) == set()


def test_a_dump_holds_what_is_not_encrypted(made):
    shelter = Shelter.objects.first()
    shelter.public_name = "Kanarie"
    shelter.save()

    assert leaked(dump(), {"Kanarie"}) == {"Kanarie"}
    assert any(marked(model) for model in apps.get_models())
