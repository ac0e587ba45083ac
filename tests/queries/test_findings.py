"""What is odd about rules, in sentences that say what to do, in Dutch and in English."""

from uuid import uuid4

import pytest
from django.utils import translation

from matching import FindingKind
from opvang.actions.matches import run_match
from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.queries.desk.findings import findings
from opvang.queries.explanations import Oddity
from opvang.queries.findings import finding_sentences
from opvang.queries.unit import seen_unit
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db


def odd(kind, words=(), room=None):
    return Oddity(unit=uuid4(), kind=kind, words=words, room=room)


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_of_finding_has_a_sentence_without_codes(kind):
    room = saved(build.room(shared=True, sex="MALE", name="Kamer 4"))
    one = odd(kind, words=("LVB",), room=room.id if "room" in kind or "marks" in kind else None)

    ((unit_id, dutch),) = finding_sentences([one])
    with translation.override("en"):
        ((_, english),) = finding_sentences([one])

    assert unit_id == one.unit
    assert dutch.endswith(".")
    assert dutch != english
    assert "%(" not in dutch + english
    assert "LVB" not in dutch.replace("licht verstandelijke beperking (LVB)", "")


def test_a_room_is_told_by_its_name_and_who_share_it():
    room = saved(build.room(shared=True, sex="MALE", minors=True, name="Kamer 4"))

    ((_, sentence),) = finding_sentences([odd("room_for_nobody", room=room.id)])

    assert sentence.startswith("Kamer 4 wordt gedeeld door mannen onder de 18, ")


def test_what_says_the_same_stands_once():
    one = odd("room_for_nobody", room=uuid4())

    assert len(finding_sentences([one, one])) == 1


def test_a_unit_tells_what_is_odd_about_it_to_who_sees_it():
    own = unit(only_for=["DETOX"])
    other = unit(shelter=own.shelter)
    worker = actor("SHELTER_WORKER", organisation=own.shelter.organisation)

    told = [seen_unit(worker, one.id, now=NOW).findings for one in (own, other)]

    assert [len(one) for one in told] == [1, 0]
    assert told[0][0].startswith("Dit is alleen voor")


def test_the_desk_sees_strange_rules_and_places_and_people_without_the_other():
    strange = unit(routes=["DUTCH"], only_for=["DETOX"], name="De Uil")
    far = unit(routes=["ASYLUM"], name="De Mees")
    unit(name="De Vink")
    fits, nowhere = request(), request(routes=["UNDOCUMENTED"], urgency="CRISIS")
    run_match(now=NOW, seconds=10)

    found = findings(actor("NATIONAL_DESK"), now=NOW)

    assert [(one.id, len(one.sentences)) for one in found.rules] == [(strange.id, 1)]
    assert {one.id for one in found.unreached} == {strange.id, far.id}
    ((id_, why),) = [(one.id, one.why) for one in found.nowhere]
    assert id_ == nowhere.id != fits.id
    assert why == "Geen plek mag voor deze verblijfsroute."


def test_who_would_fit_with_every_bed_free_is_not_called_without_a_place():
    waits = [request(), request(urgency="REGULAR"), request(urgency="CRISIS")]
    run(
        unplaced_entry(waits[0], blocked={"route": 2, "capacity": 1}),
        unplaced_entry(waits[1], blocked={"household": 3}),
        unplaced_entry(waits[2], blocked={"size": 3}),
        problem='{"format": "opvang-problem/0"}',
    )

    found = findings(actor("NATIONAL_DESK"), now=NOW)

    assert [one.id for one in found.nowhere] == [waits[2].id, waits[1].id]
    assert (found.rules, found.unreached) == ((), ())


def test_before_the_first_run_nothing_is_told():
    found = findings(actor("NATIONAL_DESK"), now=NOW)

    assert (found.run_at, found.rules, found.unreached, found.nowhere) == (None, (), (), ())


def test_reading_is_written_down():
    findings(actor("NATIONAL_DESK"), now=NOW)

    assert AuditEntry.objects.get().activity == "READ_FINDINGS"


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_reads_those_of_the_country(role):
    with pytest.raises(NotAllowed):
        findings(actor(role), now=NOW)
