"""The database shows each reader the rows that the tables of access say, in a random country."""

from random import Random

import pytest
from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from opvang.access import (
    ACTS,
    ROW_RULES,
    Relation,
    context_of,
    may_act,
    may_ever,
    relations_of,
    requests_to,
    signals_to,
)
from opvang.access.bringing import brings
from opvang.access.rows import RowRule
from opvang.calendar import tonight
from opvang.database.context import asked_for, with_address
from opvang.models import (
    BreakGlass,
    DangerQuestion,
    Person,
    PersonConflict,
    Placement,
    PlacementRequest,
    ShelterAddress,
    Signal,
)
from opvang.models.codes import Activity, PlacementState, Role
from tests.access.world import NIGHT, NOON
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
_PLACES = (scene.NORTH_HOLLAND, scene.UTRECHT, scene.LIMBURG)
_KINDS = ("WOMEN", "COSM", "EMERGENCY", "YOUTH", "PROTECTED_RECEPTION", "LABOUR")
_OPENED = {"opened_at": NOON, "ends_at": timezone.now() + (NIGHT - NOON)}


@pytest.fixture
def readers():
    """Somebody of each role in two organisations, in a country drawn by lot."""
    draw = Random(6)
    organisations = [saved(build.organisation(kind="CARE_COORDINATION")) for _ in range(2)]
    organisations[1].municipality = build.municipality(scene.UTRECHT)
    saved(organisations[1])
    region = saved(build.care_region(organisation=organisations[0]))
    saved(build.care_area(region=region, municipality=build.municipality(_PLACES[0])))
    made = [scene.actor(role, organisation=one) for role in Role for one in organisations]
    units = [_unit(draw, kind, organisations, number=n) for kind in _KINDS for n in range(2)]
    for number in range(16):
        _asked(draw, units, organisations, made, number=number)
    return made


def _unit(draw, kind, organisations, *, number):
    shelter = build.shelter(
        public_name=f"{kind} {number}",
        organisation=draw.choice(organisations),
        municipality=build.municipality(_where(draw)),
    )
    saved(build.address(shelter=saved(shelter)))
    return scene.unit(shelter=shelter, place_type=kind)


def _where(draw):
    return draw.choice(_PLACES)


def _asked(draw, units, organisations, readers, *, number):
    asked = scene.request(
        organisation=draw.choice([*organisations, saved(build.organisation())]),
        responsible_municipality=build.municipality(_where(draw)),
        status="PLACED",
    )
    person = asked.persons.get()
    for one in (build.screening, build.danger_area):
        saved(one(person=person))
    saved(build.conflict(author=draw.choice(readers)))
    if number % 4 == 0:
        saved(build.danger_question(request=asked, unit=draw.choice(units)))
    elif number % 4 == 1:
        helping = [one for one in readers if {"POLICE", "NATIONAL_DESK"} & set(one.roles)]
        saved(build.break_glass(request=asked, account=draw.choice(helping), **_OPENED))
    sender = draw.choice(readers)
    by = {} if number % 2 else {"reporter": sender}
    saved(
        build.signal(
            municipality=build.municipality(_where(draw)),
            source="PROFESSIONAL" if by else "RESIDENT",
            **by,
        )
    )
    hold = saved(build.hold(unit=draw.choice(units), request=asked))
    state = draw.choice(("HELD", "CONFIRMED", "ARRIVED"))
    if state != "HELD":
        build.stepped(hold, state)
    if draw.random() < 0.3:
        saved(build.escort(placement=hold, account=draw.choice(readers), named_by=readers[0]))


def people_of(reader):
    """Return whom the tables of access let somebody know, at whatever hour."""
    if Relation.ANY in relations_of(reader, Activity.READ_REQUEST):
        return set(Person.objects.values_list("id", flat=True))
    night = tonight(NOON)
    guided = Q(requests_to(reader, Activity.READ_REQUEST, night=night))
    found = set(PlacementRequest.objects.filter(guided).values_list("id", flat=True))
    if may_ever(reader, Activity.ANSWER_DANGER):
        asked = DangerQuestion.objects.filter(answered_at=None)
        found |= set(asked.values_list("request", flat=True))
    found |= {one.request_id for one in BreakGlass.objects.filter(account=reader)}
    for stay in Placement.objects.select_related("request", "unit__shelter"):
        hours = (NOON, NIGHT)
        if any(may_act(reader, Activity.READ_HOLD, now=one, placement=stay) for one in hours):
            found.add(stay.request_id)
    return set(
        Person.objects.filter(request_persons__request__in=found).values_list("id", flat=True)
    )


def shelters_of(reader):
    """Return the shelters whose address somebody may ask for."""
    somewhere = (PlacementState.CONFIRMED, PlacementState.ARRIVED)
    stays = Placement.objects.filter(state__in=somewhere).select_related("request", "unit__shelter")
    opened = set(BreakGlass.objects.filter(account=reader).values_list("request", flat=True))
    may = may_ever(reader, Activity.READ_ADDRESS)
    return {
        one.unit.shelter_id
        for one in stays
        if one.request_id in opened or (may and brings(reader, one, now=build.NOW))
    }


def told(model, reader, people):
    """Return the rows of a table that its rule says somebody sees."""
    rule, rows = ROW_RULES[model.__name__], model.objects.all()
    if rule is RowRule.CONTEXT:
        return set(rows.values_list("pk", flat=True))
    if rule is RowRule.PERSON:
        column = "id" if model is Person else "person"
        return set(rows.filter(**{f"{column}__in": people}).values_list("pk", flat=True))
    if model is PersonConflict:
        own = rows.filter(author__organisation=reader.organisation_id)
        return set(own.values_list("pk", flat=True))
    if model is Signal:
        own = signals_to(reader, Activity.READ_SIGNAL, night=tonight(timezone.now()))
        return set(rows.filter(own).values_list("pk", flat=True))
    if model is BreakGlass:
        judges = Activity.JUDGE_BREAK_GLASS in ACTS[Role(reader.roles[0])]
        return set((rows if judges else rows.filter(account=reader)).values_list("pk", flat=True))
    return set()


def test_each_reader_sees_the_rows_that_the_tables_say(readers, application_role_later):
    models = [
        one for one in apps.get_models(include_auto_created=True) if one.__name__ in ROW_RULES
    ]
    people = {one: people_of(one) for one in readers}
    expected = {(one, model): told(model, one, people[one]) for one in readers for model in models}
    addresses = {one: shelters_of(one) for one in readers}
    shelters = set(ShelterAddress.objects.values_list("shelter", flat=True))
    application_role_later()

    wrong, wrong_addresses = [], []
    for reader in readers:
        with asked_for(context_of(reader)):
            for model in models:
                seen = set(model.objects.values_list("pk", flat=True))
                if seen != expected[reader, model]:
                    wrong.append((reader.roles, model.__name__, len(seen)))
            for shelter in shelters:
                with with_address(shelter):
                    is_seen = ShelterAddress.objects.filter(shelter=shelter).exists()
                if is_seen != (shelter in addresses[reader]):
                    wrong_addresses.append((reader.roles, is_seen))

    assert wrong == []
    assert wrong_addresses == []
    assert len(set(map(len, people.values()))) > 5, (
        "a country in which everybody sees the same tests nothing"
    )
    assert 0 < sum(map(len, addresses.values())) < len(readers) * len(shelters)
