"""Who must not meet whom, from what was filled in to rows; read by few, so little is told."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.entries import Entry
from opvang.actions.requests.members import own_people
from opvang.models import Account, Person, PersonConflict
from opvang.models.base import spoken_code
from opvang.queries.filled_in.fields import NewConflict
from opvang.queries.filled_in.people import conflicts_of


def fill_conflicts(
    actor: Account, entries: list[Entry], *, night: date, mistakes: Mistakes
) -> None:
    """Save with whom each of the people must not be in one shelter.

    Only what the own organisation recorded is changed or ended: nobody learns here of what another
    recorded, and a code that is another's is refused like one that is nobody's.
    """
    codes = [one.code for entry in entries for one in entry.new.conflicts]
    known = {person.code: person for person in own_people(actor, codes, night=night)}
    together = {entry.person.code for entry in entries}
    for entry in entries:
        recorded = _recorded(actor, entry.person, night=night)
        # Whom somebody recorded stays known, also when a request is no longer their own.
        before = {code: _other(row, entry.person) for code, row in recorded.items()}
        others = _others(entry, known=before | known, together=together, mistakes=mistakes)
        _record(actor, entry, others, recorded, night=night, mistakes=mistakes)


def _others(
    entry: Entry, *, known: dict[str, Person], together: set[str], mistakes: Mistakes
) -> dict[str, tuple[Person, NewConflict]]:
    """Return with whom there is a conflict, by the path of the fields that say so."""
    others = {}
    for number, one in enumerate(entry.new.conflicts):
        at, code = f"{entry.at}.conflicts.{number}", spoken_code(one.code)
        if code in together:
            mistakes.add(
                f"{at}.code",
                gettext(
                    "Persoon %(code)s staat in dezelfde aanvraag, en blijft dus bij deze persoon. "
                    "Haal een van beiden uit de aanvraag."
                )
                % {"code": code},
            )
        elif code in known:
            others[at] = (known[code], one)
        else:
            mistakes.add(
                f"{at}.code",
                gettext(
                    "Persoonscode %(code)s is bij u niet bekend. Kijk de code na, of vraag het "
                    "landelijk coördinatiepunt om het conflict vast te leggen."
                )
                % {"code": code},
            )
    return others


def _recorded(actor: Account, person: Person, *, night: date) -> dict[str, PersonConflict]:
    """Return what the own organisation recorded of a person, by the code of the other."""
    rows = conflicts_of(person, night=night, organisation=actor.organisation_id)
    return {_other(row, person).code: row for row in rows}


def _other(conflict: PersonConflict, person: Person) -> Person:
    is_first = conflict.first_person_id == person.id
    return conflict.second_person if is_first else conflict.first_person


def _record(
    actor: Account,
    entry: Entry,
    others: dict[str, tuple[Person, NewConflict]],
    recorded: dict[str, PersonConflict],
    *,
    night: date,
    mistakes: Mistakes,
) -> None:
    for at, (other, one) in others.items():
        row = recorded.pop(other.code, None) or _conflict(actor, entry.person, other, night=night)
        if (row.ground, row.review_on) != (one.ground, one.review_on):
            row.ground, row.review_on = one.ground, one.review_on
            mistakes.save(row, at=at)
    if entry.whole:
        for row in recorded.values():
            row.ended_on = max(night, row.recorded_on)
            row.save(update_fields=["ended_on"])


def _conflict(actor: Account, one: Person, other: Person, *, night: date) -> PersonConflict:
    first, second = sorted((one, other), key=lambda person: person.id)
    return PersonConflict(first_person=first, second_person=second, author=actor, recorded_on=night)
