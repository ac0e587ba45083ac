"""What every page and every operation of the API asks of who comes: nothing is open by accident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from opvang.access.parts import Part
from opvang.models.codes import Activity


class Open(StrEnum):
    """What is no act and no part of the picture."""

    STRANGERS = "strangers"  #: whoever comes, signed in or not
    ACCOUNTS = "accounts"  #: whoever is signed in, about their own account


@dataclass(frozen=True, slots=True)
class Whole:
    """A part of the picture of which somebody must see the whole country."""

    part: Part


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of the picture, of one thing that is named: of another's it is as if absent."""

    part: Part


Need = Activity | Part | Whole | Thing | Open


@dataclass(frozen=True, slots=True)
class Door:
    """What a page or an operation asks: to read it, and to send something to it."""

    read: Need | None = None  #: None: it is not for reading
    write: Need | None = None  #: None: nothing is sent to it
    beside: Need | None = None  #: asked as well, whichever of the two it is


def _read(need: Need) -> Door:
    return Door(read=need)


def _write(need: Need) -> Door:
    return Door(write=need)


def _both(need: Need) -> Door:
    return Door(read=need, write=need)


_OWN_ACCOUNT = (
    *("mfa_index", "account_change_password", "account_reauthenticate", "mfa_reauthenticate"),
    *("mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp"),
    *("mfa_list_webauthn", "mfa_add_webauthn", "mfa_remove_webauthn"),
    *("end-sessions", "unlink-sign-in", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
)
_SIGNING_IN = (*("account_login", "mfa_login_webauthn", "mfa_authenticate", "account_logout"),)

#: Pages by the name of their address, operations of the API by method and path.
DOORS: Mapping[str, Door] = {
    "home": _read(Open.ACCOUNTS),
    "requests": _read(Activity.LIST_REQUESTS),
    "find-request": _read(Activity.READ_REQUEST),
    "new-request": _both(Activity.PLACE_REQUEST),
    "request": _read(Activity.READ_REQUEST),
    "fitting-places": _read(Activity.READ_REQUEST),
    "change-request": _both(Activity.CHANGE_REQUEST),
    "ask-transfer": _both(Activity.ASK_TRANSFER),
    "seen-before": _both(Activity.LOOK_UP_PERSON),
    "tell-apart": _both(Activity.TELL_APART),
    "tell-same": _write(Activity.TELL_APART),
    "switch-watch": _write(Activity.SWITCH_WATCH),
    "reopen-request": _write(Activity.REOPEN_REQUEST),
    "hold-place": _write(Activity.HOLD_PLACE),
    "release-place": _write(Activity.RELEASE_PLACE),
    "end-request": _write(Activity.END_REQUEST),
    "report": _both(Open.STRANGERS),
    "signals": _read(Activity.LIST_SIGNALS),
    "new-signal": _both(Activity.SEND_SIGNAL),
    "signal": _read(Activity.READ_SIGNAL),
    "add-to-signal": _both(Activity.ADD_TO_SIGNAL),
    "ask-about-signal": _both(Activity.ASK_ABOUT_SIGNAL),
    "dismiss-signal": _both(Activity.DISMISS_SIGNAL),
    "register-signal": _both(Activity.REGISTER_SIGNAL),
    "reopen-signal": _write(Activity.REOPEN_SIGNAL),
    "request-from-signal": _write(Activity.REGISTER_SIGNAL),
    "board": _read(Part.BOARD),
    "rule-defaults": _read(Activity.CHANGE_UNIT),
    "rule-default": _both(Activity.CHANGE_UNIT),
    "rule-default-of-shelter": _both(Activity.CHANGE_UNIT),
    "sheet": _both(Activity.CONFIRM_CAPACITY),
    "sheet-template": _read(Activity.CONFIRM_CAPACITY),
    "confirm-all": _write(Part.BOARD),
    "unit": Door(read=Thing(Part.UNITS), write=Activity.ADD_BEDS),
    "confirm-rules": _write(Activity.CONFIRM_RULES),
    "change-unit": _both(Activity.CHANGE_UNIT),
    "remove-bed": Door(read=Activity.CLOSE_PLACES, write=Activity.REMOVE_BEDS),
    "confirm-unit": _write(Activity.CONFIRM_CAPACITY),
    "stop-unit": _both(Activity.CLOSE_PLACES),
    "stop-shelter": _both(Activity.CLOSE_PLACES),
    "resume-shelter": _write(Activity.REOPEN_PLACES),
    "reopen": _write(Activity.REOPEN_PLACES),
    "close-unit": _both(Activity.CLOSE_PLACES),
    "close-room": _both(Activity.CLOSE_PLACES),
    "close-bed": _both(Activity.CLOSE_PLACES),
    "to-answer": _read(Activity.READ_HOLD),
    "placement": _read(Activity.READ_HOLD),
    "confirm-hold": _write(Activity.CONFIRM_HOLD),
    "consent-to-hold": _write(Activity.CONSENT_TO_HOLD),
    "refuse-hold": _write(Activity.REFUSE_HOLD),
    "address": _both(Activity.READ_ADDRESS),
    "break-glass": _both(Activity.BREAK_GLASS),
    "opened": _both(Activity.USE_BREAK_GLASS),
    "broken-glass": _read(Activity.READ_BREAK_GLASS),
    "judge-break-glass": _both(Activity.JUDGE_BREAK_GLASS),
    "address-change": Door(read=Activity.CANCEL_ADDRESS, write=Activity.PROPOSE_ADDRESS),
    "approve-address": _write(Activity.APPROVE_ADDRESS),
    "cancel-address": _write(Activity.CANCEL_ADDRESS),
    "name-escort": _write(Activity.NAME_ESCORT),
    "arrive": _write(Activity.ARRIVE),
    "depart": _write(Activity.DEPART),
    "explain-overstay": _write(Activity.EXPLAIN_OVERSTAY),
    "appeal": _both(Activity.APPEAL_REFUSAL),
    "decide-appeal": _both(Activity.DECIDE_APPEAL),
    "overrides": _read(Activity.READ_OVERRIDES),
    "crisis-mode": _both(Activity.START_CRISIS_MODE),
    "end-crisis-mode": _write(Activity.END_CRISIS_MODE),
    "danger-question": _both(Activity.ANSWER_DANGER),
    "give-consent": _write(Activity.CHANGE_REQUEST),
    "without-consent": _both(Activity.OVERRIDE_CONSENT),
    "outside": _both(Activity.PUT_OUTSIDE),
    "guard-outside": _write(Activity.REVIEW_OUTSIDE),
    "leave-outside": _write(Activity.LEAVE_OUTSIDE),
    "waive-rule": _both(Activity.WAIVE_RULE),
    "restore-rule": _write(Activity.RESTORE_RULE),
    "review-override": _write(Activity.REVIEW_OVERRIDE),
    "desk": _read(Whole(Part.UNITS)),
    **dict.fromkeys(("long-stays", "long-stays-file"), _read(Activity.READ_LONG_STAYS)),
    "run": _read(Part.RUN),
    "run-match": _write(Activity.RUN_MATCH),
    "who-fits": _read(Part.UNPLACED),
    "hold-for": Door(write=Activity.HOLD_PLACE, beside=Part.UNPLACED),
    "confirm-by-phone": _write(Activity.CONFIRM_CAPACITY),
    "findings": _read(Activity.READ_FINDINGS),
    "what-ifs": Door(read=Activity.READ_WHAT_IF, write=Activity.ASK_WHAT_IF),
    "what-if-rules": _both(Activity.ASK_WHAT_IF),
    "what-if": _read(Activity.READ_WHAT_IF),
    "policy": _read(Activity.READ_POLICY),
    "propose-policy": _both(Activity.PROPOSE_POLICY),
    "policy-version": _read(Activity.READ_POLICY),
    "approve-policy": _write(Activity.APPROVE_POLICY),
    "withdraw-policy": _write(Activity.WITHDRAW_POLICY),
    "accounts": _read(Activity.LIST_ACCOUNTS),
    "invite-account": _both(Activity.INVITE_ACCOUNT),
    "withdraw-invitation": _write(Activity.WITHDRAW_INVITATION),
    "activate-account": _both(Activity.ACTIVATE_ACCOUNT),
    "end-account": _write(Activity.END_ACCOUNT),
    "end-sessions-of": _write(Activity.END_SESSION),
    "programs": _read(Activity.LIST_PROGRAMS),
    "make-program": _both(Activity.MAKE_PROGRAM),
    "activate-program": _both(Activity.ACTIVATE_PROGRAM),
    "end-program": _write(Activity.END_PROGRAM),
    "make-key": _write(Activity.MAKE_KEY),
    "revoke-key": _write(Activity.REVOKE_KEY),
    "open-invitation": _read(Open.STRANGERS),
    "accept-invitation": _both(Open.STRANGERS),
    "retention": _read(Activity.READ_RETENTION),
    "rights": _read(Activity.READ_RIGHTS),
    "preserve-case": Door(read=Activity.READ_RIGHTS, write=Activity.PRESERVE_CASE),
    "end-preservation": _write(Activity.END_PRESERVATION),
    "record-claim": Door(read=Activity.READ_RIGHTS, write=Activity.RECORD_CLAIM),
    "person-copy": _both(Activity.COPY_PERSON),
    "claim": _both(Activity.DECIDE_CLAIM),
    "approve-claim": _both(Activity.APPROVE_CLAIM),
    "oversight": _read(Activity.READ_AREA_CHANGES),
    "log": _read(Activity.READ_LOG),
    "who-saw": _read(Activity.READ_WHO_SAW),
    # Each of its parts only for who sees that part.
    "country": _read(Open.ACCOUNTS),
    **dict.fromkeys(("trends", "trends-file"), _read(Part.TRENDS)),
    **dict.fromkeys(("fairness", "fairness-file"), _read(Part.FAIRNESS)),
    "set_language": _write(Open.STRANGERS),
    "still-here": _read(Open.STRANGERS),
    "go-on": _write(Open.STRANGERS),
    **dict.fromkeys(_OWN_ACCOUNT, _both(Open.ACCOUNTS)),
    **dict.fromkeys(_SIGNING_IN, _both(Open.STRANGERS)),
    "openid_connect_login": _write(Open.STRANGERS),
    "openid_connect_callback": _read(Open.STRANGERS),
    "GET /health": _read(Open.STRANGERS),
    "POST /oauth/token": _write(Open.STRANGERS),
    "POST /capacity-updates": _write(Activity.CONFIRM_CAPACITY),
    "GET /units": _read(Part.UNITS),
}
