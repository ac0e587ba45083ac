"""What the scenarios can ask for."""

import pytest

from tests.scenarios.whole import Country


@pytest.fixture
def country(db):
    """The people who place and shelter, in a country without any place yet."""
    return Country()
