"""What the scenarios can ask for."""

import pytest
from django.utils import timezone

from tests.scenarios.by_api import CountryByApi
from tests.scenarios.whole import Country


@pytest.fixture(params=["actions", pytest.param("api", marks=pytest.mark.slow)])
def country(request, db, monkeypatch):
    """The people who place and shelter, in a country without any place yet.

    Every scenario goes twice: by what they do, and by what their software does over the API.
    """
    if request.param == "actions":
        return Country()
    request.getfixturevalue("one_connection")
    made = CountryByApi(request.getfixturevalue("generated"))
    # The API asks what time it is.
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    return made
