"""Whether people were registered before is asked, and who was recognised wrongly is told apart."""

from hypothesis import strategies as st

from opvang.actions.seen_before import Identifiers
from opvang.actions.seen_before import look_up as look_up_action
from opvang.actions.seen_before import tell_apart as tell_apart_action
from opvang.actions.seen_before import tell_same as tell_same_action
from opvang.errors import FormRefused, NotFound, NotPossible
from opvang.models import Distinction
from tests.faults.life import rights
from tests.faults.life.overriding import write
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

_NUMBERS = ("111222333", "123456782")


class Recognising(Trying):
    """Those who find out whether they have seen somebody before."""

    @step(
        weight=2,
        when=lambda self: len(self.model.requests) > 1,
        number=ANY,
        bsn=st.sampled_from([*_NUMBERS[:1] * 3, _NUMBERS[1]]),
        by=SOMEBODY,
    )
    def look_up(self, number, bsn, by):
        """Somebody asks whether a person was registered before."""
        request = self.one(self.model.requests, number)
        person = self.one(self.model.requests[request]["persons"], number)
        by = self.who(by, "LOOK_UP_PERSON", request=request)
        self.do(look_up, by=by, request=request, person=person, bsn=bsn)

    @step(
        weight=4,
        when=lambda self: self._likenesses(),
        number=ANY,
        why=st.sampled_from(["Andere ogen", "Andere ogen", ""]),
        by=SOMEBODY,
    )
    def tell_apart(self, number, why, by):
        """Somebody says of two with one mark that they are others."""
        request, person, earlier = self.one(self._likenesses(), number)
        by = self.who(by, "TELL_APART", request=request)
        self.do(apart, by=by, request=request, person=person, earlier=earlier, why=why)

    @step(weight=4, when=lambda self: self.model.apart, number=ANY, by=SOMEBODY)
    def tell_same(self, number, by):
        """Somebody takes back that two people are others."""
        rows = self.model.apart
        said = self.fitting(rows, number, by, lambda one: rows[one]["stands"])
        with_them = _requests_of(self.model, rows[said]["pair"])
        request = self.one(with_them, number)
        self.do(same, by=self.who(by, "TELL_APART", request=request), request=request, said=said)

    def _likenesses(self):
        requests = self.model.requests
        return [
            (key, person, earlier)
            for key, one in requests.items()
            for person in one["persons"]
            if person in self.model.marks
            for earlier in requests
            if earlier != key and _alike(self.model, person) & requests[earlier]["persons"].keys()
        ]


def look_up(life, *, by, request, person, bsn):
    """Ask whether a person was registered before, by a number."""
    model = life.model

    def then(found):
        model.marks[person] = bsn
        _is_known_of(model, found, request, person)

    life.attempt(
        look_up_action,
        by=by,
        request=request,
        person=life.codes[person],
        identifiers=Identifiers(bsn=bsn),
        refusal=rights.refusal(model, by, "LOOK_UP_PERSON", request=request),
        then=then,
    )


def apart(life, *, by, request, person, earlier, why):
    """Say that a person is nobody in an earlier request."""
    model = life.model
    others = _alike(model, person) & model.requests[earlier]["persons"].keys()

    def then(found):
        made = Distinction.objects.exclude(id__in=model.apart).values_list("id", flat=True)
        pairs = Distinction.objects.in_bulk(list(made)).values()
        for row in pairs:
            pair = frozenset({row.first_person_id, row.second_person_id})
            model.apart[row.id] = {"pair": pair, "stands": True}
        assert {one["pair"] for one in model.apart.values()} >= {
            frozenset({person, other}) for other in others
        }
        for one in (request, earlier):
            write(model, "TELL_APART", one, by=by, code="OTHER")
        _is_known_of(model, found, request, person)

    life.attempt(
        tell_apart_action,
        by=by,
        request=request,
        person=life.codes[person],
        earlier=earlier,
        reason=why,
        refusal=rights.refusal(model, by, "TELL_APART", request=request)
        or (None if rights.may_here(model, by, "TELL_APART", request=earlier) else NotFound)
        or (None if others else NotPossible)
        or (None if why else FormRefused),
        then=then,
    )


def same(life, *, by, request, said):
    """Take back that two people are others."""
    model, row = life.model, life.model.apart[said]
    here = row["pair"] & model.requests[request]["persons"].keys()
    person = min(here)
    (other,) = row["pair"] - {person}
    elsewhere = [
        one
        for one in _requests_of(model, {other})
        if one != request and rights.may_here(model, by, "TELL_APART", request=one)
    ]

    def then(found):
        row["stands"] = False
        told = max(elsewhere, key=lambda one: model.requests[one]["registered_on"])
        write(model, "TELL_APART", request, by=by, code="SAME")
        write(model, "TELL_APART", told, by=by, code="SAME")
        _is_known_of(model, found, request, person)

    life.attempt(
        tell_same_action,
        by=by,
        request=request,
        distinction=said,
        refusal=rights.refusal(model, by, "TELL_APART", request=request)
        or (None if row["stands"] and elsewhere else NotFound),
        then=then,
    )


def _is_known_of(model, found, request, person) -> None:
    """Require that somebody hears how often this person was asked for, and lived somewhere."""
    same = {person} | _alike(model, person)
    requests = _requests_of(model, same)
    lived = [
        one
        for one in model.placements.values()
        if one["request"] in requests and one["state"] in ("ARRIVED", "DEPARTED")
    ]
    assert found.was_registered is bool(set(requests) - {request})
    assert found.places == len(lived)


def _alike(model, person) -> set:
    """Return the others with the mark of a person of whom nobody said that they are others."""
    mark = model.marks.get(person)
    others = {one for one, found in model.marks.items() if mark and found == mark} - {person}
    said = [one["pair"] for one in model.apart.values() if one["stands"]]
    return {one for one in others if {person, one} not in said}


def _requests_of(model, people) -> list:
    return [key for key, one in model.requests.items() if one["persons"].keys() & set(people)]
