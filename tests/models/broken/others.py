"""For each constraint on regions, organisations, placements and runs a row that breaks it."""

from datetime import time, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from opvang import models
from tests.models import build
from tests.models.build import NOW, TODAY, saved, twice

YESTERDAY = TODAY - timedelta(days=1)


def municipality(**facts):
    defaults = {
        "code": "GM9999",
        "name": "Voorbeeld",
        "safety_region_id": "VR13",
        "latitude": 52,
        "longitude": 5,
        "radius_km": 5,
    }
    return models.Municipality(**defaults | facts)


REGIONS = {
    "province_code_form": lambda: models.Province(code="PV1", name="Voorbeeld"),
    "safety_region_code_form": lambda: models.SafetyRegion(
        code="GM0001", name="Voorbeeld", province_id="PV27"
    ),
    "municipality_code_form": lambda: municipality(code="GM99"),
    "municipality_latitude_range": lambda: municipality(latitude=90.1),
    "municipality_longitude_range": lambda: municipality(longitude=-180.1),
    "municipality_radius_km_range": lambda: municipality(radius_km=-1),
    "care_area_not_empty": lambda: build.care_area(ages=NumericRange(23, 23)),
    "care_area_one_region_at_a_time": lambda: twice(build.care_area, "region"),
}

ORGANISATIONS = {
    "organisation_kind_known": lambda: build.organisation(kind="GANG"),
    "organisation_name_filled": lambda: build.organisation(name=""),
    "organisation_name_once_per_kind": lambda: twice(build.organisation, "name"),
    "session_browser_known": lambda: build.session(browser="GOPHER"),
    "session_system_known": lambda: build.session(system="ABACUS"),
    "account_username_filled": lambda: build.account(username=" "),
    "account_roles_known": lambda: build.account(roles=["KING"]),
    "account_username_once": lambda: build.account(
        username=saved(build.account()).username.upper()
    ),
}


def _their_own_deputy():
    account = saved(build.account())
    return build.message_settings(account=account, deputy=account)


MESSAGES = {
    **{
        f"message_settings_{field}_known": lambda field=field: build.message_settings(
            **{field: ["GOSSIP"]}
        )
        for field in ("on_screen", "by_email", "by_sms", "at_once")
    },
    "message_settings_quiet_from_with_quiet_until": lambda: build.message_settings(
        quiet_from=time(22)
    ),
    "message_settings_digest_hour_range": lambda: build.message_settings(digest_hour=24),
    "message_settings_quiet_for_a_while": lambda: build.message_settings(
        quiet_from=time(22), quiet_until=time(22)
    ),
    "message_settings_number_with_its_mark": lambda: build.message_settings(phone="+31612345678"),
    "message_settings_another_deputy": _their_own_deputy,
}


def _accepted(**facts):
    account = saved(build.account())
    return build.invitation(account=account, accepted_at=NOW, call_back="IN_PERSON", **facts)


def _activated_by_who_invited():
    desk = saved(build.account())
    return _accepted(invited_by=desk, activated_by=desk, activated_at=NOW)


INVITATIONS = {
    "invitation_roles_known": lambda: build.invitation(roles=["KING"]),
    "invitation_call_back_known": lambda: build.invitation(call_back="PIGEON"),
    "invitation_account_with_accepted_at": lambda: build.invitation(accepted_at=NOW),
    "invitation_activated_by_with_activated_at": lambda: _accepted(activated_at=NOW),
    "invitation_activated_after_a_call": lambda: build.invitation(
        activated_by=saved(build.account()), activated_at=NOW, call_back="IN_PERSON"
    ),
    "invitation_four_eyes": _activated_by_who_invited,
}


def _made_and_activated_by_one(build_one, **facts):
    desk = saved(build.account())
    return build_one(made_by=desk, activated_by=desk, activated_at=NOW, **facts)


PROGRAMS = {
    "program_name_filled": lambda: build.program(name=" "),
    "program_scopes_known": lambda: build.program(scopes=["everything"]),
    "program_call_back_known": lambda: build.program(call_back="PIGEON"),
    "program_activated_by_with_activated_at": lambda: build.program(
        activated_at=NOW, call_back="IN_PERSON"
    ),
    "program_activated_after_a_call": lambda: build.program(
        activated_by=saved(build.account()), activated_at=NOW
    ),
    "program_four_eyes": lambda: _made_and_activated_by_one(build.program, call_back="IN_PERSON"),
    "api_key_activated_by_with_activated_at": lambda: build.api_key(activated_at=NOW),
    "api_key_four_eyes": lambda: _made_and_activated_by_one(build.api_key),
    "webhook_address_filled": lambda: build.webhook(address=" "),
    "webhook_secret_filled": lambda: build.webhook(secret=""),
    "webhook_failure_known": lambda: build.webhook(failure="TIRED"),
    "webhook_activated_by_with_activated_at": lambda: build.webhook(activated_at=NOW),
    "webhook_four_eyes": lambda: _made_and_activated_by_one(build.webhook),
    "webhook_fails_since_a_moment": lambda: build.webhook(parked_at=NOW),
    "access_token_scopes_known": lambda: build.access_token(scopes=["everything"]),
}


def _approved_by_who_proposed_it():
    account = saved(build.account())
    return build.policy_version(proposed_by=account, approved_by=account, approved_at=NOW)


POLICY = {
    "policy_version_number_range": lambda: build.policy_version(number=1),
    "policy_version_reason_filled": lambda: build.policy_version(reason=" "),
    "policy_version_approved_by_with_approved_at": lambda: build.policy_version(approved_at=NOW),
    "policy_version_withdrawn_by_with_withdrawn_at": lambda: build.policy_version(withdrawn_at=NOW),
    "policy_version_four_eyes": _approved_by_who_proposed_it,
    "policy_version_one_answer": lambda: build.policy_version(
        approved_by=saved(build.account()),
        approved_at=NOW,
        withdrawn_by=saved(build.account()),
        withdrawn_at=NOW,
    ),
    "policy_version_one_open": lambda: (
        saved(build.policy_version()) and build.policy_version(number=3)
    ),
}

PLACEMENTS = {
    "placement_state_known": lambda: build.hold(state="GONE"),
    "placement_destination_known": lambda: build.guest(
        state="DEPARTED", departed_on=TODAY, destination="MOON"
    ),
    "placement_one_live_per_request": lambda: twice(build.hold, "request", "unit"),
    "placement_unknown_guest_lives_here": lambda: build.guest(state="CONFIRMED"),
    "placement_hold_ends": lambda: build.hold(held_until=None),
    "placement_departure_complete": lambda: build.guest(state="DEPARTED", departed_on=TODAY),
    "placement_until_after_start": lambda: build.guest(until=TODAY),
    "placement_refusal_reason_known": lambda: build.hold(state="REFUSED", refusal_reason="MOOD"),
    "placement_refused_with_a_reason": lambda: build.hold(state="REFUSED"),
    "placement_consented_by_with_consented_at": lambda: build.guest(consented_at=NOW),
    "placement_departed_on_not_before_start": lambda: build.guest(
        state="DEPARTED", departed_on=YESTERDAY, destination="UNKNOWN"
    ),
    "overstay_reason_known": lambda: build.overstay(reason="MOOD"),
    "occupancy_bed_once_at_a_time": lambda: twice(build.occupancy, "bed", "placement"),
    "occupancy_has_a_first_night": lambda: build.occupancy(period=DateRange(None, TODAY)),
}

LOG = {
    "audit_entry_activity_known": lambda: build.audit_entry(activity="DANCE"),
    "audit_entry_verb_known": lambda: build.audit_entry(verb="X"),
    "audit_entry_outcome_known": lambda: build.audit_entry(outcome="MAYBE"),
    "audit_entry_object_kind_known": lambda: build.audit_entry(object_kind="MOON"),
    "audit_entry_purpose_known": lambda: build.audit_entry(purpose="FUN"),
    "audit_entry_channel_known": lambda: build.audit_entry(channel="PIGEON"),
    "audit_entry_network_known": lambda: build.audit_entry(network="MOON"),
    "event_kind_known": lambda: build.event(kind="DANCE"),
    "kept_answer_once_for_a_key": lambda: twice(build.kept_answer, "account", "key_hash"),
}

MATCHES = {
    "match_run_complete": lambda: build.run(status="OPTIMAL", finished_at=NOW, seconds=1),
    "match_run_finishes_after_start": lambda: build.finished_run(
        finished_at=NOW - timedelta(seconds=1)
    ),
    "proposal_state_known": lambda: build.proposal(state="LOVED"),
    "proposal_once_per_run": lambda: twice(
        build.proposal, "run", "request", "unit", state="SUPERSEDED"
    ),
    "proposal_one_standing_per_request": lambda: build.proposal(
        request=(first := saved(build.proposal())).request, unit=first.unit
    ),
    "watch_unit_with_first_night": lambda: build.watch(first_night=NOW.date()),
    "what_if_kind_known": lambda: build.what_if(kind="WAR"),
    "what_if_complete": lambda: build.what_if(status="OPTIMAL", seconds=1),
}
