"""What is wrong is said in whole sentences."""

import pytest

from opvang.actions.mistakes import Mistakes
from opvang.errors import FormRefused
from tests.models import build

pytestmark = pytest.mark.django_db


def test_what_is_left_empty_is_told_in_a_whole_sentence():
    mistakes = Mistakes()
    mistakes.save(build.organisation(name=""))

    with pytest.raises(FormRefused) as refused:
        mistakes.refuse()

    assert [one.sentence for one in refused.value.remarks] == ["Naam: Dit veld kan niet leeg zijn."]
