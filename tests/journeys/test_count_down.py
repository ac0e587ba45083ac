"""How long there is left is told as exactly as helps: no minutes from a day on."""

from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import timezone

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ({"minutes": -1}, "(voorbij)"),
        ({"minutes": 59}, "(nog 59 minuten)"),
        ({"hours": 23, "minutes": 5}, "(nog 23 uur en 5 minuten)"),
        ({"hours": 24, "minutes": 5}, "(nog 24 uur)"),
        ({"hours": 47, "minutes": 59}, "(nog 47 uur)"),
        ({"hours": 48}, "(nog 2 dagen)"),
    ],
)
def test_time_that_is_left_is_told_in_whole_words(page, left, said):
    until = timezone.now() + timedelta(seconds=30, **left)
    page.set_content(render_to_string("_countdown.html", {"until": until}))

    page.add_script_tag(path=finders.find("opvang/countdown.js"))

    assert page.locator(".countdown").text_content() == said
