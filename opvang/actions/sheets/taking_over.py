"""Taking over lines, whatever they came in: lock, check and write, all of it or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.actions.sheets.applying import Applied, apply_changes, confirm
from opvang.actions.sheets.counting import tally
from opvang.actions.sheets.known import Target, named_shelters, target_of
from opvang.actions.sheets.once import check_each_thing_once, units_named_whole
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.actions.sheets.reconcile import Changes, reconcile
from opvang.actions.sheets.result import SheetResult, UnitChange
from opvang.actions.sheets.state import UnitState, unit_states
from opvang.calendar import tonight
from opvang.models import Account, Shelter, Unit
from opvang.models.codes import ConfirmationMethod

_Changes = list[tuple[UnitState, list[Changes]]]


def take_over(
    lines: list[Line],
    *,
    actor: Account | None,
    now: datetime,
    dry_run: bool,
    method: ConfirmationMethod,
    remarks: Remarks,
) -> SheetResult:
    """Take over what lines say, which confirms the capacity of their units.

    Raises
    ------
    SheetRefused
        With every mistake, those in *remarks* included; nothing is taken over.
    NotAllowed, Busy
        When *actor* loads for no shelter at all, or somebody else keeps one locked.
    """
    with transaction.atomic():
        result = _take_over(lines, actor=actor, now=now, method=method, remarks=remarks)
        if dry_run:
            transaction.set_rollback(True)
        else:
            ask_for_match()
    return replace(result, is_applied=not dry_run)


def _take_over(
    lines: list[Line],
    *,
    actor: Account | None,
    now: datetime,
    method: ConfirmationMethod,
    remarks: Remarks,
) -> SheetResult:
    """Lock, check and write; what came of it is final when the transaction is."""
    night = tonight(now)
    targets = _targets(lines, actor, remarks)
    changes = _changes(targets, tonight=night, remarks=remarks)
    whole = units_named_whole(targets, remarks)
    remarks.refuse_if_any()
    applied = _apply(changes, tonight=night, actor=actor)
    units = [state.unit for state, _ in changes]
    confirm(units, whole=whole, now=now, actor=actor, method=method)
    total = sum(applied, start=Applied())
    return SheetResult(
        is_applied=True,
        lines=len(targets),
        shelters=len({unit.shelter_id for unit in units}),
        units=len(units),
        confirmed=len(whole),
        taken=total.taken,
        freed=total.freed,
        closures_made=total.closures_made,
        closures_ended=total.closures_ended,
        changes=_by_name(units, applied, whole=whole),
        notices=remarks.in_order(remarks.notices),
    )


def _targets(lines: list[Line], actor: Account | None, remarks: Remarks) -> list[Target]:
    """Return what each line is about, with the shelters locked."""
    named = named_shelters(lines, actor, remarks)
    lock_shelters(set(named.values()))
    rows = Shelter.objects.prefetch_related("units__rooms__beds")
    shelters = rows.in_bulk(set(named.values()))
    found = [target_of(lines[at], shelters[shelter], remarks) for at, shelter in named.items()]
    targets = [target for target in found if target is not None]
    check_each_thing_once(targets, remarks)
    return targets


def _changes(targets: list[Target], *, tonight: date, remarks: Remarks) -> _Changes:
    """Return what the lines that can be true change, with the state of each unit."""
    states = unit_states({target.unit for target in targets}, tonight=tonight)
    changes: _Changes = [(state, []) for state in states.values()]
    by_unit = {state.unit.id: of_unit for state, of_unit in changes}
    for target in targets:
        counted = target.line.is_sound and tally(target, states[target.unit.id], remarks)
        if counted:
            by_unit[target.unit.id].append(
                reconcile(target, counted, tonight=tonight, remarks=remarks)
            )
    return changes


def _apply(changes: _Changes, *, tonight: date, actor: Account | None) -> list[Applied]:
    return [
        apply_changes(state, of_unit, tonight=tonight, actor=actor) for state, of_unit in changes
    ]


def _by_name(
    units: Iterable[Unit], applied: Iterable[Applied], *, whole: Collection[Unit]
) -> tuple[UnitChange, ...]:
    """Return what changed of each unit, by the names of shelter and unit."""
    changes = [
        UnitChange(
            shelter=unit.shelter.public_name,
            unit=unit.name,
            is_whole=unit in whole,
            taken=one.taken,
            freed=one.freed,
            closures_made=one.closures_made,
            closures_ended=one.closures_ended,
        )
        for unit, one in zip(units, applied, strict=True)
    ]
    return tuple(sorted(changes, key=lambda one: (one.shelter, one.unit)))
