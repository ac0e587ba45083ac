"""Beds that come or go in a municipality, a region, a shelter or a unit."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from django.utils.translation import gettext, ngettext

from matching import Problem, what_if
from matching.places import Room, Unit
from opvang.actions.what_ifs.refusing import refused
from opvang.queries.what_ifs.questions import BedsAsked, Rooms


def fewer_beds(problem: Problem, question: BedsAsked) -> Problem:
    """Return *problem* with beds gone: those free tonight first, then those that are free soonest.

    Nobody is put out of a bed: who is there is no part of the problem.

    Raises
    ------
    FormRefused
        When there are not so many.
    """
    rooms = [room for _, room in _rooms(problem, question)]
    number, there_are = -question.beds, sum(room.beds for room in rooms)
    if number > there_are:
        sentence = ngettext(
            "Hier is %(number)s bed. Vul 1 in, of kies een groter gebied.",
            "Hier zijn %(number)s bedden. Vul dat of minder in, of kies een groter gebied.",
            there_are,
        )
        raise refused("beds", sentence % {"number": there_are})
    # A room that is taken comes last: nobody knows when it is free.
    for room in sorted(rooms, key=lambda one: (one.taken, problem.free_from(one))):
        gone = min(number, room.beds)
        if gone:
            problem = what_if.set_beds(problem, room.id, beds=room.beds - gone)
            number -= gone
    return problem


def more_beds(problem: Problem, question: BedsAsked) -> Problem:
    """Return *problem* with new rooms, free from tonight, like those that are there in turn.

    Raises
    ------
    FormRefused
        When there is no room to go by.
    """
    left = question.beds
    for number, (unit, room) in enumerate(cycle(_rooms(problem, question))):
        if not left:
            break
        problem = what_if.add_room(problem, unit.id, new_room(room, number=number, most=left))
        left -= min(left, room.beds)
    return problem


def new_room(like: Room, *, number: int, most: int) -> Room:
    """Return a room like another that is free from tonight, with so many beds at *most*."""
    return replace(
        like,
        id=f"{number}+{like.id}",
        beds=min(like.beds, most),
        taken=False,
        free_from=None,
        free_until=None,
    )


def _rooms(problem: Problem, question: BedsAsked) -> list[tuple[Unit, Room]]:
    """Return the rooms that a question is about, with their units."""
    found = [
        (unit, room)
        for unit in problem.unit.values()
        if question.where in _names(problem, unit)
        for room in unit.rooms
        if question.rooms == Rooms.ANY or room.shared is (question.rooms == Rooms.SHARED)
    ]
    if not found:
        raise refused(
            "where",
            gettext("Hier waren in de laatste matchronde geen zulke bedden. Kies iets anders."),
        )
    return found


def _names(problem: Problem, unit: Unit) -> set[str]:
    shelter = problem.shelter_of[unit.id]
    return {shelter.municipality, shelter.safety_region, shelter.id, unit.id}
