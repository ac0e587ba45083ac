"""What the desk reads of a what-if, in words, and who may not."""

import json
from uuid import uuid4

import pytest
from django.utils import translation

from matching.objectives import BY_NAME, NAMES
from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.matches import MAXIMISED, OBJECTIVES
from opvang.queries.what_ifs.kept import kept_what_ifs
from opvang.queries.what_ifs.places import names_of_places, places
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    RulesAsked,
    kind_of,
    question_of,
    written,
)
from opvang.queries.what_ifs.what_if_page import what_if_page
from opvang.queries.what_ifs.words import in_words, other_rules
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
ZWOLLE = "GM0193"


def kept(question, **facts):
    return saved(build.what_if(kind=kind_of(question), asked=written(question), **facts))


def place(made, start="2026-11-22"):
    return {"shelter": "S", "unit": str(getattr(made, "id", made)), "start": start}


def answered(*, lost=(), placed=(), moved=(), objectives=()):
    """Save a what-if with an answer; each change is a request with the places before and after."""
    changes = {"lost": lost, "placed": placed, "gone": (), "moved": moved, "shifted": ()}
    facts = {
        kind: [
            {"request": str(one.id), "persons": 1, "before": before, "after": after}
            for one, before, after in found
        ]
        for kind, found in changes.items()
    }
    counts = {"before": 5, "after": 4, **{kind: len(found) for kind, found in changes.items()}}
    told = [{"name": name, "before": was, "after": now} for name, was, now in objectives]
    comparison = json.dumps({"persons": counts, **facts, "objectives": told})
    return saved(build.what_if(status="OPTIMAL", seconds=1, comparison=comparison))


def page(row, role="NATIONAL_DESK"):
    return what_if_page(actor(role), row.id, now=NOW)


def test_who_has_no_place_any_more_who_gets_one_and_who_moves_is_told():
    first, second = unit(name="De Uil"), unit(name="De Mees")
    loses, gets, moves = request(urgency="CRISIS"), request(), request()

    found = page(
        answered(
            lost=[(loses, place(first), None)],
            placed=[(gets, None, place("new"))],
            moved=[(moves, place(first), place(second, "2026-11-24"))],
        )
    )

    ((lost,), (placed,), (moved,)) = found.lost, found.placed, found.moved
    assert (lost.reference, lost.urgency, lost.after) == (loses.reference, "CRISIS", "")
    assert lost.before == f"De Uil, {first.name}"
    assert (placed.id, placed.before, placed.after) == (gets.id, "", "de nieuwe opvang")
    assert moved.after == f"De Mees, {second.name}"
    assert (lost.first_after, placed.first_before) == (None, None)
    assert (moved.first_before.day, moved.first_after.day) == (22, 24)
    assert (found.persons.before, found.persons.after) == (5, 4)
    assert (found.persons.fewer, found.persons.more) == (1, 0)


def test_what_is_no_longer_there_is_told_as_such():
    one = request()
    row = answered(lost=[(one, place(uuid4()), None)])
    one.delete()

    (lost,) = page(row).lost

    assert (lost.id, lost.reference) == (None, "een aanvraag die er niet meer is")
    assert lost.before == "een plek die er niet meer is"


def test_an_objective_is_better_worse_or_the_same_by_its_direction_and_distance_has_no_number():
    told = page(
        answered(
            objectives=[
                ("crisis", 2, 1),
                ("language", 3, 4),
                ("queue", 9, 7),
                ("price", 1, 2),
                ("changes", 0, 0),
                ("distance", 10, 9),
            ]
        )
    ).effects

    assert [one.verdict for one in told] == ["worse", "better", "better", "worse", "same", "better"]
    assert (told[5].before, told[5].after) == (None, None)
    assert told[0].name == "Mensen in crisis met een voorstel"


@pytest.mark.parametrize(("status", "proved"), [("OPTIMAL", True), ("FEASIBLE", False)])
def test_a_run_that_was_not_proved_is_told_apart_from_an_answer_that_was(status, proved):
    row = answered()
    row.run.status = status
    row.run.save()

    found = page(row)

    assert (found.is_best, found.run_is_best) == (True, proved)


def test_the_order_and_the_directions_are_those_of_the_optimiser():
    assert {name for name, one in BY_NAME.items() if one.maximise} == MAXIMISED
    assert list(NAMES) == list(OBJECTIVES)


def test_reading_an_answer_is_written_down_and_waiting_for_one_is_not():
    page(saved(build.what_if()))
    assert not AuditEntry.objects.exists()

    row = answered()
    page(row)

    (entry,) = AuditEntry.objects.all()
    assert (entry.activity, entry.verb, entry.object_id) == ("READ_WHAT_IF", "R", row.id)


def test_a_question_that_waits_or_failed_has_no_answer():
    waits = page(saved(build.what_if()))
    failed = page(saved(build.what_if(status="FAILED", error="BrokenPlan: no")))

    assert (waits.is_running, waits.persons, waits.effects) == (True, None, ())
    assert (failed.is_failed, failed.persons) == (True, None)


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_reads(role):
    row = answered()

    with pytest.raises(NotAllowed):
        page(row, role)
    with pytest.raises(NotAllowed):
        kept_what_ifs(actor(role))
    with pytest.raises(NotAllowed):
        places(actor(role))


def test_what_is_not_there_is_not_found():
    with pytest.raises(NotFound):
        what_if_page(actor("NATIONAL_DESK"), uuid4(), now=NOW)


def sentences(question):
    found = [in_words(question, names_of_places())]
    with translation.override("en"):
        found.append(in_words(question, names_of_places()))
    return found


def test_each_kind_of_question_is_one_sentence():
    made = unit(name="De Uil")
    house = {"unit": str(made.id), "shelter": str(made.shelter_id)}
    rules = rules_of_unit(made)

    assert sentences(BedsAsked(where=ZWOLLE, beds=-10))[0] == "10 bedden minder in Zwolle"
    assert sentences(BedsAsked(where=house["shelter"], beds=1, rooms="PRIVATE"))[0] == (
        "1 bed meer in De Uil, in eigen kamers"
    )
    assert sentences(BedsAsked(where=house["unit"], beds=-1, rooms="SHARED"))[0] == (
        f"1 bed minder in De Uil, {made.name}, in gedeelde kamers"
    )
    assert sentences(ClosureAsked(shelter=house["shelter"]))[0] == "De Uil sluit"
    assert sentences(OpeningAsked(like=house["unit"], municipality=ZWOLLE, beds=4))[0] == (
        f"Een nieuwe opvang in Zwolle met 4 bedden, met de regels van De Uil, {made.name}"
    )
    assert sentences(RulesAsked(unit=house["unit"], rules=rules, was=rules))[0] == (
        f"Andere regels voor De Uil, {made.name}"
    )
    assert sentences(OrderAsked(objective="price", before="queue"))[0] == (
        "'Gebruik van schaarse bedden, in punten' gaat voor "
        "'Voorrang van mensen zonder voorstel, in punten'"
    )
    assert sentences(ClosureAsked(shelter=str(uuid4())))[0] == "een plek die er niet meer is sluit"


def test_a_sentence_is_there_in_english():
    assert sentences(BedsAsked(where=ZWOLLE, beds=-10))[1] == "10 beds fewer in Zwolle"


def test_other_rules_are_told_one_by_one():
    made = unit(max_nights=28, languages=["nl"])
    was = rules_of_unit(made)
    rules = type(was)(
        routes=was.routes, security=was.security, sexes=was.sexes, max_nights=90, languages=("nl",)
    )
    row = kept(RulesAsked(unit=str(made.id), rules=rules, was=was))
    row.refresh_from_db()

    (rule,) = other_rules(question_of(row))

    assert (rule.about, rule.was, rule.becomes) == ("Langste verblijf", "28 nachten", "90 nachten")
    assert other_rules(ClosureAsked(shelter="S1")) == ()


def test_what_was_asked_stands_in_a_list_with_what_it_came_to():
    kept(BedsAsked(where=ZWOLLE, beds=-10))
    answered()

    found = {one.question: one for one in kept_what_ifs(actor("NATIONAL_DESK"))}

    assert found["10 bedden minder in Zwolle"].persons is None
    assert found["10 bedden minder in Zwolle"].is_running
    assert found["1 bed minder in Amsterdam"].persons.fewer == 1


def test_a_longer_list_takes_no_more_queries(django_assert_num_queries):
    for number in range(5):
        kept(BedsAsked(where=ZWOLLE, beds=number))
    desk = actor("NATIONAL_DESK")

    with django_assert_num_queries(5):
        assert len(kept_what_ifs(desk)) == 5


def test_places_are_municipalities_regions_shelters_and_units_with_their_beds():
    first = unit(beds=3, municipality=ZWOLLE, name="De Uil")
    unit(beds=1, shelter=first.shelter)
    unit(beds=2, municipality=ZWOLLE, is_active=False)

    found = places(actor("NATIONAL_DESK"))

    assert found.municipalities == ((ZWOLLE, "Zwolle (4 bedden)"),)
    assert found.regions == (("VR04", "IJsselland (4 bedden)"),)
    assert found.shelters == ((str(first.shelter_id), "De Uil (4 bedden)"),)
    assert (str(first.id), f"De Uil, {first.name} (3 bedden)") in found.units
    assert [name for name, _ in found.anywhere] == [
        "Gemeenten",
        "Veiligheidsregio's",
        "Opvang",
        "Wooneenheden",
    ]


def test_of_a_secret_shelter_no_municipality_is_told():
    secret = unit(beds=3, municipality=ZWOLLE, security="SECRET")
    unit(beds=1, shelter=secret.shelter)

    found = places(actor("NATIONAL_DESK"))

    assert found.municipalities == ()
    assert found.regions == (("VR04", "IJsselland (4 bedden)"),)
