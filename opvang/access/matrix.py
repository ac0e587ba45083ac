"""What each role may do to what: the table of acts."""

from __future__ import annotations

from collections.abc import Mapping

from opvang.access.signal_acts import ASSESSING, READING_COVERAGE, REPORTING
from opvang.access.standing import Relation
from opvang.models.codes import Activity, Role

# Which tasks somebody has says each kind of task in opvang/queries/tasks.
_WORKING = {Activity.LIST_TASKS: Relation.ANY}
_PLACING = {
    **_WORKING,
    Activity.PLACE_REQUEST: Relation.ANY,
    Activity.LIST_REQUESTS: Relation.ANY,
    Activity.READ_REQUEST: Relation.OWN_REQUEST,
    Activity.CHANGE_REQUEST: Relation.OWN_REQUEST,
    Activity.END_REQUEST: Relation.OWN_REQUEST,
    Activity.REOPEN_REQUEST: Relation.OWN_REQUEST,
    Activity.HOLD_PLACE: Relation.OWN_REQUEST,
    Activity.RELEASE_PLACE: Relation.OWN_REQUEST,
    Activity.OVERRIDE_CONSENT: Relation.OWN_REQUEST,
    Activity.PUT_OUTSIDE: Relation.OWN_REQUEST,
    Activity.REVIEW_OUTSIDE: Relation.OWN_REQUEST,
    Activity.LEAVE_OUTSIDE: Relation.OWN_REQUEST,
    # A shelter calls whoever asked for the place: they guide the people wherever they go.
    Activity.ASK_TRANSFER: Relation.OWN_REQUEST,
    Activity.SWITCH_WATCH: Relation.OWN_REQUEST,
}
_APPEALING = {Activity.APPEAL_REFUSAL: Relation.OWN_REQUEST}
_BRINGING = {Activity.READ_ADDRESS: Relation.BRINGS}
_NAMING = _BRINGING | {Activity.NAME_ESCORT: Relation.OWN_REQUEST}
#: Who must be able to help at any hour, and may not know where by right.
_IN_EMERGENCY = {
    Activity.BREAK_GLASS: Relation.ANY,
    Activity.USE_BREAK_GLASS: Relation.OPENED,
}
_ANSWERING = {
    **_WORKING,
    Activity.READ_HOLD: Relation.ANSWERS,
    Activity.CONFIRM_HOLD: Relation.ANSWERS,
    Activity.REFUSE_HOLD: Relation.ANSWERS,
}
_SHELTERING = {
    **_ANSWERING,
    # Who shelters may know who is coming, also where somebody else answers.
    Activity.READ_HOLD: Relation.OWN_UNIT,
    Activity.ARRIVE: Relation.OWN_UNIT,
    Activity.DEPART: Relation.OWN_UNIT,
    Activity.EXPLAIN_OVERSTAY: Relation.OWN_UNIT,
    Activity.CLOSE_PLACES: Relation.OWN_UNIT,
    Activity.REOPEN_PLACES: Relation.OWN_UNIT,
    Activity.CONFIRM_CAPACITY: Relation.OWN_UNIT,
    Activity.CANCEL_ADDRESS: Relation.OWN_UNIT,
}
_DECIDING_ON_POLICY = dict.fromkeys(
    (
        Activity.READ_POLICY,
        Activity.PROPOSE_POLICY,
        Activity.APPROVE_POLICY,
        Activity.WITHDRAW_POLICY,
    ),
    Relation.ANY,
)
_CASES = {
    Activity.READ_RIGHTS: Relation.OWN_REQUEST,
    Activity.COPY_PERSON: Relation.OWN_REQUEST,
    Activity.EXPORT_REGISTRATION: Relation.OWN_REQUEST,
    Activity.PRESERVE_CASE: Relation.OWN_REQUEST,
    Activity.RECORD_CLAIM: Relation.OWN_REQUEST,
}
_ABOUT_RETENTION = {Activity.READ_RETENTION: Relation.ANY}

_LOOKING_AFTER_ACCOUNTS = (
    Activity.LIST_ACCOUNTS,
    Activity.INVITE_ACCOUNT,
    Activity.WITHDRAW_INVITATION,
    Activity.END_ACCOUNT,
    Activity.END_SESSION,
    Activity.LIST_PROGRAMS,
    Activity.MAKE_PROGRAM,
    Activity.END_PROGRAM,
    Activity.MAKE_KEY,
    Activity.REVOKE_KEY,
    Activity.MAKE_WEBHOOK,
    Activity.RENEW_WEBHOOK,
    Activity.TEST_WEBHOOK,
    Activity.END_WEBHOOK,
)
# Whom a second person lets in is nobody's own: see ADR 31.
_LETTING_IN = dict.fromkeys(
    (*_LOOKING_AFTER_ACCOUNTS, Activity.ACTIVATE_ACCOUNT, Activity.ACTIVATE_PROGRAM), Relation.ANY
) | {Activity.SETTLE_MESSAGE: Relation.ANY}

#: What each role may do; what is not named it may not.
ACTS: Mapping[Role, Mapping[Activity, Relation]] = {
    Role.COORDINATOR: _PLACING
    | _ANSWERING
    | _APPEALING
    | _NAMING
    | _CASES
    | ASSESSING
    | {
        Activity.LOOK_UP_PERSON: Relation.OWN_REQUEST,
        Activity.TELL_APART: Relation.OWN_REQUEST,
        Activity.READ_WHO_SAW: Relation.OWN_REQUEST,
    },
    Role.SHELTER_WORKER: _SHELTERING | REPORTING,
    Role.SHELTER_MANAGER: _SHELTERING
    | REPORTING
    | dict.fromkeys(_LOOKING_AFTER_ACCOUNTS, Relation.OWN_ORGANISATION)
    | {
        Activity.CHANGE_UNIT: Relation.OWN_UNIT,
        Activity.CONFIRM_RULES: Relation.OWN_UNIT,
        Activity.PREVIEW_UNIT: Relation.OWN_UNIT,
        Activity.ADD_BEDS: Relation.OWN_UNIT,
        Activity.REMOVE_BEDS: Relation.OWN_UNIT,
        Activity.PROPOSE_ADDRESS: Relation.OWN_UNIT,
        Activity.APPROVE_ADDRESS: Relation.OWN_UNIT,
    },
    Role.NATIONAL_DESK: dict.fromkeys(_PLACING, Relation.ANY)
    | _ANSWERING
    | _DECIDING_ON_POLICY
    | _LETTING_IN
    | _IN_EMERGENCY
    | dict.fromkeys(_CASES, Relation.ANY)
    | dict.fromkeys(ASSESSING, Relation.ANY)
    | _ABOUT_RETENTION
    | {
        Activity.CHANGE_COVERAGE: Relation.ANY,
        Activity.END_PRESERVATION: Relation.ANY,
        # Whoever decides about a claim never approves that decision.
        Activity.DECIDE_CLAIM: Relation.ANY,
        Activity.APPROVE_CLAIM: Relation.ANY,
        Activity.LOOK_UP_PERSON: Relation.ANY,
        Activity.TELL_APART: Relation.ANY,
        Activity.CANCEL_ADDRESS: Relation.ANY,
        Activity.DECIDE_APPEAL: Relation.ANY,
        Activity.WAIVE_RULE: Relation.ANY,
        Activity.RESTORE_RULE: Relation.ANY,
        Activity.ASK_POLICE: Relation.ANY,
        Activity.START_CRISIS_MODE: Relation.ANY,
        Activity.END_CRISIS_MODE: Relation.ANY,
        Activity.READ_OVERRIDES: Relation.ANY,
        Activity.REVIEW_OVERRIDE: Relation.ANY,
        Activity.CONFIRM_CAPACITY: Relation.ANY,
        Activity.RUN_MATCH: Relation.ANY,
        Activity.ASK_WHAT_IF: Relation.ANY,
        Activity.READ_WHAT_IF: Relation.ANY,
        Activity.READ_FINDINGS: Relation.ANY,
        Activity.READ_LONG_STAYS: Relation.ANY,
    },
    Role.POLICE: _PLACING
    | _ANSWERING
    | _APPEALING
    | _NAMING
    | _IN_EMERGENCY
    | REPORTING
    | {
        # Danger does not stop at an organisation: whoever is on duty answers.
        Activity.ANSWER_DANGER: Relation.ANY,
    },
    Role.MUNICIPALITY: _ANSWERING
    | _BRINGING
    | REPORTING
    | {Activity.CHANGE_COVERAGE: Relation.OWN_MUNICIPALITY},
    Role.GUARDIAN: _ANSWERING | _BRINGING | REPORTING,
    Role.LABOUR_INSPECTORATE: {
        **_WORKING,
        **REPORTING,
        Activity.READ_HOLD: Relation.ANSWERS,
        Activity.CONSENT_TO_HOLD: Relation.ANSWERS,
        Activity.REFUSE_HOLD: Relation.ANSWERS,
    },
    Role.CHAIN_DIRECTOR: _WORKING | REPORTING,
    Role.FOCAL_OFFICER: _WORKING | REPORTING,
    Role.MINISTRY_ANALYST: READING_COVERAGE,
    Role.AUDITOR: _WORKING
    | READING_COVERAGE
    | _ABOUT_RETENTION
    | {
        Activity.READ_BREAK_GLASS: Relation.ANY,
        Activity.JUDGE_BREAK_GLASS: Relation.ANY,
        Activity.READ_AREA_CHANGES: Relation.ANY,
        Activity.READ_LOG: Relation.ANY,
        Activity.READ_WHO_SAW: Relation.ANY,
        Activity.READ_OVERRIDES: Relation.ANY,
        Activity.READ_POLICY: Relation.ANY,
    },
    Role.ADMINISTRATOR: _WORKING
    | READING_COVERAGE
    | _ABOUT_RETENTION
    | _DECIDING_ON_POLICY
    | _LETTING_IN
    | {
        Activity.CONFIRM_CAPACITY: Relation.ANY,
    },
}
