"""Invented outcomes for tests: as many as asked, with or without something unfair in them."""

from datetime import date
from random import Random

from opvang.fairness.outcomes import LONGEST_WAIT, Outcome
from opvang.fairness.published import Published
from opvang.fairness.tables import published
from opvang.models.codes import Division, PlaceGroup

HALF = date(2026, 1, 1)
_SHARES = {
    Division.GENDER: {"WOMEN": 70, "MEN": 27, "UNKNOWN": 3},
    Division.AGE: {"UNDER_18": 15, "18_24": 25, "25_34": 30, "35_49": 22, "FROM_50": 8},
    Division.EXPLOITATION: {"SEXUAL": 50, "LABOUR": 35, "CRIMINAL": 10, "OTHER": 5},
    Division.ROUTE: {"DUTCH": 30, "EU": 25, "B8_REFLECTION": 30, "ASYLUM": 15},
    Division.HOUSEHOLD: {"1": 70, "2": 15, "3": 10, "FROM_4": 5},
}
_ASKED = {
    PlaceGroup.TRAFFICKING: 45,
    PlaceGroup.ADULTS: 35,
    PlaceGroup.EMERGENCY: 10,
    PlaceGroup.MINORS: 10,
}


def outcome(**facts):
    """Return one request of a woman alone who had a proposal at once."""
    groups = {
        Division.GENDER: "WOMEN",
        Division.AGE: "25_34",
        Division.EXPLOITATION: "SEXUAL",
        Division.ROUTE: "EU",
        Division.HOUSEHOLD: "1",
    }
    given = {"organisation": "a", "asked": PlaceGroup.ADULTS, "groups": groups}
    return Outcome(**given | {"is_placed": True, "days": 0, "is_near": None} | facts)


def outcomes(seed, *, number, placed=None, days=None, near=None):
    """Return outcomes of people drawn alike, whatever group they are of.

    *placed*, *days* and *near* give another chance, mean and chance for a request of some groups
    and kind: they take both and return None for what everybody has.
    """
    draw = Random(seed)
    return [
        _outcome(
            draw,
            placed=placed or (lambda groups, asked: None),
            days=days or (lambda groups, asked: None),
            near=near or (lambda groups, asked: None),
        )
        for _ in range(number)
    ]


def _outcome(draw, *, placed, days, near):
    groups = {division: _one_of(draw, shares) for division, shares in _SHARES.items()}
    asked = _one_of(draw, _ASKED)
    is_placed = draw.random() < _or(placed(groups, asked), 0.7)
    waited = round(draw.expovariate(1 / _or(days(groups, asked), 7)))
    has_wish = is_placed and draw.random() < 0.6
    return Outcome(
        organisation=f"o{draw.randrange(12):02}",
        asked=asked,
        groups=groups,
        is_placed=is_placed,
        days=min(LONGEST_WAIT, waited),
        is_near=draw.random() < _or(near(groups, asked), 0.4) if has_wish else None,
    )


def _one_of(draw, shares):
    return draw.choices(list(shares), weights=list(shares.values()))[0]


def _or(value, usual):
    return usual if value is None else value


def published_of(*halves, secret="s"):
    """Return what a reader gets of the outcomes of some half years."""
    days = [HALF.replace(year=HALF.year + number) for number in range(len(halves))]
    return Published(
        halves=tuple(days),
        figures={
            (day, place): value
            for day, listed in zip(days, halves, strict=True)
            for place, value in published(listed, secret=secret).items()
        },
    )
