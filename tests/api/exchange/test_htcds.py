"""A case for the national register: by consent, in the codes of HTCDS, and no more than that."""

from datetime import timedelta

import pytest
from django.utils import timezone

from opvang.models import AuditEntry, Consent
from tests.api.asking import API, client_of
from tests.api.exchange.published import HTCDS, against
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


@pytest.fixture
def case(coordinator):
    """A request with two clients and a child; the first is registered, from a signal."""
    made = scene.request(persons=2, children=1, organisation=coordinator.organisation)
    person = made.request_persons.filter(role="CLIENT").order_by("person__code")[0].person
    saved(
        build.registration(
            person=person,
            gender="Feminine",
            citizenships=["RO", "NL"],
            exploitation_types=["SexualExploitation", "ForcedCriminality"],
            sex_exploitation_types=["Prostitution"],
            labour_industries=["F_Construction", "A_AgricultureForestryAndFishing"],
            control_means=["DebtBondage", "WithholdsDocuments"],
            recruitment_methods=["ThroughOnlineSocialNetworks"],
            status_decided_by="Police",
            trafficker_relationship="Unaquainted",
        )
    )
    facts = {"person": person, "state": "PRESUMED", "municipality": build.municipality("GM0935")}
    saved(build.signal(**facts, seen_on=TODAY - timedelta(days=3), text="Kanarie in de tekst"))
    return made, person


def agree(person, scope="REGISTRATION", **facts):
    saved(build.consent(person=person, scope=scope, **facts))


def read(account, request):
    return client_of(account).get(f"{API}/requests/{request.id}/registration")


def test_who_agreed_is_handed_over_in_the_codes_of_the_standard(coordinator, case):
    request, person = case
    agree(person)

    answer = read(coordinator, request)

    told = answer.json()
    assert answer.status_code == 200
    assert against(HTCDS, "case", told, ours="opv_") == set()
    (one,) = told["people"]
    assert one["opv_PersonCode"] == person.code
    assert one["vic_MethodOfRecruitment"] == ["ThroughOnlineSocialNetworks"]
    assert one["vic_TypeOfExploitation"] == ["SexualExploitation", "Other"]
    assert one["opv_TypeOfExploitation"] == ["SexualExploitation", "ForcedCriminality"]
    (event,) = one["events"]
    assert (event["hte_City"], event["hte_State"]) == ("Maastricht", "Limburg")
    assert event["hte_Date"] == (TODAY - timedelta(days=3)).isoformat()
    assert told["opv_LeftOut"] == 1
    assert "Kanarie" not in answer.text
    row = AuditEntry.objects.get(activity="EXPORT_REGISTRATION")
    assert (row.request, row.account, row.verb) == (request.id, coordinator.id, "R")


def test_without_a_day_an_event_has_none(coordinator, case):
    request, person = case
    agree(person)
    person_signals = build.models.Signal.objects.filter(person=person)
    person_signals.update(seen_on=None)

    (one,) = read(coordinator, request).json()["people"]

    assert "hte_Date" not in one["events"][0]


def test_without_their_consent_nothing_is_handed_over(coordinator, case):
    request, person = case
    agree(person, scope="SHARE_WITH_SHELTER")
    never = read(coordinator, request)
    agree(person)
    Consent.objects.filter(scope="REGISTRATION").update(withdrawn_on=TODAY)
    withdrawn = read(coordinator, request)

    assert [one.status_code for one in (never, withdrawn)] == [409, 409]
    assert "Vraag toestemming" in never.json()["detail"]
    assert person.code not in never.text + withdrawn.text
    assert not AuditEntry.objects.filter(activity="EXPORT_REGISTRATION").exists()


def test_who_agreed_and_is_not_registered_has_nothing_to_hand_over(coordinator):
    request = scene.request(organisation=coordinator.organisation)
    agree(request.persons.get())

    answer = read(coordinator, request)

    assert (answer.status_code, "Registreer" in answer.json()["detail"]) == (409, True)


def test_another_organisation_and_a_shelter_read_nothing(case):
    request, person = case
    agree(person)

    answers = [read(scene.actor(role), request) for role in ("COORDINATOR", "SHELTER_MANAGER")]

    assert [one.status_code for one in answers] == [404, 403]
