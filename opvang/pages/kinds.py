"""Kinds of events by what they change: the codes of what people do, as frames have them."""

from __future__ import annotations

Kinds = frozenset[str]

REQUESTS: Kinds = frozenset(
    {
        *("PLACE_REQUEST", "CHANGE_REQUEST", "CHANGE_AREAS", "END_REQUEST", "REOPEN_REQUEST"),
        *("ASK_TRANSFER", "OPEN_FOLLOW_UP", "SWITCH_WATCH", "TELL_APART"),
        *("WAIVE_RULE", "RESTORE_RULE", "ASK_POLICE", "ANSWER_DANGER", "OVERRIDE_CONSENT"),
        *("PUT_OUTSIDE", "REVIEW_OUTSIDE", "LEAVE_OUTSIDE", "REVIEW_OVERRIDE"),
    }
)
PLACEMENTS: Kinds = frozenset(
    {
        *("HOLD_PLACE", "RELEASE_PLACE", "LAPSE_HOLD", "CONSENT_TO_HOLD", "CONFIRM_HOLD"),
        *("REFUSE_HOLD", "APPEAL_REFUSAL", "DECIDE_APPEAL", "NAME_ESCORT"),
        *("ARRIVE", "DEPART", "EXPECT_MOVE", "EXPLAIN_OVERSTAY"),
    }
)
CAPACITY: Kinds = frozenset(
    {
        *("CLOSE_PLACES", "REOPEN_PLACES", "ADD_BEDS", "REMOVE_BEDS", "CONFIRM_CAPACITY"),
        *("CHANGE_UNIT", "CONFIRM_RULES"),
        *("PROPOSE_ADDRESS", "APPROVE_ADDRESS", "CANCEL_ADDRESS", "APPLY_ADDRESS"),
    }
)
MATCH: Kinds = frozenset({"RUN_MATCH"})
SIGNALS: Kinds = frozenset(
    {
        *("SEND_SIGNAL", "ADD_TO_SIGNAL", "ASK_ABOUT_SIGNAL", "DISMISS_SIGNAL"),
        *("REGISTER_SIGNAL", "REOPEN_SIGNAL", "ERASE_SIGNAL"),
    }
)
COVERAGE: Kinds = frozenset({"CHANGE_COVERAGE"})
POLICY: Kinds = frozenset({"PROPOSE_POLICY", "APPROVE_POLICY", "WITHDRAW_POLICY"})
KEEPING: Kinds = frozenset(
    {
        *("ERASE_CASE", "RECORD_CLAIM", "DECIDE_CLAIM", "APPROVE_CLAIM"),
        *("PRESERVE_CASE", "END_PRESERVATION"),
    }
)
#: What workers gave up, messages and webhooks, and what people did about it.
PARKED: Kinds = frozenset({"SETTLE_MESSAGE", "PARKED_CHANGED"})
ACCOUNTS: Kinds = PARKED | frozenset(
    {
        *("INVITE_ACCOUNT", "WITHDRAW_INVITATION", "ACCEPT_INVITATION", "ACTIVATE_ACCOUNT"),
        *("END_ACCOUNT", "END_SESSION"),
        *("MAKE_PROGRAM", "ACTIVATE_PROGRAM", "END_PROGRAM", "MAKE_KEY", "REVOKE_KEY"),
        *("MAKE_WEBHOOK", "RENEW_WEBHOOK", "TEST_WEBHOOK", "END_WEBHOOK"),
    }
)
WHAT_IFS: Kinds = frozenset({"ASK_WHAT_IF"})
#: Places were taken or came free somewhere: by which step is for others to know.
COUNTRY: Kinds = frozenset({"COUNTRY_CHANGED"})
GLASS: Kinds = frozenset({"BREAK_GLASS", "JUDGE_BREAK_GLASS"})
#: Its banner stands above every page.
CRISIS: Kinds = frozenset({"START_CRISIS_MODE", "END_CRISIS_MODE"})
ALL: Kinds = (
    REQUESTS
    | PLACEMENTS
    | CAPACITY
    | MATCH
    | SIGNALS
    | COVERAGE
    | POLICY
    | KEEPING
    | ACCOUNTS
    | GLASS
    | CRISIS
    | WHAT_IFS
    | COUNTRY
)
#: What lets a task come or go: all but what only concerns how places are held and counted.
TASKS: Kinds = ALL - frozenset(
    {"HOLD_PLACE", "LAPSE_HOLD", "CONSENT_TO_HOLD", "CONFIRM_CAPACITY"} | COUNTRY
)
