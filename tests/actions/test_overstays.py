"""Who stays longer than the longest stay is explained by the shelter, and never put out."""

from datetime import timedelta

import pytest

from opvang.actions.overstays import explain_overstay
from opvang.actions.stays import arrive
from opvang.errors import NotFound, NotPossible
from opvang.models import AuditEntry, Occupancy, Overstay
from opvang.models.codes import OverstayReason
from opvang.queries.overstays import limit_for
from opvang.queries.tasks.overstays import overstays
from tests.actions.test_stays import promised
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=5)


@pytest.fixture
def world():
    return new_world()


@pytest.fixture
def stay(world):
    made = promised(world, world.unit(max_nights=3), nights=3)
    return arrive(world.worker, placement=made.id, now=NOW)


def explain(actor, stay, *, days=10, now=LATER):
    end = now.date() + timedelta(days=days)
    return explain_overstay(
        actor, placement=stay.id, reason=OverstayReason.NO_HOUSING, expected_end=end, now=now
    )


def kinds(*readers, now=LATER):
    return [[task.title.partition(": ")[2] for task in overstays(one, now)] for one in readers]


def test_it_is_a_task_until_it_is_explained_and_again_on_the_day_that_was_named(world, stay):
    shelter = "3 nachten over de langste tijd. Zeg waarom, en tot wanneer."
    coordinator = "3 nachten over de langste tijd. Zoek een andere plek."
    assert kinds(world.worker, world.coordinator) == [[shelter], [coordinator]]

    explain(world.worker, stay, days=10)

    assert kinds(world.worker, world.coordinator) == [[], []]
    assert len(kinds(world.worker, now=LATER + timedelta(days=10))[0]) == 1


def test_nobody_is_put_out_and_the_reason_is_on_record(world, stay):
    before = list(Occupancy.objects.values_list("bed", "period"))

    explain(world.worker, stay)
    explain(world.worker, stay, days=20)

    stay.refresh_from_db()
    assert (stay.state, list(Occupancy.objects.values_list("bed", "period"))) == ("ARRIVED", before)
    assert Overstay.objects.get().expected_end == LATER.date() + timedelta(days=20)
    assert AuditEntry.objects.filter(activity="EXPLAIN_OVERSTAY", detail="NO_HOUSING").count() == 2


def test_a_stay_within_its_limit_or_of_another_shelter_is_not_explained(world, stay):
    with pytest.raises(NotPossible, match="niet over de langste tijd"):
        explain(world.worker, stay, now=NOW + timedelta(days=2))
    with pytest.raises(NotPossible, match="niet na vandaag"):
        explain(world.worker, stay, days=0)
    with pytest.raises(NotFound):
        explain(account("SHELTER_WORKER", saved(build.organisation())), stay)

    assert not Overstay.objects.exists()


def test_the_shelter_reads_how_long_it_lasts_and_nobody_else_does(world, stay):
    stranger = account("SHELTER_WORKER", saved(build.organisation()))

    seen = [
        limit_for(one, stay.id, now=LATER) for one in (world.worker, world.coordinator, stranger)
    ]

    assert [one is not None for one in seen] == [True, False, False]
