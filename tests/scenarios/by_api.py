"""The same country, whose people use software of their own: all that they do goes over the API."""

from http import HTTPStatus
from types import SimpleNamespace
from uuid import uuid4

from opvang import models
from opvang.actions.transfers import NewTransfer
from opvang.errors import NoPlace, NotPossible
from opvang.models.codes import Destination
from opvang.queries.labels import place_key
from opvang.queries.requests.steps import Step
from tests.client.software import key_of, software
from tests.scenarios.people import NOON, asked
from tests.scenarios.sent import as_sent
from tests.scenarios.whole import Country, answers

_REQUESTS = ("requests.read", "requests.write")
_PLACEMENTS = ("placements.read", "placements.write")
#: What the software of those who answer and shelter was made for; that of others asks as well.
_SCOPES = dict.fromkeys(("worker", "municipality", "guardian", "inspector"), _PLACEMENTS)


class CountryByApi(Country):
    """People with the generated client, each with a key for what they do and no more."""

    def __init__(self, generated, **facts):
        super().__init__(**facts)
        self.generated, self.models = generated, generated.models
        self.software = {
            name: software(
                generated,
                key_of(account, scopes=_SCOPES.get(name, _REQUESTS + _PLACEMENTS), at=NOON),
            )
            for name, account in self.people.items()
        }

    def ask(self, *persons, by="coordinator", **facts):
        """Ask for a place for people, and return the request."""
        new = self._model("AskedRequest", asked(*persons, **facts))
        return self._request(self._write(by, "requests.place_request", body=new))

    def match(self):
        """Let the desk ask for a match, and a worker do it."""
        self._write("desk", "country.ask_for_match")
        return super().match()

    def proposed(self, request):
        """Match, and return the unit that the desk reads is proposed; None: there is none."""
        self.match()
        found = self._waiting(request, by="desk").proposal
        return found and self._units(request)[found.key]

    def hold(self, request, unit, *, by="coordinator"):
        """Ask for a place, by its key; nobody gets one that was not offered to them."""
        offered = self.offered(request, by=by)
        body = self.models.PlaceAsked(place=place_key(request=request.id, unit=unit.id))
        told = self._write(by, "requests.hold_place", request.id, body=body)
        assert body.place in offered
        return self._placement(told)

    def confirm(self, hold):
        """Let whoever answers promise the place."""
        if self._read(answers(hold), "placements.read_placement", hold.id).awaits_consent:
            self._write("inspector", "placements.consent_to_hold", hold.id)
        body = self.models.Confirmation()
        told = self._write(answers(hold), "placements.confirm_hold", hold.id, body=body)
        return self._placement(told)

    def arrive(self, placement):
        """Let the shelter write down that the people have come."""
        return self._placement(self._write("worker", "placements.arrive", placement.id))

    def leave(self, stay, *, to=Destination.OWN_HOME):
        """Let the shelter write down that the people have left tonight."""
        body = self._model("DepartureTold", {"destination": to, "departedOn": self.tonight})
        return self._placement(self._write("worker", "placements.depart", stay.id, body=body))

    def complete(self, request, *, screening, routes, by="desk"):
        """Let somebody fill in what is known of one person by now, and screen her again."""
        answer = self._answer(by, "requests.read_request", request.id)
        read = answer.parsed.asked.to_dict()
        (she,) = read["persons"]
        read |= {"persons": [she | {"screening": screening}], "routes": routes}
        body = self._model("RequestChange", {"asked": read})
        seen = answer.headers["ETag"]
        self._write(by, "requests.change_request", request.id, body=body, if_match=seen)

    def ask_transfer(self, stay, *, by="coordinator", **facts):
        """Ask for another place for people who live in one, and return the request."""
        body = self._model("TransferAsked", NewTransfer(**facts))
        return self._request(self._write(by, "placements.ask_transfer", stay.id, body=body))

    def explain_overstay(self, stay, *, reason, expected_end):
        """Let the shelter say why people are still there."""
        body = self._model("OverstayExplained", {"reason": reason, "endsOn": expected_end})
        self._write("worker", "placements.explain_overstay", stay.id, body=body)

    def why_not(self, request, *, by="coordinator"):
        """Return what software reads of a request without a place."""
        told = self._waiting(request, by=by).no_place
        return SimpleNamespace(
            blocked=tuple(told.blocked), helps=tuple(told.helps), otherwise=told.otherwise
        )

    def step(self, request, *, by="coordinator"):
        """Return what comes next for a request."""
        return Step[self._read(by, "requests.read_request", request.id).step]

    def offered(self, request, *, by="coordinator"):
        """Return the keys of the places that somebody can ask for."""
        waiting = self._waiting(request, by=by)
        return tuple(one.key for one in (waiting.proposal, *waiting.alternatives) if one)

    def all_told(self, request, *, by="coordinator"):
        """Return everything that software reads of a request, as one text."""
        reads = ("read_request", "explain_request", "read_waiting_list", "read_aside")
        return repr([self._read(by, f"requests.{name}", request.id) for name in reads])

    def codes(self, *codes):
        """Return none: software is told in a sentence that a place does not fit."""
        return ()

    def ways_out(self, request, *, by="coordinator"):
        """Return what somebody can try tonight."""
        told = self._read(by, "requests.read_aside", request.id)
        return tuple(
            SimpleNamespace(
                what=one.what,
                do=one.do,
                warning=one.warning or "",
                key=one.key or "",
                kind=one.kind or "",
                guarded=one.guarded,
            )
            for one in told.ways_out
        )

    def on_list(self, request, *, by="coordinator"):
        """Return where a request stands on the waiting list, in words."""
        return self._read(by, "requests.read_waiting_list", request.id).on_list.where

    def _waiting(self, request, *, by):
        return self._read(by, "requests.explain_request", request.id).waiting

    def _units(self, request):
        return {
            place_key(request=request.id, unit=one.id): one for one in models.Unit.objects.all()
        }

    def _model(self, name, facts):
        return getattr(self.models, name).from_dict(as_sent(facts))

    def _request(self, told):
        return models.PlacementRequest.objects.get(id=told.id)

    def _placement(self, told):
        return models.Placement.objects.get(id=told.id)

    def _write(self, by, operation, *ids, **given):
        return self._answer(by, operation, *ids, idempotency_key=str(uuid4()), **given).parsed

    def _read(self, by, operation, *ids):
        return self._answer(by, operation, *ids).parsed

    def _answer(self, by, operation, *ids, **given):
        """Return what an operation answers; raise what it refuses, as actions do."""
        ask = self.generated.operation(operation).sync_detailed
        answer = ask(*ids, client=self.software[by], **given)
        if answer.status_code == HTTPStatus.CONFLICT:
            detail = answer.parsed.detail
            raise NoPlace(()) if detail == str(NoPlace(())) else NotPossible(detail)
        assert answer.status_code < HTTPStatus.BAD_REQUEST, answer.parsed
        return answer
