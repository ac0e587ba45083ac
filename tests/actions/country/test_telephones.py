"""Each who can sign in has a telephone of their own, and it rings nowhere."""

from opvang.actions.country.accounts import SIGNED_IN
from opvang.models import MessageSettings
from tests.actions.country.drafts import country


def test_each_who_can_sign_in_has_a_number_of_their_own_that_is_nobodys():
    rows = country().rows(MessageSettings)

    assert len({one.account_id for one in rows}) == len(SIGNED_IN)
    assert len({one.phone for one in rows}) == len(rows)
    assert all(one.phone.startswith("+31600000") for one in rows)
    assert len({one.phone_mark for one in rows}) == len(rows)


def test_they_get_by_sms_what_somebody_gets_who_chose_nothing():
    assert all("CAPACITY_STALE" in one.by_sms for one in country().rows(MessageSettings))
