"""Who sees which part of the country: the whole matrix, written out once more by hand."""

import pytest

from opvang.access import POLICY, Part, Scope, may_see, require, scopes
from opvang.errors import NotAllowed
from opvang.models import Account
from opvang.models.codes import Role

#: One line a role: occupancy, run, proposals, unplaced, trends, board, units, fairness.
MATRIX = """
COORDINATOR         all       all  own_requests own_requests -    -         - -
SHELTER_WORKER      own_units -    own_units    -      -    own_units own_units -
SHELTER_MANAGER     own_units -    own_units    -      -    own_units own_units -
NATIONAL_DESK       all       all  all          all    all  -         all     all
POLICE              all       -    -            -      -    -         -       -
MUNICIPALITY        all       -    -            -      -    -         -       -
GUARDIAN            all       -    -            -      -    -         -       -
LABOUR_INSPECTORATE all       -    -            -      -    -         -       -
CHAIN_DIRECTOR      own_region -   -            -      own_region -   -       -
FOCAL_OFFICER       own_region -   -            -      own_region -   -       -
MINISTRY_ANALYST    all       -    -            -      all  -         -       all
AUDITOR             all       all  -            -      all  -         -       all
ADMINISTRATOR       all       all  -            -      all  -         -       all
"""
CELLS = [
    (role, part, scope)
    for role, *row in (line.split() for line in MATRIX.split("\n") if line)
    for part, scope in zip(Part, row, strict=True)
]


@pytest.mark.parametrize(("role", "part", "scope"), CELLS)
def test_a_role_sees_what_the_matrix_says(role: str, part: Part, scope: str) -> None:
    actor = Account(roles=[role])

    seen = scopes(actor, part)

    assert seen == (frozenset() if scope == "-" else {Scope(scope)})
    assert may_see(actor, part) is (scope != "-")


def test_the_matrix_names_every_role() -> None:
    assert {role for role, _, _ in CELLS} == set(Role.values) == set(POLICY)


@pytest.mark.parametrize("part", Part)
def test_somebody_without_a_role_sees_nothing(part: Part) -> None:
    assert scopes(Account(roles=[]), part) == frozenset()


@pytest.mark.parametrize("part", Part)
def test_an_account_that_is_switched_off_sees_nothing(part: Part) -> None:
    actor = Account(roles=[Role.NATIONAL_DESK], is_active=False)

    assert scopes(actor, part) == frozenset()


def test_two_roles_see_what_each_of_them_sees() -> None:
    actor = Account(roles=[Role.COORDINATOR, Role.SHELTER_WORKER])

    assert scopes(actor, Part.PROPOSALS) == {Scope.OWN_REQUESTS, Scope.OWN_UNITS}
    assert scopes(actor, Part.UNPLACED) == {Scope.OWN_REQUESTS}


def test_who_sees_all_needs_no_narrower_scope() -> None:
    actor = Account(roles=[Role.COORDINATOR, Role.NATIONAL_DESK])

    assert scopes(actor, Part.PROPOSALS) == {Scope.ALL}


def test_what_somebody_may_not_see_is_refused_in_a_sentence() -> None:
    auditor = Account(roles=[Role.AUDITOR])

    with pytest.raises(NotAllowed, match="Dit mag alleen wie een van deze rollen") as refusal:
        require(auditor, Part.PROPOSALS)

    assert "Vraag uw beheerder" in str(refusal.value)


def test_what_somebody_may_see_comes_with_whose_rows() -> None:
    assert require(Account(roles=[Role.AUDITOR]), Part.RUN) == {Scope.ALL}
