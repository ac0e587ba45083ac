"""Which facts an act or a part of the picture shows or changes: the least that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from opvang.access.parts import Part
from opvang.models.codes import Activity


class FieldGroup(StrEnum):
    """Facts that somebody sees together or not at all."""

    FIGURES = "figures", "counts in which nobody and no shelter can be recognised"
    SHELTERS = "shelters", "public names, kinds of place, rules of units"
    BEDS = "beds", "beds by night, closures, when that was confirmed"
    ADDRESSES = "addresses", "where a shelter stands, its telephone, how to come in"
    REQUESTS = "requests", "what is asked and how it goes: urgency, days, wishes, who guides it"
    PEOPLE = "people", "ages, sexes, needs and languages of the people, without any name"
    SAFETY = "safety", "danger areas, screenings, consent, who may not live together"
    IDENTITY = "identity", "marks by which somebody is recognised who was registered before"
    SIGNALS = "signals", "what was reported: what somebody saw, where, and how it was judged"
    COVERAGE = "coverage", "which municipality has a policy and who is there for its people"
    STAYS = "stays", "which bed, from when and until when, and where people went"
    DECISIONS = "decisions", "what was set aside or refused, by whom and why"
    PLANS = "plans", "match runs, proposals and what-ifs"
    POLICY = "policy", "the times, limits, norms and texts that people decide"
    ACCOUNTS = "accounts", "who works with the system, for whom and in which roles"
    LOG = "log", "who saw or did what"

    #: Which facts these are, as the document of permissions says it.
    told: str

    def __new__(cls, value: str, told: str) -> Self:
        """Make a member of its value and what is told of it."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.told = told
        return made


_ASKED = frozenset({FieldGroup.REQUESTS, FieldGroup.PEOPLE, FieldGroup.SAFETY})
_GUIDED = _ASKED | {FieldGroup.PLANS, FieldGroup.STAYS, FieldGroup.DECISIONS}
_DECIDED = frozenset({FieldGroup.REQUESTS, FieldGroup.DECISIONS})
#: Who decides over a hold reads what is needed for it; who lives where nobody asked.
_ANSWERED = frozenset({FieldGroup.SHELTERS, FieldGroup.PEOPLE, FieldGroup.STAYS})
_BEDS = frozenset({FieldGroup.SHELTERS, FieldGroup.BEDS})
_ACCOUNTS = frozenset({FieldGroup.ACCOUNTS})
_POLICY = frozenset({FieldGroup.POLICY})
_PLANS = frozenset({FieldGroup.PLANS, FieldGroup.SHELTERS, FieldGroup.REQUESTS})

_SIGNALS = frozenset({FieldGroup.SIGNALS})

#: What each act of the table of acts shows or changes.
ACT_FIELDS: Mapping[Activity, frozenset[FieldGroup]] = {
    Activity.PLACE_REQUEST: _ASKED,
    Activity.CHANGE_REQUEST: _ASKED,
    Activity.READ_REQUEST: _GUIDED,
    Activity.LIST_REQUESTS: frozenset({FieldGroup.REQUESTS, FieldGroup.STAYS}),
    Activity.END_REQUEST: frozenset({FieldGroup.REQUESTS}),
    Activity.REOPEN_REQUEST: frozenset({FieldGroup.REQUESTS}),
    Activity.LOOK_UP_PERSON: frozenset({FieldGroup.REQUESTS, FieldGroup.IDENTITY}),
    Activity.TELL_APART: frozenset({FieldGroup.REQUESTS, FieldGroup.IDENTITY}),
    # Of these a task shows what its kind is about, to whom that is to read: of the policy, say.
    Activity.LIST_TASKS: _POLICY
    | _SIGNALS
    | {FieldGroup.REQUESTS, FieldGroup.STAYS, FieldGroup.SHELTERS},
    Activity.SEND_SIGNAL: _SIGNALS,
    Activity.LIST_SIGNALS: _SIGNALS,
    Activity.READ_SIGNAL: _SIGNALS,
    Activity.ADD_TO_SIGNAL: _SIGNALS,
    Activity.ASK_ABOUT_SIGNAL: _SIGNALS,
    Activity.DISMISS_SIGNAL: _SIGNALS,
    Activity.REGISTER_SIGNAL: _SIGNALS | {FieldGroup.PEOPLE},
    Activity.REOPEN_SIGNAL: _SIGNALS,
    Activity.READ_COVERAGE: frozenset({FieldGroup.COVERAGE}),
    Activity.CHANGE_COVERAGE: frozenset({FieldGroup.COVERAGE}),
    Activity.HOLD_PLACE: frozenset({FieldGroup.STAYS}),
    Activity.RELEASE_PLACE: frozenset({FieldGroup.STAYS}),
    Activity.CONSENT_TO_HOLD: _ANSWERED,
    Activity.CONFIRM_HOLD: _ANSWERED,
    Activity.REFUSE_HOLD: _ANSWERED | {FieldGroup.DECISIONS},
    Activity.READ_HOLD: _ANSWERED,
    Activity.READ_ADDRESS: frozenset({FieldGroup.ADDRESSES, FieldGroup.REQUESTS}),
    # Who breaks the glass names a request that they know of already, and learns nothing by it.
    Activity.BREAK_GLASS: frozenset({FieldGroup.REQUESTS}),
    Activity.USE_BREAK_GLASS: _ASKED | {FieldGroup.ADDRESSES},
    Activity.READ_BREAK_GLASS: _DECIDED | {FieldGroup.LOG},
    Activity.JUDGE_BREAK_GLASS: _DECIDED | {FieldGroup.LOG},
    Activity.PROPOSE_ADDRESS: frozenset({FieldGroup.ADDRESSES, FieldGroup.SHELTERS}),
    Activity.APPROVE_ADDRESS: frozenset({FieldGroup.ADDRESSES, FieldGroup.SHELTERS}),
    # Who stops a change reads that there is one, and not where to.
    Activity.CANCEL_ADDRESS: frozenset({FieldGroup.SHELTERS}),
    Activity.NAME_ESCORT: frozenset({FieldGroup.REQUESTS}),
    Activity.APPEAL_REFUSAL: _DECIDED | {FieldGroup.STAYS},
    Activity.DECIDE_APPEAL: _DECIDED | {FieldGroup.STAYS, FieldGroup.SHELTERS},
    Activity.WAIVE_RULE: _DECIDED | {FieldGroup.SHELTERS},
    Activity.RESTORE_RULE: _DECIDED,
    Activity.ASK_POLICE: _DECIDED | {FieldGroup.SHELTERS},
    Activity.ANSWER_DANGER: _DECIDED | {FieldGroup.SHELTERS, FieldGroup.PEOPLE, FieldGroup.SAFETY},
    Activity.OVERRIDE_CONSENT: _DECIDED | {FieldGroup.SAFETY},
    Activity.PUT_OUTSIDE: _DECIDED | {FieldGroup.STAYS},
    Activity.REVIEW_OUTSIDE: _DECIDED | {FieldGroup.STAYS},
    Activity.LEAVE_OUTSIDE: _DECIDED | {FieldGroup.STAYS},
    Activity.START_CRISIS_MODE: frozenset({FieldGroup.DECISIONS}),
    Activity.END_CRISIS_MODE: frozenset({FieldGroup.DECISIONS}),
    Activity.READ_OVERRIDES: _DECIDED | {FieldGroup.SHELTERS},
    Activity.REVIEW_OVERRIDE: _DECIDED,
    Activity.ARRIVE: _ANSWERED,
    Activity.DEPART: _ANSWERED,
    Activity.ASK_TRANSFER: _ASKED | {FieldGroup.STAYS},
    Activity.SWITCH_WATCH: frozenset({FieldGroup.REQUESTS}),
    Activity.EXPLAIN_OVERSTAY: frozenset({FieldGroup.STAYS}),
    Activity.READ_LONG_STAYS: frozenset(
        {FieldGroup.STAYS, FieldGroup.SHELTERS, FieldGroup.REQUESTS}
    ),
    Activity.CLOSE_PLACES: _BEDS,
    Activity.REOPEN_PLACES: _BEDS,
    Activity.ADD_BEDS: _BEDS,
    Activity.REMOVE_BEDS: _BEDS,
    Activity.CONFIRM_CAPACITY: _BEDS,
    Activity.CONFIRM_RULES: _BEDS,
    Activity.CHANGE_UNIT: _BEDS,
    # How many of those who wait would fit: in rough numbers, since who waits is not for a shelter.
    Activity.PREVIEW_UNIT: _BEDS | {FieldGroup.FIGURES},
    Activity.RUN_MATCH: frozenset({FieldGroup.PLANS}),
    Activity.ASK_WHAT_IF: _PLANS,
    Activity.READ_WHAT_IF: _PLANS,
    Activity.READ_FINDINGS: _PLANS,
    Activity.LIST_ACCOUNTS: _ACCOUNTS,
    Activity.INVITE_ACCOUNT: _ACCOUNTS,
    Activity.WITHDRAW_INVITATION: _ACCOUNTS,
    Activity.ACTIVATE_ACCOUNT: _ACCOUNTS,
    Activity.END_ACCOUNT: _ACCOUNTS,
    Activity.END_SESSION: _ACCOUNTS,
    Activity.LIST_PROGRAMS: _ACCOUNTS,
    Activity.MAKE_PROGRAM: _ACCOUNTS,
    Activity.ACTIVATE_PROGRAM: _ACCOUNTS,
    Activity.END_PROGRAM: _ACCOUNTS,
    Activity.MAKE_KEY: _ACCOUNTS,
    Activity.REVOKE_KEY: _ACCOUNTS,
    Activity.MAKE_WEBHOOK: _ACCOUNTS,
    Activity.RENEW_WEBHOOK: _ACCOUNTS,
    Activity.TEST_WEBHOOK: _ACCOUNTS,
    Activity.END_WEBHOOK: _ACCOUNTS,
    Activity.SETTLE_MESSAGE: _ACCOUNTS,
    Activity.READ_AREA_CHANGES: frozenset({FieldGroup.LOG, FieldGroup.REQUESTS}),
    Activity.READ_LOG: frozenset({FieldGroup.LOG}),
    Activity.READ_WHO_SAW: frozenset({FieldGroup.LOG}),
    Activity.READ_RETENTION: frozenset({FieldGroup.FIGURES, FieldGroup.POLICY}),
    Activity.READ_RIGHTS: _DECIDED,
    # All that is kept of one person, and who saw it; never a mark, nor what is of somebody else.
    Activity.COPY_PERSON: _GUIDED | {FieldGroup.SHELTERS, FieldGroup.LOG},
    # What was done to whom, where and how they were recruited; under a code, and by consent.
    Activity.EXPORT_REGISTRATION: _ASKED | _SIGNALS,
    Activity.PRESERVE_CASE: _DECIDED,
    Activity.END_PRESERVATION: _DECIDED,
    Activity.RECORD_CLAIM: _DECIDED,
    Activity.DECIDE_CLAIM: _DECIDED,
    Activity.APPROVE_CLAIM: _DECIDED,
    Activity.READ_POLICY: _POLICY,
    Activity.PROPOSE_POLICY: _POLICY,
    Activity.APPROVE_POLICY: _POLICY,
    Activity.WITHDRAW_POLICY: _POLICY,
}

#: What each part of the picture of the country shows.
PART_FIELDS: Mapping[Part, frozenset[FieldGroup]] = {
    Part.OCCUPANCY: frozenset({FieldGroup.FIGURES}),
    Part.RUN: frozenset({FieldGroup.FIGURES}),
    Part.PROPOSALS: _PLANS,
    Part.UNPLACED: _PLANS,
    Part.TRENDS: frozenset({FieldGroup.FIGURES}),
    Part.BOARD: _BEDS | {FieldGroup.STAYS},
    Part.UNITS: _BEDS,
    Part.FAIRNESS: frozenset({FieldGroup.FIGURES}),
}
