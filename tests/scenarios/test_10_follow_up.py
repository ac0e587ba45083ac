"""Scenario 10, after the night: the follow-up that opened by itself, with its countdown.

Whoever works by day completes it, screens her again and brings her on before the three nights are
over; until then the emergency bed is hers.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from opvang.errors import NotPossible
from opvang.models import PlacementRequest
from opvang.models.codes import PlaceType, RiskOutcome, Route
from opvang.queries.tasks import tasks
from tests.scenarios.cases import REFLECTION, brought_in
from tests.scenarios.people import NOON, screened


@pytest.mark.slow
def test_her_follow_up_counts_down_and_brings_her_on_in_time(country):
    country.now = NOON + timedelta(hours=13, minutes=30)
    asked, bed = brought_in(country)
    night = country.now.date() - timedelta(days=1)
    stay = country.bring(asked, bed, by="police")

    after = PlacementRequest.objects.get(moves_from=stay)

    assert after.start_by == night + timedelta(days=3)
    country.now = NOON + timedelta(days=1)
    from_bed = country.page(after, by="desk").moves.comes_from
    assert from_bed.to_complete
    assert from_bed.screening_due
    assert from_bed.ends_at.date() == after.start_by
    titles = [one.title for one in tasks(country.people["police"], now=country.now)]
    assert any("het noodbed houdt op" in title for title in titles)

    cosm = country.unit("Amsterdam", PlaceType.COSM, security="SECRET", **REFLECTION)
    with pytest.raises(NotPossible, match="nieuwe risicoscreening"):
        country.hold(after, cosm, by="desk")
    again = replace(screened(RiskOutcome.RED), assessed_on=country.tonight)
    country.complete(after, screening=again, routes=(Route.B8_REFLECTION,))
    assert country.proposed(after) == cosm
    country.bring(after, cosm, by="desk")

    stay.refresh_from_db()
    assert (stay.state, stay.destination) == ("DEPARTED", "OTHER_SHELTER")
