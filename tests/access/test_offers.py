"""What is put before each role: pages to go to, tasks that wait and acts to begin; no others."""

import pytest

from opvang.models.codes import Role
from opvang.pages.navigation import menu
from opvang.queries.audit_log.who_saw import may_see_who_saw
from opvang.queries.break_glass.judged import judges_break_glass
from opvang.queries.desk.long_stays import watches_stays
from opvang.queries.overrides.crisis import switches_crisis_mode
from opvang.queries.tasks import KINDS
from opvang.queries.what_ifs.places import asks_what_ifs
from tests.access.cells import moment
from tests.access.world import NOON, world
from tests.models import build
from tests.models.build import TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

_TRENDS = "/land/ /trends/"
PAGES = {
    Role.COORDINATOR: "/aanvragen/ /te-beantwoorden/ /meldingen/ /land/ /dekking/",
    Role.SHELTER_WORKER: "/opvang/ /te-beantwoorden/ /meldingen/ /land/ /dekking/",
    Role.SHELTER_MANAGER: "/opvang/ /te-beantwoorden/ /meldingen/ /land/ /dekking/ /accounts/"
    " /koppelingen/",
    Role.NATIONAL_DESK: "/landelijk/ /aanvragen/ /te-beantwoorden/ /noodtoegang/ /meldingen/"
    " /uitzonderingen/ /land/ /trends/ /eerlijkheid/ /dekking/ /accounts/ /koppelingen/"
    " /bewaren/ /beleid/",
    Role.POLICE: "/aanvragen/ /te-beantwoorden/ /noodtoegang/ /meldingen/ /land/ /dekking/",
    **dict.fromkeys(
        (Role.MUNICIPALITY, Role.GUARDIAN, Role.LABOUR_INSPECTORATE),
        "/te-beantwoorden/ /meldingen/ /land/ /dekking/",
    ),
    **dict.fromkeys((Role.CHAIN_DIRECTOR, Role.FOCAL_OFFICER), f"/meldingen/ {_TRENDS} /dekking/"),
    Role.MINISTRY_ANALYST: f"{_TRENDS} /eerlijkheid/ /dekking/",
    Role.AUDITOR: f"/toezicht/ /uitzonderingen/ {_TRENDS} /eerlijkheid/ /dekking/ /bewaren/"
    " /beleid/",
    Role.ADMINISTRATOR: f"{_TRENDS} /eerlijkheid/ /dekking/ /accounts/ /koppelingen/ /bewaren/"
    " /beleid/",
}
#: What stands on a page for who may begin it.
BEGUN = {
    asks_what_ifs: {Role.NATIONAL_DESK},
    judges_break_glass: {Role.AUDITOR},
    may_see_who_saw: {Role.COORDINATOR, Role.AUDITOR},
    switches_crisis_mode: {Role.NATIONAL_DESK},
    watches_stays: {Role.NATIONAL_DESK},
}
#: Of each kind one is of the readers' own organisation and one another's.
_SHELTERING = "1 address_changes 1 overstays 1 closures 1 stay_limits"
_PLACING = "1 transfers 1 overstays 1 turning_18 1 wishes"
TASKS = dict.fromkeys(Role, "") | {
    Role.COORDINATOR: f"1 outside 1 signals {_PLACING}",
    Role.SHELTER_WORKER: _SHELTERING,
    Role.SHELTER_MANAGER: f"{_SHELTERING} 1 rules_to_mend",
    Role.NATIONAL_DESK: "2 outside 2 address_changes 1 signals 1 transfers 2 appeals 1 overstays"
    " 1 turning_18 1 wishes 1 remote 2 claims 2 preservations 1 policies 1 reviews 2 activations"
    " 2 programs 1 parked",
    Role.POLICE: f"1 outside 2 danger_questions {_PLACING}",
    Role.MUNICIPALITY: "1 bringing 1 turning_18",
    Role.GUARDIAN: "1 bringing",
    Role.AUDITOR: "1 break_glass",
    Role.ADMINISTRATOR: "1 policies 2 activations 2 programs 1 parked",
}


def test_each_role_goes_where_its_work_is():
    readers = world().readers

    menus = {role: menu(readers[role], path="") for role in Role}
    offered = {
        role: " ".join(one.url for one in (*found.beside, *found.more))
        for role, found in menus.items()
    }

    assert offered == PAGES


def test_each_role_is_offered_what_it_may_begin():
    readers = {role: scene.actor(role) for role in Role}

    found = {asked: {role for role in Role if asked(readers[role])} for asked in BEGUN}

    assert found == BEGUN


def _at_stake(organisation, place):
    """Save something that asks for each kind of task, of an organisation and in its shelter."""
    where = build.municipality(place)
    named = {"public_name": "Huis Vol", "organisation": organisation, "municipality": where}
    shelter = saved(build.shelter(**named))
    saved(build.address_change(shelter=shelter, proposed_at=NOON))
    unit = scene.unit(shelter=shelter, max_nights=10)
    saved(build.closure(unit=unit, expected_until=TODAY))
    no = {"state": "REFUSED", "refusal_reason": "AGE_SEX", "refused_at": NOON}
    saved(build.hold(unit=unit, request=scene.request(), **no))
    for bed, first in zip(scene.beds_of(unit), (-20, -5), strict=True):
        scene.stay(bed, first=first)
    own = {"organisation": organisation, "responsible_municipality": where}
    saved(build.outside_placement(request=scene.request(**own), review_at=NOON))
    _living(own, max_nights=10)
    guided = _living(own)
    saved(build.preservation(request=guided, review_on=NOON.date()))
    saved(build.watch(request=guided, is_on=True, unit=unit, first_night=TODAY))
    person = _living(own, place_type="YOUTH").persons.get()
    person.age, person.age_on, person.turns_18_on = 17, TODAY, scene.night(9)
    saved(person)
    elsewhere = _living({}).placements.get()
    scene.request(**own, moves_from=elsewhere, transfer_reason="TURNED_18")


def _living(own, **facts):
    """Save a request whose people have lived somewhere for twenty nights."""
    request = scene.request(**own, status="PLACED")
    hold = build.hold(request=request, unit=scene.unit(**facts), start=scene.night(-20))
    build.stepped(saved(hold), "ARRIVED")
    return request


def test_each_role_has_the_tasks_that_it_can_do():
    made = world()
    _at_stake(made.readers[Role.COORDINATOR].organisation, scene.NORTH_HOLLAND)
    _at_stake(saved(build.organisation()), scene.LIMBURG)

    found = {
        role: " ".join(
            f"{len(tasks)} {kind.__name__}"
            for kind in KINDS
            if (tasks := kind(made.readers[role], moment(role)))
        )
        for role in Role
    }

    assert found == TASKS
