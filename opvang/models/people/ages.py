"""How old somebody is on a day, from an age that was heard earlier."""

from datetime import date

from opvang.models.people.persons import Person

#: From this age on somebody is an adult, in law and in every rule.
ADULT_AGE = 18


def age_in_years(person: Person, *, day: date) -> int:
    """Return the age of a person on a day: exact around 18 where that day is known.

    Elsewhere it is the age heard plus the whole years since, so at most a year too low: who may be
    17 still counts as a minor.
    """
    if person.turns_18_on is None:
        return person.age + max(0, _whole_years(person.age_on, day))
    return ADULT_AGE + _whole_years(person.turns_18_on, day)


def _whole_years(start: date, end: date) -> int:
    # Rounded down, also where the end lies before the start.
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
