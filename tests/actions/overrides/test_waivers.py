"""A human sets three rules aside, the police a fourth; the others hold for everybody."""

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.overrides.waivers import answer_danger, ask_police, restore_rule, waive_rule
from opvang.errors import FormRefused, NoPlace, NotAllowed, NotPossible
from opvang.models import AuditEntry, Override, Waiver
from opvang.queries.asked_people import asked_people
from opvang.queries.overrides.waivers import waivers_of
from opvang.queries.tasks.danger_questions import danger_questions
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db
WHY = "Een verpleegkundige komt elke dag langs."


@pytest.fixture
def world():
    return new_world()


def hold(world, request, unit):
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)


def waive(world, request, unit, code, **given):
    facts = {"request": request.id, "unit": unit.id, "code": code, "reason": WHY} | given
    return waive_rule(facts.pop("actor", world.desk), now=NOW, **facts)


def in_danger(world):
    request, unit = world.request(), world.unit()
    saved(build.danger_area(person=request.persons.get()))
    return request, unit


def police():
    return account("POLICE", saved(build.organisation(kind="POLICE")))


@pytest.mark.parametrize(
    ("asks", "code"),
    [
        ({"needs": ["TRAUMA"]}, "competence"),
        ({"access_needs": ["STEP_FREE"]}, "accessibility"),
        ({"traits": ["ADDICTION"]}, "contraindication"),
    ],
)
def test_the_place_can_be_held_there_and_only_there_until_the_rule_holds_again(world, asks, code):
    request = world.request(**asks)
    unit, other = (
        world.unit(name=name, contraindications=["ADDICTION"]) for name in ("Boven", "Onder")
    )

    waiver = waive(world, request, unit, code)

    with pytest.raises(NoPlace):
        hold(world, request, other)
    held = hold(world, request, unit)
    assert len(asked_people(request, unit, night=TODAY).waived) == 1
    with pytest.raises(NotPossible, match="eerst vrij"):
        restore_rule(world.desk, waiver=waiver.id, now=NOW)
    held.occupancies.all().delete()
    held.delete()
    restore_rule(world.desk, waiver=waiver.id, now=NOW)
    with pytest.raises(NoPlace):
        hold(world, request, unit)
    assert Override.objects.get().ended_at == NOW
    assert set(AuditEntry.objects.values_list("activity", "detail")) >= {
        ("WAIVE_RULE", code),
        ("RESTORE_RULE", code),
    }


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("danger", "Alleen de politie"),
        ("household", "minderjarigen"),
        ("route", "minderjarigen"),
        ("excluded", "elkaar niet mogen ontmoeten"),
        ("separation", "elkaar niet mogen ontmoeten"),
        ("security", "zet niemand opzij"),
    ],
)
def test_what_nobody_at_the_desk_may_set_aside(world, code, sentence):
    with pytest.raises(NotPossible, match=sentence):
        waive(world, world.request(), world.unit(), code)


def test_only_what_stands_in_the_way_for_a_reason_and_by_the_desk(world):
    request, unit = world.request(needs=["TRAUMA"]), world.unit()
    with pytest.raises(NotPossible, match="niet in de weg"):
        waive(world, request, unit, "accessibility")
    with pytest.raises(FormRefused):
        waive(world, request, unit, "competence", reason=" ")
    with pytest.raises(NotAllowed):
        waive(world, request, unit, "competence", actor=world.coordinator)

    assert not Waiver.objects.exists()


def test_about_danger_the_desk_asks_and_the_police_answer(world):
    (request, unit), officer = in_danger(world), police()
    facts = {"request": request.id, "unit": unit.id, "reason": "De dader zit vast."}
    question = ask_police(world.desk, now=NOW, **facts)
    assert [task.id for task in danger_questions(officer, NOW)] == [question.id]
    answer = {"question": question.id, "is_safe": True, "reason": "Hij zit zes jaar vast."}
    with pytest.raises(NotAllowed):
        answer_danger(world.desk, now=NOW, **answer)

    answer_danger(officer, now=NOW, **answer)

    assert hold(world, request, unit).state == "HELD"
    assert danger_questions(officer, NOW) == ()
    assert asked_people(request, unit, night=TODAY).waived == ()


def test_where_the_police_say_no_the_danger_stands(world):
    (request, unit), officer = in_danger(world), police()
    facts = {"request": request.id, "unit": unit.id, "reason": "De dader zit vast."}
    question = ask_police(world.desk, now=NOW, **facts)

    answer_danger(officer, question=question.id, is_safe=False, reason="Zijn broer niet.", now=NOW)

    with pytest.raises(NoPlace):
        hold(world, request, unit)


def test_that_a_secret_address_lies_in_a_danger_area_only_the_desk_reads(world):
    request = world.request()
    secret = world.unit(security="SECRET")
    other = saved(build.unit(shelter=saved(build.shelter())))
    for unit in (secret, other):
        saved(build.waiver(request=request, unit=unit, code="danger"))

    told = [one.rule for one in waivers_of(world.coordinator, request.id)]

    assert told == ["gevaargebied"]
    assert len(waivers_of(world.desk, request.id)) == 2
