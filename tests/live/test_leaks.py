"""No frame tells what somebody may not know: everybody listens while people do anything."""

import uuid
from random import Random
from types import SimpleNamespace

import pytest

from opvang import events
from opvang.live.hub import Hub
from opvang.live.listening import Listener
from opvang.models import base
from tests.faults.life.world import new_world
from tests.live.leaks.drawing import Drawing
from tests.live.leaks.leading import OpenLife, empty_again

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def the_same(monkeypatch):
    """Give the same identifiers and references from the beginning of each life on."""

    def begin():
        monkeypatch.setattr(uuid, "os", SimpleNamespace(urandom=Random(0).randbytes))
        monkeypatch.setattr(base, "secrets", Random(0))

    return begin


def lead_lives(served, the_same, *, lives, acts, endings=2):
    """Lead lives of so many acts, one after another, and return how often somebody asked anew."""
    fetched = 0
    for number in range(lives):
        if number:
            empty_again()
        the_same()
        life = OpenLife(served, new_world(), Drawing(number))
        life.lead(acts=acts, endings=endings)
        fetched += life.fetched
    return fetched


def test_everybody_hears_what_is_theirs_and_nothing_else(served, the_same):
    assert lead_lives(served, the_same, lives=1, acts=60) > 20


@pytest.mark.slow(minutes=2)
def test_in_two_thousand_acts_nobody_hears_what_is_not_theirs(served, the_same):
    assert lead_lives(served, the_same, lives=10, acts=200) > 500


# As it must not be: each of these three would go unseen if nobody looked.


def test_who_tells_a_request_to_all_who_coordinate_is_found(served, the_same, monkeypatch):
    monkeypatch.setattr(events, "of_request", lambda *_, **__: {"role:COORDINATOR"})

    with pytest.raises(AssertionError, match="coordinator heard"):
        lead_lives(served, the_same, lives=1, acts=60, endings=0)


def test_a_socket_that_hears_what_is_for_others_is_found(served, the_same, monkeypatch):
    def to_all(hub, told):
        for sockets in hub._by_account.values():
            for one in sockets:
                one.tell(told.number, f'{{"number": {told.number}, "kind": "{told.kind}"}}')

    monkeypatch.setattr(Hub, "_tell", to_all)

    with pytest.raises(AssertionError, match="and not"):
        lead_lives(served, the_same, lives=1, acts=60, endings=0)


def test_a_socket_that_outlives_the_rights_of_its_reader_is_found(served, the_same, monkeypatch):
    async def stay(*_):
        """End nothing."""

    monkeypatch.setattr(Listener, "_end_what_is_over", stay)

    with pytest.raises(AssertionError, match="stays"):
        lead_lives(served, the_same, lives=1, acts=12, endings=2)
