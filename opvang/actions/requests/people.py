"""The people of a request, from what was filled in to their rows."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.conflicts import fill_conflicts
from opvang.actions.requests.entries import Entry
from opvang.actions.requests.facts import fill_facts
from opvang.actions.requests.members import open_elsewhere, own_people
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.models import Account, Person, PlacementRequest
from opvang.models.base import spoken_code
from opvang.models.codes import PersonRole
from opvang.models.people.ages import age_in_years
from opvang.queries.filled_in.fields import NewPerson
from opvang.queries.filled_in.people import turns_18_on

#: The most people who can ask for a place together, as in the optimiser's contract.
MOST_PERSONS = 40


# The database shows nobody a person who is in no request yet; who asks was let in before this.
@as_system()
def fill_people(
    actor: Account,
    request: PlacementRequest,
    new: tuple[NewPerson, ...],
    *,
    now: datetime,
    mistakes: Mistakes,
) -> list[tuple[Person, PersonRole]]:
    """Save what is filled in of each of the people, and return them with their roles.

    Of whoever is in *request* already it is all that holds. Of whoever joins, it is added to what
    is known.
    """
    _check_number(new, mistakes=mistakes)
    entries = _entries(actor, request, new, night=tonight(now), mistakes=mistakes)
    transfer = request if request.moves_from_id else None
    for entry in entries:
        fill_facts(actor, entry, transfer=transfer, now=now, mistakes=mistakes)
    fill_conflicts(actor, entries, night=tonight(now), mistakes=mistakes)
    return [(entry.person, entry.new.role) for entry in entries]


def _check_number(new: tuple[NewPerson, ...], *, mistakes: Mistakes) -> None:
    if not 1 <= len(new) <= MOST_PERSONS:
        mistakes.add(
            "persons",
            gettext("%(number)s personen in een aanvraag kan niet. Noem er 1 tot %(most)s.")
            % {"number": len(new), "most": MOST_PERSONS},
        )
    elif all(one.role == PersonRole.CHILD for one in new):
        mistakes.add(
            "persons",
            gettext("Er is geen cliënt. Noem minstens een persoon die zelf hulp vraagt."),
        )
    for code, times in Counter(spoken_code(one.code) for one in new if one.code).items():
        if times > 1:
            sentence = gettext("Persoon %(code)s staat er %(times)s keer. Laat er een staan.")
            mistakes.add("persons", sentence % {"code": code, "times": times})


def _entries(
    actor: Account,
    request: PlacementRequest,
    new: tuple[NewPerson, ...],
    *,
    night: date,
    mistakes: Mistakes,
) -> list[Entry]:
    codes = [one.code for one in new if one.code]
    # In the order of their ids, and nobody else changes them meanwhile.
    people = own_people(actor, codes, night=night, besides=request).order_by("id")
    known = {person.code: person for person in people.select_for_update(of=("self",))}
    inside = set(request.persons.values_list("id", flat=True))
    entries = []
    for number, one in enumerate(new[:MOST_PERSONS]):
        at = f"persons.{number}"
        person = known.get(spoken_code(one.code)) if one.code else Person()
        if person is None:
            sentence = gettext("Persoonscode %(code)s is bij u niet bekend. Kijk de code na.")
            mistakes.add(f"{at}.code", sentence % {"code": one.code})
        elif open_elsewhere(person, request):
            sentence = gettext(
                "Persoon %(code)s staat al in een andere open aanvraag. Wijzig die, of beëindig "
                "die eerst."
            )
            mistakes.add(f"{at}.code", sentence % {"code": person.code})
        elif _save(person, one, night=night, at=at, mistakes=mistakes):
            entries.append(Entry(at=at, new=one, person=person, whole=person.id in inside))
    return entries


def _save(person: Person, one: NewPerson, *, night: date, at: str, mistakes: Mistakes) -> bool:
    is_known = bool(one.code)
    same_age = is_known and (age_in_years(person, day=night), turns_18_on(person, night=night)) == (
        one.age,
        one.turns_18_on,
    )
    if same_age and person.sex == one.sex:
        return True
    person.sex = one.sex
    if not same_age:
        person.age, person.age_on, person.turns_18_on = one.age, night, one.turns_18_on
    return mistakes.save(person, at=at)
