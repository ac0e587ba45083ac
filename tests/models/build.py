"""Rows that are right in every way but the facts a test names; none is saved by itself."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import uuid4

from django.db.backends.postgresql.psycopg_any import DateRange

from notifications.codes import Channel, Kind, State
from notifications.models import Message
from opvang import models

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

_number = count(1)


def saved(row):
    """Save a row and return it."""
    row.save()
    return row


def twice(build, *same, **facts):
    """Save a row and return another that agrees with it in the facts named."""
    first = saved(build(**facts))
    return build(**facts, **{name: getattr(first, name) for name in same})


def _given(facts, name, build):
    """Put a row in *facts* where the test names none; one that it names brings no other along."""
    if name not in facts:
        facts[name] = build()


def municipality(code="GM0363"):
    return models.Municipality.objects.get(code=code)


def organisation(**facts):
    return models.Organisation(**{"name": f"Stichting {next(_number)}", "kind": "SHELTER"} | facts)


def account(**facts):
    _given(facts, "organisation", lambda: saved(organisation()))
    return models.Account(
        **{"username": f"account-{next(_number)}", "roles": ["COORDINATOR"]} | facts
    )


def session(**facts):
    return models.Session(**{"session_key": f"sessie-{next(_number)}", "expire_date": NOW} | facts)


def invitation(**facts):
    _given(facts, "organisation", lambda: saved(organisation()))
    _given(facts, "invited_by", lambda: saved(account(roles=["NATIONAL_DESK"])))
    number = next(_number)
    defaults = {
        "email": f"nieuw-{number}@voorbeeld.nl",
        "roles": ["SHELTER_WORKER"],
        "token_hash": f"{number:064}",
        "invited_at": NOW,
        "expires_at": NOW,
    }
    return models.Invitation(**defaults | facts)


def program(**facts):
    _given(facts, "account", lambda: saved(account(roles=["SHELTER_WORKER"], is_active=False)))
    _given(facts, "made_by", lambda: saved(account(roles=["NATIONAL_DESK"])))
    defaults = {"name": f"Zorgdossier {next(_number)}", "made_at": NOW, "expires_at": NOW}
    return models.Program(**defaults | facts)


def api_key(**facts):
    _given(facts, "program", lambda: saved(program()))
    _given(facts, "made_by", lambda: saved(account(roles=["NATIONAL_DESK"])))
    number = next(_number)
    defaults = {"prefix": f"{number:08}", "secret_hash": f"{number:064}"}
    return models.ApiKey(**defaults | {"made_at": NOW, "expires_at": NOW} | facts)


def webhook(**facts):
    _given(facts, "program", lambda: saved(program()))
    _given(facts, "made_by", lambda: saved(account(roles=["NATIONAL_DESK"])))
    address = f"https://ontvanger.example/{next(_number)}"
    defaults = {"address": address, "secret": "whsec_" + "A" * 43 + "=", "made_at": NOW}
    return models.Webhook(**defaults | facts)


def message_settings(**facts):
    _given(facts, "account", lambda: saved(account()))
    return models.MessageSettings(**facts)


def message(**facts):
    defaults = {
        "recipient": uuid4(),
        "kind": Kind.HOLD_TO_ANSWER,
        "channel": Channel.EMAIL,
        "language": "nl",
        "about": uuid4(),
        "not_before": NOW,
        "made_at": NOW,
        "state": State.WAITING,
    }
    return Message(**defaults | facts)


def access_token(**facts):
    _given(facts, "key", lambda: saved(api_key()))
    defaults = {"token_hash": f"{next(_number):064}", "expires_at": NOW}
    return models.AccessToken(**defaults | facts)


def kept_answer(**facts):
    defaults = {"account": uuid4(), "key_hash": "0" * 64, "asked_hash": "1" * 64}
    return models.KeptAnswer(**defaults | {"status": 201, "answer": "{}", "at": NOW} | facts)


def policy_version(**facts):
    _given(facts, "proposed_by", lambda: saved(account(roles=["NATIONAL_DESK"])))
    defaults = {"number": 2, "values": {}, "reason": "Vaker bevestigen", "proposed_at": NOW}
    return models.PolicyVersion(**defaults | facts)


def care_region(**facts):
    _given(facts, "organisation", lambda: saved(organisation(kind="CARE_COORDINATION")))
    return models.CareCoordinationRegion(**{"name": f"Regio {next(_number)}"} | facts)


def coverage(**facts):
    _given(facts, "municipality", municipality)
    _given(facts, "recorded_by", lambda: saved(account()))
    return models.Coverage(**{"kind": "POLICY", "period": DateRange(TODAY, None)} | facts)


def care_area(**facts):
    _given(facts, "region", lambda: saved(care_region()))
    _given(facts, "municipality", municipality)
    return models.CareCoordinationArea(**{"period": DateRange(TODAY, None)} | facts)


def shelter(**facts):
    _given(facts, "organisation", lambda: saved(organisation()))
    _given(facts, "municipality", municipality)
    return models.Shelter(**{"public_name": "De Berk"} | facts)


def address(**facts):
    _given(facts, "shelter", lambda: saved(shelter()))
    defaults = {
        "street": "Voorbeeldstraat",
        "house_number": "1",
        "postal_code": "1234AB",
        "town": "Voorbeeld",
    }
    return models.ShelterAddress(**defaults | facts)


def address_change(**facts):
    _given(facts, "shelter", lambda: saved(shelter()))
    _given(facts, "proposed_by", lambda: saved(account(roles=["SHELTER_MANAGER"])))
    defaults = {
        "street": "Anderestraat",
        "house_number": "2",
        "postal_code": "4321BA",
        "town": "Elders",
        "proposed_at": NOW,
    }
    return models.AddressChange(**defaults | facts)


def unit(**facts):
    _given(facts, "shelter", lambda: saved(shelter()))
    defaults = {"name": "Unit A", "place_type": "WOMEN", "routes": ["DUTCH"], "sexes": ["FEMALE"]}
    return models.Unit(**defaults | facts)


def room(**facts):
    _given(facts, "unit", lambda: saved(unit()))
    return models.Room(**{"name": "Kamer 1"} | facts)


def bed(**facts):
    _given(facts, "room", lambda: saved(room()))
    return models.Bed(**{"name": "Bed 1"} | facts)


def closure(**facts):
    if not facts.keys() & {"unit", "room", "bed"}:
        facts["unit"] = saved(unit())
    return models.Closure(**{"closed_from": TODAY, "reason": "MAINTENANCE"} | facts)


def confirmation(**facts):
    _given(facts, "unit", lambda: saved(unit()))
    return models.CapacityConfirmation(**{"confirmed_at": NOW, "method": "SHEET"} | facts)


def person(**facts):
    return models.Person(**{"sex": "FEMALE", "age": 24, "age_on": TODAY} | facts)


def group(**facts):
    return models.VictimGroup(**{"kind": "HOUSEHOLD"} | facts)


def registration(**facts):
    _given(facts, "person", lambda: saved(person()))
    return models.Registration(**{"registered_on": TODAY} | facts)


def screening(**facts):
    _given(facts, "person", lambda: saved(person()))
    _given(facts, "assessor", lambda: saved(account()))
    defaults = {"instrument": "Risicoscreening", "outcome": "RED", "assessed_on": TODAY}
    return models.RiskScreening(**defaults | facts)


def danger_area(**facts):
    _given(facts, "person", lambda: saved(person()))
    if not facts.keys() & {"municipality", "safety_region", "safety_region_id", "radius_km"}:
        facts["municipality"] = municipality()
    defaults = {"reason": "NETWORK", "source": "POLICE", "recorded_on": TODAY}
    return models.DangerArea(**defaults | facts)


def conflict(**facts):
    if "first_person" not in facts:
        pair = sorted((saved(person()), saved(person())), key=lambda one: one.id)
        facts["first_person"], facts["second_person"] = pair
    _given(facts, "author", lambda: saved(account()))
    defaults = {"ground": "THREAT", "recorded_on": TODAY, "review_on": date(2027, 2, 22)}
    return models.PersonConflict(**defaults | facts)


def identity_mark(**facts):
    _given(facts, "person", lambda: saved(person()))
    return models.IdentityMark(**{"kind": "BSN", "digest": bytes(32)} | facts)


def distinction(**facts):
    if "first_person" not in facts:
        pair = sorted((saved(person()), saved(person())), key=lambda one: one.id)
        facts["first_person"], facts["second_person"] = pair
    _given(facts, "author", lambda: saved(account()))
    return models.Distinction(**{"reason": "Andere ogen", "said_at": NOW} | facts)


def consent(**facts):
    _given(facts, "person", lambda: saved(person()))
    _given(facts, "recorded_by", lambda: saved(account()))
    return models.Consent(**{"scope": "SEEK_SHELTER", "given_on": TODAY} | facts)


def request(**facts):
    _given(facts, "organisation", lambda: saved(organisation(kind="CARE_COORDINATION")))
    _given(facts, "responsible_municipality", municipality)
    defaults = {
        "referrer": "POLICE",
        "registered_on": TODAY,
        "start_from": TODAY,
        "routes": ["DUTCH"],
    }
    return models.PlacementRequest(**defaults | facts)


def request_person(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "person", lambda: saved(person()))
    if facts.get("role", "CLIENT") == "CLIENT" and not facts["person"].consents.exists():
        # Without it no place is held; a test about that takes it away.
        giver = account(organisation=facts["request"].organisation)
        saved(consent(person=facts["person"], recorded_by=saved(giver)))
    return models.RequestPerson(**facts)


def excluded_shelter(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "shelter", lambda: saved(shelter()))
    return models.ExcludedShelter(**{"reason": "SAFETY"} | facts)


def waiver(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "unit", lambda: saved(unit()))
    _given(facts, "author", lambda: saved(account()))
    defaults = {"code": "competence", "recorded_at": NOW, "reason": "Zorg komt aan huis."}
    return models.Waiver(**defaults | facts)


def override(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "author", lambda: saved(account()))
    defaults = {"kind": "RULE", "recorded_at": NOW, "reason": "Zorg komt aan huis."}
    return models.Override(**defaults | facts)


def break_glass(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "account", lambda: saved(account()))
    defaults = {
        "reason": "DANGER",
        "explanation": "De dader belde.",
        "opened_at": NOW,
        "ends_at": NOW + timedelta(hours=1),
    }
    return models.BreakGlass(**defaults | facts)


def danger_question(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "unit", lambda: saved(unit()))
    _given(facts, "asked_by", lambda: saved(account()))
    return models.DangerQuestion(**{"asked_at": NOW, "reason": "De dader zit vast."} | facts)


def appeal(**facts):
    _given(
        facts,
        "placement",
        lambda: saved(hold(state="REFUSED", refusal_reason="FULL", refused_at=NOW)),
    )
    _given(facts, "author", lambda: saved(account()))
    return models.Appeal(**{"made_at": NOW, "reason": "Er is wel plek."} | facts)


def outside_placement(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "decided_by", lambda: saved(account()))
    defaults = {"kind": "HOTEL", "guarded": True, "since": NOW, "review_at": NOW}
    return models.OutsidePlacement(**defaults | facts)


def rule_default(**facts):
    _given(facts, "organisation", lambda: saved(organisation()))
    if facts["organisation"] is None:
        _given(facts, "shelter", lambda: saved(shelter()))
    return models.RuleDefault(**{"rule": "languages", "value": ["nl"]} | facts)


def watch(**facts):
    _given(facts, "request", lambda: saved(request()))
    return models.Watch(**facts)


def crisis_mode(**facts):
    _given(facts, "started_by", lambda: saved(account()))
    defaults = {"started_at": NOW, "ends_at": NOW, "reason": "Inval met veel mensen."}
    return models.CrisisMode(**defaults | facts)


def guest(**facts):
    """A stay that only the shelter knows of, as a weekly sheet reports it."""
    _given(facts, "unit", lambda: saved(unit()))
    return models.Placement(**{"state": "ARRIVED", "start": TODAY} | facts)


def hold(**facts):
    _given(facts, "request", lambda: saved(request()))
    return guest(**{"state": "HELD", "held_until": NOW} | facts)


def escort(**facts):
    _given(facts, "placement", lambda: saved(hold()))
    _given(facts, "account", lambda: saved(account()))
    _given(facts, "named_by", lambda: saved(account()))
    return models.Escort(**{"named_at": NOW} | facts)


def overstay(**facts):
    _given(facts, "placement", lambda: saved(guest()))
    _given(facts, "author", lambda: saved(account()))
    return models.Overstay(
        **{"reason": "NO_HOUSING", "expected_end": TODAY, "said_on": TODAY} | facts
    )


def preservation(**facts):
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "set_by", lambda: saved(account()))
    defaults = {"ground": "COURT", "reason": "De zaak loopt.", "set_at": NOW}
    return models.Preservation(**defaults | {"review_on": date(2027, 2, 22)} | facts)


def claim(**facts):
    _given(facts, "request", lambda: saved(request()))
    if "person" not in facts:
        facts["person"] = saved(request_person(request=facts["request"])).person
    _given(facts, "recorded_by", lambda: saved(account()))
    return models.ErasureClaim(**{"received_on": TODAY, "recorded_at": NOW} | facts)


def signal(**facts):
    _given(facts, "municipality", municipality)
    if facts.setdefault("source", "PROFESSIONAL") != "RESIDENT" and "reporter" not in facts:
        facts["reporter"] = saved(account())
    reporter = facts.get("reporter")
    facts.setdefault("organisation", reporter.organisation if reporter else None)
    if facts.get("state", "RECEIVED") in ("NOT_TRAFFICKING", "PRESUMED"):
        _given(facts, "assessed_by", lambda: saved(account()))
        facts.setdefault("assessed_on", TODAY)
    if facts.get("state") == "NOT_TRAFFICKING":
        facts.setdefault("handed_to", "NOBODY")
    return models.Signal(**{"text": "Iets gezien.", "received_on": TODAY} | facts)


def erasure_run(**facts):
    return models.ErasureRun(**{"started_at": NOW} | facts)


def stepped(hold, state, **facts):
    """Let a hold come to a state by the steps that lead there, and save it."""
    steps = ("CONFIRMED", "ARRIVED")
    on_the_way = {"ARRIVED": steps[:1], "DEPARTED": steps}.get(state, ())
    for one in on_the_way:
        hold.state = one
        saved(hold)
    for name, fact in (facts | {"state": state}).items():
        setattr(hold, name, fact)
    return saved(hold)


def occupancy(**facts):
    _given(facts, "bed", lambda: saved(bed()))
    _given(facts, "placement", lambda: saved(guest(unit=facts["bed"].room.unit)))
    return models.Occupancy(**{"period": DateRange(TODAY, None)} | facts)


def run(**facts):
    defaults = {
        "problem": "{}",
        "problem_format": "opvang-problem/1",
        "code_version": "0.1.0",
        "ortools_version": "9.15",
        "policy_version": "1",
        "seconds_allowed": 60,
        "started_at": NOW,
    }
    return models.MatchRun(**defaults | facts)


def finished_run(**facts):
    defaults = {"status": "OPTIMAL", "plan": "{}", "seconds": 0.2, "finished_at": NOW}
    return run(**defaults | facts)


def proposal(**facts):
    _given(facts, "run", lambda: saved(finished_run()))
    _given(facts, "request", lambda: saved(request()))
    _given(facts, "unit", lambda: saved(unit()))
    return models.Proposal(**{"start": TODAY, "rooms": []} | facts)


def what_if(**facts):
    _given(facts, "run", lambda: saved(finished_run()))
    _given(facts, "asked_by", lambda: saved(account()))
    defaults = {"kind": "BEDS", "asked": {"where": "GM0363", "beds": -1}, "asked_at": NOW}
    return models.WhatIf(**defaults | facts)


def audit_entry(**facts):
    defaults = {"at": NOW, "activity": "READ_REQUEST", "verb": "R", "object_kind": "REQUEST"}
    return models.AuditEntry(**defaults | facts)


def event(**facts):
    return models.Event(**{"audience": "role:NATIONAL_DESK", "kind": "ARRIVE", "at": NOW} | facts)
