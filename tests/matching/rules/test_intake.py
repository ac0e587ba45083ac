"""The rule `intake`: somebody who comes at night is let in."""

import pytest

from matching.rules.intake import Intake
from tests.matching import make


@pytest.mark.parametrize(
    ("asked", "offered", "welcome"),
    [
        (True, True, True),
        (True, False, False),
        (False, True, True),
        (False, False, True),
    ],
)
def test_only_night_intake_asked_and_not_offered_keeps_people_out(asked, offered, welcome):
    request, unit = make.request(night_intake=asked), make.unit(night_intake=offered)

    assert Intake().holds(request, make.shelter(), unit) is welcome
