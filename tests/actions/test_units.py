"""A shelter changes the rules of a unit; who is there stays, and is counted where they misfit."""

from dataclasses import replace
from uuid import uuid4

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.units import change_unit
from opvang.errors import FormRefused, NoPlace, NotAllowed, NotFound, Overtaken
from opvang.models import AuditEntry, Unit
from opvang.models.codes import Access, Need, Route, Security, Sex, Trait, Urgency
from opvang.queries.filled_in.units import UnitRules, unit_filled_in
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

EVERYTHING = UnitRules(
    routes=(Route.DUTCH, Route.EU),
    security=Security.SECRET,
    sexes=(Sex.FEMALE, Sex.OTHER),
    min_age=21,
    max_age=60,
    max_age_boys=11,
    max_age_girls=17,
    only_for=(Need.LVB,),
    reserved_for=(Urgency.CRISIS,),
    capabilities=(Need.LVB, Need.TRAUMA),
    contraindications=(Trait.ADDICTION,),
    accessibility=(Access.STEP_FREE,),
    languages=("nl", "en"),
    night_intake=True,
    max_nights=90,
    self_contained=True,
    turnaround_days=1,
)


@pytest.fixture
def world():
    return new_world()


def change(world, unit, **facts):
    read = unit_filled_in(world.manager, unit.id, now=NOW)
    rules = replace(read.rules, **facts)
    return change_unit(world.manager, unit=unit.id, rules=rules, seen=read.version, now=NOW)


def hold(world, unit, **facts):
    request = world.request(**facts)
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)


def test_all_rules_are_kept_and_read_back(world):
    unit = world.unit()

    change_unit(world.manager, unit=unit.id, rules=EVERYTHING, seen=1, now=NOW)

    read = unit_filled_in(world.manager, unit.id, now=NOW)
    assert (read.rules, read.version) == (EVERYTHING, 2)
    entry = AuditEntry.objects.get()
    assert (entry.activity, entry.object_id) == ("CHANGE_UNIT", unit.id)


def test_placing_authority_is_not_for_a_shelter_to_change(world):
    unit = world.unit(authority_override="GUARDIAN")

    change_unit(world.manager, unit=unit.id, rules=EVERYTHING, seen=1, now=NOW)

    unit.refresh_from_db()
    assert unit.authority_override == "GUARDIAN"


def test_the_new_rules_hold_for_whoever_asks_next(world):
    unit = world.unit()

    change(world, unit, sexes=(Sex.MALE,))

    with pytest.raises(NoPlace):
        hold(world, unit)


def test_who_is_promised_a_bed_keeps_it_and_is_counted(world):
    unit = world.unit(rooms=2)
    kept = hold(world, unit)
    hold(world, unit)

    changed = change(world, unit, sexes=(Sex.MALE,))

    assert changed.misfits == 2
    kept.refresh_from_db()
    assert kept.state == "HELD"


def test_who_did_not_fit_before_is_not_counted_again(world):
    unit = world.unit()
    hold(world, unit)
    change(world, unit, sexes=(Sex.MALE,))

    assert change(world, unit, capabilities=(Need.TRAUMA,)).misfits == 0


def test_who_only_lives_where_it_is_full_still_fits(world):
    unit = world.unit()
    hold(world, unit)

    assert change(world, unit, languages=("nl",)).misfits == 0


def test_a_unit_out_of_use_can_be_changed(world):
    unit = world.unit(is_active=False)

    assert change(world, unit, languages=("nl",)).unit.languages == ["nl"]


def test_who_saw_an_older_version_changes_nothing(world):
    unit = world.unit()
    change(world, unit, max_nights=30)

    with pytest.raises(Overtaken):
        change_unit(world.manager, unit=unit.id, rules=EVERYTHING, seen=1, now=NOW)

    assert Unit.objects.get().max_nights == 30


@pytest.mark.parametrize(
    ("field", "facts", "sentence"),
    [
        ("", {"sexes": ()}, "kies er minstens een"),
        ("", {"min_age": 70, "max_age": 60}, "De laagste leeftijd is hoger dan de hoogste"),
        ("", {"min_age": 16}, "Cliënten onder de 18 mogen alleen"),
        ("max_age", {"max_age": 121}, "Hoogste leeftijd: geef een getal van 0 tot"),
        ("", {"max_age_boys": 11, "max_age_girls": None}, "allebei in, of geen van beide"),
        ("max_nights", {"max_nights": 0}, "Langste verblijf: geef een getal van 1 tot"),
        ("turnaround_days", {"turnaround_days": -1}, "Wisseltijd"),
        ("", {"languages": ("Nederlands",)}, "Schrijf talen met twee of drie kleine letters"),
        ("", {"capabilities": ("trauma",)}, "Schrijf codes met hoofdletters"),
        ("routes", {"routes": ("MARS",)}, "MARS"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_kept(world, field, facts, sentence):
    unit = world.unit()

    with pytest.raises(FormRefused, match=sentence) as refusal:
        change(world, unit, **facts)

    assert field in [remark.field for remark in refusal.value.remarks]
    assert unit_filled_in(world.manager, unit.id, now=NOW).version == 1


def test_anothers_unit_is_neither_read_nor_changed(world):
    for asked in (saved(build.unit()).id, uuid4()):
        with pytest.raises(NotFound):
            unit_filled_in(world.manager, asked, now=NOW)
        with pytest.raises(NotFound):
            change_unit(world.manager, unit=asked, rules=EVERYTHING, seen=1, now=NOW)


def test_who_works_in_a_shelter_but_does_not_manage_it_changes_no_rules(world):
    with pytest.raises(NotAllowed):
        change_unit(world.worker, unit=world.unit().id, rules=EVERYTHING, seen=1, now=NOW)
