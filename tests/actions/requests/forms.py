"""What is filled in: all that police know at half past two at night, and more where a test says."""

from dataclasses import replace
from datetime import timedelta

from opvang.actions.requests import NewPerson, NewRequest, change_request, place_request
from opvang.models.codes import Referrer, Route, Sex, Urgency
from opvang.queries.filled_in.requests import request_filled_in
from tests.actions.world import NOW

TONIGHT = NOW.date()
YESTERDAY = TONIGHT - timedelta(days=1)
LATER = TONIGHT + timedelta(days=90)

WOMAN = NewPerson(sex=Sex.FEMALE, age=24)
AT_NIGHT = NewRequest(
    persons=(WOMAN,),
    routes=(Route.UNKNOWN,),
    urgency=Urgency.CRISIS,
    municipality="GM0363",
    referrer=Referrer.POLICE,
)


def woman(**facts):
    """Fill in the woman of `AT_NIGHT` with more facts."""
    return replace(WOMAN, **facts)


def place(actor, *, now=NOW, **facts):
    """Ask for a place with what is known at night and these facts."""
    return place_request(actor, replace(AT_NIGHT, **facts), now=now)


def filled_in(actor, request, *, now=NOW):
    """Read a request back as a form."""
    return request_filled_in(actor, request.id, now=now).asked


def change(actor, request, *, now=NOW, **facts):
    """Read a request, change these facts and hand it in."""
    read = request_filled_in(actor, request.id, now=now)
    new = replace(read.asked, **facts)
    return change_request(actor, request=request.id, new=new, seen=read.version, now=now)


def change_person(actor, request, *, now=NOW, **facts):
    """Change facts of the only person in a request."""
    (person,) = filled_in(actor, request, now=now).persons
    return change(actor, request, now=now, persons=(replace(person, **facts),))
