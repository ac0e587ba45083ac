"""Two programs of one organisation that save one address at the same moment: one does.

Nothing in the database stands behind the lock: it cannot compare addresses, which lie encrypted.
"""

from functools import partial
from time import sleep
from uuid import uuid4

import pytest

from opvang.actions.webhooks import keeping
from opvang.actions.webhooks.keeping import make_webhook
from opvang.errors import NotPossible
from tests.actions.webhooks.scene import webhook
from tests.faults.racing import race, won
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

ROUNDS = 5


def save_at_once(address):
    """Let two programs of one organisation save *address* at once; return what came of each."""
    first = webhook()
    organisation = first.program.account.organisation
    second = webhook("https://ander.example/", organisation=organisation)
    desk = saved(build.account(roles=["NATIONAL_DESK"]))
    acts = [
        partial(make_webhook, desk, one.program_id, address=address, form=uuid4(), now=NOW)
        for one in (first, second)
    ]
    return race(acts)


@pytest.fixture(autouse=True)
def _slow_machine(monkeypatch):
    """Let a moment go by between the look and the save."""
    look = keeping._require_new

    def look_and_wait(*args):
        look(*args)
        sleep(0.05)

    monkeypatch.setattr(keeping, "_require_new", look_and_wait)


def test_one_address_saved_for_two_programs_at_once_is_saved_once():
    for number in range(ROUNDS):
        answers = save_at_once(f"https://ontvanger.example/{number}")

        refusals = [answer for answer in answers if isinstance(answer, NotPossible)]
        assert (len(won(answers)), len(refusals)) == (1, 1), answers


def test_without_the_lock_it_is_saved_twice(monkeypatch):
    monkeypatch.setattr(keeping, "lock_organisation", lambda organisation: None)

    answers = [save_at_once(f"https://ontvanger.example/{number}") for number in range(ROUNDS)]

    assert any(len(won(one)) == 2 for one in answers), answers
