"""What is no input changes nothing: the problem keeps its bytes, and so the plan stays the same."""

from datetime import UTC, date, datetime

import pytest
from django.test import override_settings

import matching
from matching.files import write_plan, write_problem
from opvang import models
from opvang.actions.country import build_country
from opvang.snapshot import take_snapshot

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
_SOMEBODY = "iemand anders"

#: Of every table about people what the optimiser may be asked about, keys and order included.
INPUT = {
    models.Person: {"id", "sex", "age", "age_on", "turns_18_on"},
    models.PlacementRequest: {
        *("id", "status", "urgency", "registered_on", "start_from", "start_by", "nights"),
        *("routes", "security", "needs", "traits", "access_needs", "languages", "night_intake"),
        *("private_room", "pinned_unit", "wish_municipality", "wish_safety_regions", "persons"),
        # Nobody moves within a shelter; whoever lives somewhere leaves it once they arrive.
        "moves_from",
        # Decides whose turn it is among those of one day: drawn by chance, it tells nothing.
        "reference",
    },
    models.RequestPerson: {"id", "request", "person", "role"},
    models.RiskScreening: {"id", "person", "outcome", "assessed_on"},
    models.DangerArea: {
        *("id", "person", "municipality", "safety_region", "latitude", "longitude"),
        *("radius_km", "buffer_km", "expires_on"),
    },
    models.PersonConflict: {"id", "first_person", "second_person", "ended_on"},
    models.Registration: {"person"},
    models.Consent: {"id", "person"},
    models.VictimGroup: {"id"},
    models.Organisation: {"id", "kind"},
    models.Shelter: {"id", "is_active", "municipality", "organisation"},
}

#: What everybody gets instead of what they have, in all that is no input.
OTHER = {
    models.Person: {"group": None},
    models.PlacementRequest: {
        "coordinator": None,
        "referrer": "OTHER",
        "wish_reason": "OTHER",
        "version": 99,
    },
    models.RiskScreening: {"instrument": _SOMEBODY, "version": "9"},
    models.DangerArea: {"reason": "OTHER", "source": "PERSON", "recorded_on": date(2020, 1, 1)},
    models.PersonConflict: {
        "ground": "OTHER",
        "recorded_on": date(2020, 1, 1),
        "review_on": date(2030, 1, 1),
    },
    models.Registration: {
        "registered_on": date(2020, 1, 1),
        "trafficking_status": "ActualVictimOfTrafficking",
        "status_decided_by": "Other",
        "gender": "NonConforming",
        "citizenships": ["NG", "RO"],
        "exploitation_types": ["OrganRemoval"],
        "sex_exploitation_types": [],
        "labour_industries": [],
        "control_means": [],
        "recruitment_methods": [],
        "loverboy_method": True,
        "trafficker_relationship": "Familial",
    },
    models.Consent: {
        "scope": "CONTACT",
        "given_on": date(2020, 1, 1),
        "withdrawn_on": date(2020, 1, 2),
    },
    models.VictimGroup: {"kind": "GROUP"},
    models.Organisation: {"municipality": None},
}
#: The same, but what the database wants unique or needs another row for; tried one by one.
APART = {
    models.Person: {"code"},
    models.PlacementRequest: {
        *("ended_on", "responsible_municipality", "organisation", "key", "transfer_reason"),
    },
    models.RiskScreening: {"assessor", "made_for", "explanation"},
    models.PersonConflict: {"author"},
    models.Consent: {"recorded_by"},
    models.VictimGroup: {"code"},
    models.Organisation: {"name"},
    models.Shelter: {"public_name"},
}


@pytest.mark.parametrize("table", INPUT, ids=lambda table: table.__name__)
def test_somebody_decided_of_each_fact_whether_it_is_input(table):
    facts = {field.name for field in table._meta.get_fields() if not field.auto_created}

    assert facts == INPUT[table] | OTHER.get(table, {}).keys() | APART.get(table, set())


def test_no_table_has_a_column_for_what_nobody_may_ask():
    forbidden = ("ethnic", "religio", "race", "nationalit", "afkomst", "geloof", "first_name")

    columns = [
        field.name
        for table in INPUT
        for field in table._meta.get_fields()
        if any(word in field.name for word in forbidden)
    ]

    assert columns == []


@pytest.mark.django_db
def test_whatever_is_no_input_may_change_and_the_plan_stays_the_same_to_the_byte():
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        build_country(seed=3, shelters=20, requests=30, now=NOW, progress=lambda text: None)
    problem = take_snapshot(now=NOW)
    before = write_problem(problem), plan_of(problem)

    changed = sum(change(table, **facts) for table, facts in OTHER.items()) + change_apart()

    problem = take_snapshot(now=NOW)
    assert changed > 300
    assert len(problem.requests) == 30
    assert (write_problem(problem), plan_of(problem)) == before


def plan_of(problem):
    """Return the plan as a file, but for how long it took."""
    return [
        line
        for line in write_plan(matching.solve(problem, seconds=60)).splitlines()
        if '"seconds"' not in line
    ]


def change(table, **facts):
    return table.objects.update(**facts)


def change_apart():
    """Give everybody another code, another organisation, another municipality that pays."""
    somebody = models.Account.objects.order_by("-id").first()
    last = models.Municipality.objects.order_by("-code").first()
    changed = models.PlacementRequest.objects.update(
        responsible_municipality=last, organisation=somebody.organisation
    )
    ended = models.PlacementRequest.objects.filter(ended_on__isnull=False)
    changed += ended.update(ended_on=NOW.date())
    changed += models.RiskScreening.objects.update(assessor=somebody)
    changed += models.PersonConflict.objects.update(author=somebody)
    changed += models.Consent.objects.update(recorded_by=somebody)
    for table, names in APART.items():
        for name in names & {"code", "name", "public_name"}:
            for number, row in enumerate(table.objects.order_by(f"-{name}")):
                setattr(row, name, f"Z-{number:08}")
                row.save()
    for screening in models.RiskScreening.objects.all():
        screening.explanation = _SOMEBODY
        screening.save()
    return changed
