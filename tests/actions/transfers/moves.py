"""Somebody who lives in a place, and what is filled in so that they get another one."""

from datetime import timedelta
from itertools import count

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive
from opvang.actions.transfers import NewTransfer, ask_transfer
from opvang.models.codes import RiskOutcome, TransferReason
from opvang.queries.filled_in.fields import NewScreening
from tests.actions.world import NOW
from tests.models import build
from tests.models.build import saved

TONIGHT = NOW.date()
_number = count(1)


def elsewhere(world):
    """Save another shelter of the same organisation."""
    name = f"De Els {next(_number)}"
    return saved(build.shelter(organisation=world.worker.organisation, public_name=name))


def promised(world, request, unit, *, now=NOW):
    """Hold a place for a request and confirm it."""
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)
    return confirm_hold(world.worker, hold=hold.id, now=now)


def living(world, *, unit=None, now=NOW, **asked):
    """Let one woman live in a unit; return her placement."""
    stay = promised(world, world.request(**asked), unit or world.unit(), now=now)
    return arrive(world.worker, placement=stay.id, now=now)


def screened(stay, *, outcome=RiskOutcome.GREEN, on=TONIGHT):
    """Fill in a screening of everybody who lives there."""
    new = NewScreening(instrument="Risicoscreening", outcome=outcome, assessed_on=on)
    return {one.code: new for one in stay.request.persons.all()} if stay.request else {}


def transfer(world, stay, *, actor=None, now=NOW, **facts):
    """Ask for another place for who live there."""
    given = {"reason": TransferReason.END_OF_STAY, "screenings": screened(stay, on=now.date())}
    new = NewTransfer(**given | facts)
    return ask_transfer(actor or world.coordinator, placement=stay.id, new=new, now=now)


def later(days):
    """Return the same hour some days on."""
    return NOW + timedelta(days=days)
