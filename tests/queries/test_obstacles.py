"""In one sentence, why a request has no place."""

import pytest

from opvang.queries.obstacles import nearest_obstacle


@pytest.mark.parametrize(
    ("blocked", "sentence"),
    [
        ({"route": 9, "capacity": 1}, "De bedden die passen gaan naar mensen die voorgaan."),
        ({"route": 9}, "Geen plek mag voor deze verblijfsroute."),
        ({"route": 9, "danger": 1}, "Veiligheid: plekken die verder passen kunnen hier niet."),
        ({"something_new": 2}, ""),
        ({}, ""),
    ],
)
def test_the_places_that_came_nearest_say_what_is_in_the_way(blocked, sentence):
    assert nearest_obstacle(blocked) == sentence
