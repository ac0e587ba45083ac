"""A shelter that is not there, with the rules of a unit that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from django.utils.translation import gettext

from matching import Problem, what_if
from matching.codes import Security
from matching.places import Room, Shelter
from opvang.actions.what_ifs.beds import new_room
from opvang.actions.what_ifs.refusing import refused
from opvang.models import Municipality
from opvang.queries.what_ifs.questions import NEW, OpeningAsked
from opvang.snapshot import read_regions, where_known


def opened(problem: Problem, question: OpeningAsked) -> Problem:
    """Return *problem* with a shelter more, whose rooms are like those of a unit in turn.

    Raises
    ------
    FormRefused
        When there is no such unit, or it has no rooms.
    """
    like = problem.unit.get(question.like)
    if like is None or not like.rooms:
        raise refused(
            "like",
            gettext("Deze wooneenheid had in de laatste matchronde geen bedden. Kies een andere."),
        )
    where = Municipality.objects.filter(code=question.municipality).first()
    if where is None:
        raise refused("municipality", gettext("Kies een gemeente uit de lijst."))
    rooms = tuple(_rooms(like.rooms, beds=question.beds))
    return what_if.open_shelter(
        problem,
        Shelter(
            id=NEW,
            **where_known(where, secret=like.security is Security.SECRET, regions=read_regions()),
            units=(replace(like, id=NEW, rooms=rooms, confirmed=True),),
        ),
    )


def _rooms(like: tuple[Room, ...], *, beds: int) -> Iterator[Room]:
    for number, room in enumerate(cycle(like)):
        if beds < 1:
            return
        yield new_room(room, number=number, most=beds)
        beds -= room.beds
