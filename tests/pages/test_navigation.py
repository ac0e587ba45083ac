"""The menu has what somebody can go to, in one row, and the rest behind one word."""

import pytest

from opvang.pages.navigation import menu
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def test_of_many_pages_the_first_four_stand_beside_each_other():
    found = menu(actor("NATIONAL_DESK"), path="/beleid/")

    assert [one.name for one in found.beside] == [
        "Coördinatiepunt",
        "Aanvragen",
        "Te beantwoorden",
        "Noodtoegang",
    ]
    assert [one.name for one in found.more if one.is_current] == ["Beleid"]
    assert found.is_current_in_more


def test_five_pages_need_no_more():
    found = menu(actor("COORDINATOR"), path="/")

    assert len(found.beside) == 5
    assert found.more == ()


def test_who_has_left_finds_nothing_in_the_menu():
    former = actor("MINISTRY_ANALYST")
    former.is_active = False

    found = menu(former, path="/")

    assert (found.beside, found.more) == ((), ())
