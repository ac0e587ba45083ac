"""Who does what: the whole matrix, written out once more by hand."""

import pytest

from opvang.access import ACTS, Relation, may_ever, require_ever
from opvang.errors import NotAllowed
from opvang.models import Account
from opvang.models.codes import Activity, Role

#: A role each column, from left to right.
ROLES = (
    Role.COORDINATOR,
    Role.SHELTER_WORKER,
    Role.SHELTER_MANAGER,
    Role.NATIONAL_DESK,
    Role.POLICE,
    Role.MUNICIPALITY,
    Role.GUARDIAN,
    Role.LABOUR_INSPECTORATE,
    Role.CHAIN_DIRECTOR,
    Role.FOCAL_OFFICER,
    Role.MINISTRY_ANALYST,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
)
#: `any` whatever it is, `req` own requests, `unit` own units, `hold` holds one decides over now,
#: `bring` promised places of people one brings.
#: `any` whatever it is, `req` own requests, `unit` own units, `org` own people,
#: `hold` holds one decides over now, `sent` signals of the own organisation, `judge` signals
#: from the own region, `both` either of those, `town` the municipality one works for.
#:               coord work manag desk police munic guard labour chain focal minis audit admin
MATRIX = """
PLACE_REQUEST    any   -    -     any  any    -     -     -      -     -     -     -     -
LIST_REQUESTS    any   -    -     any  any    -     -     -      -     -     -     -     -
LOOK_UP_PERSON   req   -    -     any  -      -     -     -      -     -     -     -     -
TELL_APART       req   -    -     any  -      -     -     -      -     -     -     -     -
LIST_TASKS       any   any  any   any  any    any   any   any    any   any   -     any   any
READ_REQUEST     req   -    -     any  req    -     -     -      -     -     -     -     -
CHANGE_REQUEST   req   -    -     any  req    -     -     -      -     -     -     -     -
END_REQUEST      req   -    -     any  req    -     -     -      -     -     -     -     -
REOPEN_REQUEST   req   -    -     any  req    -     -     -      -     -     -     -     -
HOLD_PLACE       req   -    -     any  req    -     -     -      -     -     -     -     -
RELEASE_PLACE    req   -    -     any  req    -     -     -      -     -     -     -     -
ASK_TRANSFER     req   -    -     any  req    -     -     -      -     -     -     -     -
SWITCH_WATCH     req   -    -     any  req    -     -     -      -     -     -     -     -
EXPECT_MOVE      -     -    -     -    -      -     -     -      -     -     -     -     -
OPEN_FOLLOW_UP   -     -    -     -    -      -     -     -      -     -     -     -     -
READ_HOLD        hold  unit unit  hold hold   hold  hold  hold   -     -     -     -     -
READ_ADDRESS     bring -    -     -    bring  bring bring -      -     -     -     -     -
BREAK_GLASS      -     -    -     any  any    -     -     -      -     -     -     -     -
USE_BREAK_GLASS  -     -    -     open open   -     -     -      -     -     -     -     -
READ_BREAK_GLASS -     -    -     -    -      -     -     -      -     -     -     any   -
JUDGE_BREAK_GLASS -    -    -     -    -      -     -     -      -     -     -     any   -
PROPOSE_ADDRESS  -     -    unit  -    -      -     -     -      -     -     -     -     -
APPROVE_ADDRESS  -     -    unit  -    -      -     -     -      -     -     -     -     -
CANCEL_ADDRESS   -     unit unit  any  -      -     -     -      -     -     -     -     -
APPLY_ADDRESS    -     -    -     -    -      -     -     -      -     -     -     -     -
NAME_ESCORT      req   -    -     -    req    -     -     -      -     -     -     -     -
APPEAL_REFUSAL   req   -    -     -    req    -     -     -      -     -     -     -     -
OVERRIDE_CONSENT req   -    -     any  req    -     -     -      -     -     -     -     -
PUT_OUTSIDE      req   -    -     any  req    -     -     -      -     -     -     -     -
REVIEW_OUTSIDE   req   -    -     any  req    -     -     -      -     -     -     -     -
LEAVE_OUTSIDE    req   -    -     any  req    -     -     -      -     -     -     -     -
WAIVE_RULE       -     -    -     any  -      -     -     -      -     -     -     -     -
RESTORE_RULE     -     -    -     any  -      -     -     -      -     -     -     -     -
ASK_POLICE       -     -    -     any  -      -     -     -      -     -     -     -     -
ANSWER_DANGER    -     -    -     -    any    -     -     -      -     -     -     -     -
START_CRISIS_MODE -    -    -     any  -      -     -     -      -     -     -     -     -
END_CRISIS_MODE  -     -    -     any  -      -     -     -      -     -     -     -     -
DECIDE_APPEAL    -     -    -     any  -      -     -     -      -     -     -     -     -
READ_OVERRIDES   -     -    -     any  -      -     -     -      -     -     -     any   -
REVIEW_OVERRIDE  -     -    -     any  -      -     -     -      -     -     -     -     -
CONFIRM_RULES    -     -    unit  -    -      -     -     -      -     -     -     -     -
CONSENT_TO_HOLD  -     -    -     -    -      -     -     hold   -     -     -     -     -
CONFIRM_HOLD     hold  hold hold  hold hold   hold  hold  -      -     -     -     -     -
REFUSE_HOLD      hold  hold hold  hold hold   hold  hold  hold   -     -     -     -     -
ARRIVE           -     unit unit  -    -      -     -     -      -     -     -     -     -
DEPART           -     unit unit  -    -      -     -     -      -     -     -     -     -
EXPLAIN_OVERSTAY -     unit unit  -    -      -     -     -      -     -     -     -     -
READ_LONG_STAYS  -     -    -     any  -      -     -     -      -     -     -     -     -
CLOSE_PLACES     -     unit unit  -    -      -     -     -      -     -     -     -     -
REOPEN_PLACES    -     unit unit  -    -      -     -     -      -     -     -     -     -
ADD_BEDS         -     -    unit  -    -      -     -     -      -     -     -     -     -
REMOVE_BEDS      -     -    unit  -    -      -     -     -      -     -     -     -     -
CONFIRM_CAPACITY -     unit unit  any  -      -     -     -      -     -     -     -     any
CHANGE_UNIT      -     -    unit  -    -      -     -     -      -     -     -     -     -
RUN_MATCH        -     -    -     any  -      -     -     -      -     -     -     -     -
PREVIEW_UNIT     -     -    unit  -    -      -     -     -      -     -     -     -     -
ASK_WHAT_IF      -     -    -     any  -      -     -     -      -     -     -     -     -
READ_WHAT_IF     -     -    -     any  -      -     -     -      -     -     -     -     -
READ_FINDINGS    -     -    -     any  -      -     -     -      -     -     -     -     -
LIST_ACCOUNTS    -     -    org   any  -      -     -     -      -     -     -     -     any
INVITE_ACCOUNT   -     -    org   any  -      -     -     -      -     -     -     -     any
WITHDRAW_INVITATION -     -    org   any  -      -     -     -      -     -     -     -     any
END_ACCOUNT      -     -    org   any  -      -     -     -      -     -     -     -     any
END_SESSION      -     -    org   any  -      -     -     -      -     -     -     -     any
ACTIVATE_ACCOUNT -     -    -     any  -      -     -     -      -     -     -     -     any
LIST_PROGRAMS      -     -    org  any  -      -     -     -      -     -     -     -     any
MAKE_PROGRAM       -     -    org  any  -      -     -     -      -     -     -     -     any
ACTIVATE_PROGRAM   -     -    -    any  -      -     -     -      -     -     -     -     any
END_PROGRAM        -     -    org  any  -      -     -     -      -     -     -     -     any
MAKE_KEY           -     -    org  any  -      -     -     -      -     -     -     -     any
REVOKE_KEY         -     -    org  any  -      -     -     -      -     -     -     -     any
MAKE_WEBHOOK       -     -    org  any  -      -     -     -      -     -     -     -     any
RENEW_WEBHOOK      -     -    org  any  -      -     -     -      -     -     -     -     any
TEST_WEBHOOK       -     -    org  any  -      -     -     -      -     -     -     -     any
END_WEBHOOK        -     -    org  any  -      -     -     -      -     -     -     -     any
SETTLE_MESSAGE     -     -    -    any  -      -     -     -      -     -     -     -     any
READ_AREA_CHANGES -    -    -     -    -      -     -     -      -     -     -     any   -
READ_LOG         -     -    -     -    -      -     -     -      -     -     -     any   -
READ_WHO_SAW     req   -    -     -    -      -     -     -      -     -     -     any   -
READ_RETENTION   -    -    -     any  -      -     -     -      -     -     -     any   any
READ_RIGHTS      req  -    -     any  -      -     -     -      -     -     -     -     -
COPY_PERSON      req  -    -     any  -      -     -     -      -     -     -     -     -
EXPORT_REGISTRATION req -  -     any  -      -     -     -      -     -     -     -     -
PRESERVE_CASE    req  -    -     any  -      -     -     -      -     -     -     -     -
END_PRESERVATION -    -    -     any  -      -     -     -      -     -     -     -     -
RECORD_CLAIM     req  -    -     any  -      -     -     -      -     -     -     -     -
DECIDE_CLAIM     -    -    -     any  -      -     -     -      -     -     -     -     -
APPROVE_CLAIM    -    -    -     any  -      -     -     -      -     -     -     -     -
SEND_SIGNAL      any  any  any   any  any    any   any   any    any   any   -     -     -
LIST_SIGNALS     any  any  any   any  any    any   any   any    any   any   -     -     -
READ_SIGNAL      both sent sent  any  sent   sent  sent  sent   sent  sent  -     -     -
ADD_TO_SIGNAL    both sent sent  any  sent   sent  sent  sent   sent  sent  -     -     -
ASK_ABOUT_SIGNAL judge -   -     any  -      -     -     -      -     -     -     -     -
DISMISS_SIGNAL   judge -   -     any  -      -     -     -      -     -     -     -     -
REGISTER_SIGNAL  judge -   -     any  -      -     -     -      -     -     -     -     -
REOPEN_SIGNAL    judge -   -     any  -      -     -     -      -     -     -     -     -
READ_COVERAGE    any  any  any   any  any    any   any   any    any   any   any   any   any
CHANGE_COVERAGE  -    -    -     any  -      town  -     -      -     -     -     -     -
ERASE_SIGNAL     -     -   -     -    -      -     -     -      -     -     -     -     -
CHECK_LOG        -     -    -     -    -      -     -     -      -     -     -     -     -
READ_POLICY      -     -    -     any  -      -     -     -      -     -     -     any   any
PROPOSE_POLICY   -     -    -     any  -      -     -     -      -     -     -     -     any
APPROVE_POLICY   -     -    -     any  -      -     -     -      -     -     -     -     any
WITHDRAW_POLICY  -     -    -     any  -      -     -     -      -     -     -     -     any
LAPSE_HOLD       -     -    -     -    -      -     -     -      -     -     -     -     -
"""
MEANING = {
    "any": Relation.ANY,
    "req": Relation.OWN_REQUEST,
    "unit": Relation.OWN_UNIT,
    "org": Relation.OWN_ORGANISATION,
    "hold": Relation.ANSWERS,
    "bring": Relation.BRINGS,
    "open": Relation.OPENED,
    "town": Relation.OWN_MUNICIPALITY,
    "sent": Relation.SENT,
    "judge": Relation.ASSESSES,
    "both": Relation.OWN_SIGNAL,
    "-": None,
}
ROWS = [line.split() for line in MATRIX.split("\n") if line]
CELLS = [
    (Activity(activity), role, MEANING[cell])
    for activity, *cells in ROWS
    for role, cell in zip(ROLES, cells, strict=True)
]


def test_a_role_does_what_the_matrix_says():
    said = {(activity, role): relation for activity, role, relation in CELLS}
    done = {(activity, role): ACTS[role].get(activity) for activity, role in said}
    ever = {(activity, role): may_ever(Account(roles=[role]), activity) for activity, role in said}

    assert done == said
    assert ever == {cell: relation is not None for cell, relation in said.items()}


def test_the_matrix_names_every_role_and_every_act_of_a_role():
    assert set(ROLES) == set(Role) == set(ACTS)
    assert {act for acts in ACTS.values() for act in acts} <= {row[0] for row in ROWS}


def test_an_account_that_is_switched_off_does_nothing():
    switched_off = Account(roles=list(Role), is_active=False)

    assert [activity for activity in Activity if may_ever(switched_off, activity)] == []


def test_somebody_without_a_role_does_nothing():
    nobody = Account(roles=[])

    assert [activity for activity in Activity if may_ever(nobody, activity)] == []
    with pytest.raises(NotAllowed, match="Vraag uw beheerder"):
        require_ever(nobody, Activity.PLACE_REQUEST)
