"""The register of coverage: who keeps it for which municipality, and where the gaps are."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.urls import reverse

from opvang.actions.coverage import change_coverage
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Coverage
from opvang.models.codes import Role
from opvang.models.codes.coverage import CoverageKind
from opvang.queries.coverage.municipality import municipality_coverage
from opvang.queries.coverage.register import register
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = scene.NORTH_HOLLAND, scene.LIMBURG
POLICY = {"kind": CoverageKind.POLICY, "now": NOW}


@pytest.fixture
def town():
    """Somebody who works for the municipality of Amsterdam."""
    works = build.organisation(kind="MUNICIPALITY", municipality=build.municipality(HERE))
    return scene.actor(Role.MUNICIPALITY, organisation=saved(works))


def test_a_municipality_keeps_its_own_register_and_the_desk_all(town):
    desk = scene.actor(Role.NATIONAL_DESK)

    change_coverage(town, HERE, is_there=True, on=TODAY, **POLICY)
    change_coverage(desk, ELSEWHERE, is_there=True, on=TODAY, **POLICY)

    assert Coverage.objects.count() == 2
    assert AuditEntry.objects.filter(activity="CHANGE_COVERAGE", detail="POLICY").count() == 2
    with pytest.raises(NotFound):
        change_coverage(town, ELSEWHERE, is_there=True, on=TODAY, **POLICY)
    with pytest.raises(NotFound):
        change_coverage(desk, "GM9999", is_there=True, on=TODAY, **POLICY)
    with pytest.raises(NotAllowed):
        change_coverage(scene.actor(Role.COORDINATOR), HERE, is_there=False, on=TODAY, **POLICY)


def test_what_ends_stays_as_history_and_begins_anew(town):
    ago = TODAY - timedelta(days=30)
    change_coverage(town, HERE, is_there=True, on=ago, **POLICY)

    with pytest.raises(NotPossible):
        change_coverage(town, HERE, is_there=True, on=TODAY, **POLICY)
    change_coverage(town, HERE, is_there=False, on=TODAY - timedelta(days=9), **POLICY)
    with pytest.raises(NotPossible):
        change_coverage(town, HERE, is_there=False, on=TODAY, **POLICY)
    change_coverage(town, HERE, is_there=True, on=TODAY, **POLICY)

    found = municipality_coverage(town, HERE, now=NOW)
    assert [(one.since, one.until) for one in found.periods] == [
        (TODAY, None),
        (ago, TODAY - timedelta(days=9)),
    ]
    with pytest.raises(NotPossible):
        change_coverage(town, HERE, is_there=False, on=TODAY + timedelta(days=1), **POLICY)


def test_a_municipality_that_no_region_coordinates_for_every_age_is_a_gap():
    whole, young = build.municipality(HERE), build.municipality(scene.UTRECHT)
    saved(build.care_area(municipality=whole))
    saved(build.care_area(municipality=young, ages=NumericRange(0, 23)))
    over = DateRange(TODAY - timedelta(days=90), TODAY - timedelta(days=1))
    saved(build.care_area(municipality=build.municipality(ELSEWHERE), period=over))
    saved(build.coverage(municipality=whole, kind="FOCAL_OFFICER"))

    found = register(scene.actor(Role.MINISTRY_ANALYST), now=NOW)

    gaps = {one.code for one in found.gaps}
    north = next(one for one in found.provinces if one.name == "Noord-Holland")
    assert len(gaps) == 341
    assert {scene.UTRECHT, ELSEWHERE} <= gaps
    assert (north.coordinated, north.policies, north.focal_officers) == (1, 0, 1)


def test_the_pages_show_the_gaps_and_let_change_who_may(client, town):
    client.force_login(town)
    own, other = (reverse("municipality-coverage", args=[code]) for code in (HERE, ELSEWHERE))

    gaps = client.get(reverse("coverage")).content.decode()
    wrong = client.post(own, {"kind": "POLICY"}).content.decode()
    client.post(own, {"kind": "POLICY", "is_there": "ja", "on": "2026-01-01"})

    assert "Zonder zorgcoördinator" in gaps
    assert "Kies een dag." in wrong
    assert Coverage.objects.get().period.lower.isoformat() == "2026-01-01"
    assert "Bijwerken" in client.get(own).content.decode()
    assert "Bijwerken" not in client.get(other).content.decode()
    assert client.get(reverse("municipality-coverage", args=["GM9999"])).status_code == 404
