"""Those who ask for places, and change their minds."""

from hypothesis import strategies as st

from opvang.models.codes import Urgency
from tests.faults.life import requests
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step
from tests.faults.life.world import NORTH, REGIONS, SOUTH

FORMS = st.fixed_dictionaries(
    {
        "routes": st.sampled_from([("DUTCH",), ("B8_REFLECTION",), ("DUTCH", "UNKNOWN")]),
        "urgency": st.sampled_from(list(Urgency.values)),
        "needs": st.sampled_from([(), (), ("TRAUMA",)]),
        "traits": st.sampled_from([(), (), ("PET",)]),
        "nights": st.sampled_from([None, 1, 3, 10]),
        "ahead": st.sampled_from([None, 0, 2, 9]),
        "municipality": st.sampled_from([NORTH, SOUTH]),
        "danger": st.sampled_from([None, None, None, NORTH, SOUTH]),
        "wish": st.sampled_from([None, None, *REGIONS.values()]),
        "agrees": st.sampled_from([True, True, True, True, False]),
    }
)
#: Enough to be in each other's way; each more makes every step slower.
MOST_WAITING = 3


class Asking(Trying):
    """Those who ask for places."""

    @step(
        weight=2,
        when=lambda self: len(self.model.waiting()) < MOST_WAITING,
        form=FORMS,
        adults=st.sampled_from([1, 1, 2]),
        child=st.booleans(),
        by=SOMEBODY,
    )
    def place_request(self, form, adults, child, by):
        """Somebody asks for a place."""
        self.do(
            requests.place,
            by=self.who(by, "PLACE_REQUEST"),
            form=form,
            adults=adults,
            children=int(child),
        )

    @step(
        when=lambda self: 0 < len(self.model.waiting()) < MOST_WAITING,
        form=FORMS,
        number=ANY,
        by=SOMEBODY,
    )
    def place_request_of_an_enemy(self, form, number, by):
        """Somebody asks for a place for a woman who must not meet one who is known."""
        people = [one for row in self.model.requests.values() for one in row["persons"]]
        by = self.who(by, "PLACE_REQUEST")
        enemy = self.one(people, number)
        self.do(requests.place, by=by, form=form, adults=1, children=0, enemy=enemy)

    @step(
        when=lambda self: self.model.requests,
        form=FORMS,
        number=ANY,
        stale=st.sampled_from([0, 0, 0, 1]),
        by=SOMEBODY,
    )
    def change_request(self, form, number, stale, by):
        """Somebody changes what a request asks, perhaps from an old version of it."""
        request = self.fitting(self.model.requests, number, by, self.model.waiting().__contains__)
        by = self.who(by, "CHANGE_REQUEST", request=request)
        seen = self.model.requests[request]["version"] - stale
        self.do(requests.change, by=by, request=request, form=form, seen=seen)

    @step(
        when=lambda self: self.model.requests,
        number=ANY,
        outcome=st.sampled_from(["WITHDRAWN", "NOT_A_VICTIM", "CLOSED"]),
        by=SOMEBODY,
    )
    def end_request(self, number, outcome, by):
        """Somebody ends a request."""
        request = self.fitting(self.model.requests, number, by, self.model.waiting().__contains__)
        self.do(
            requests.end,
            by=self.who(by, "END_REQUEST", request=request),
            request=request,
            outcome=outcome,
        )

    @step(
        weight=2,
        when=lambda self: any(map(self._is_ended, self.model.requests)),
        number=ANY,
        by=SOMEBODY,
    )
    def reopen_request(self, number, by):
        """Somebody opens a request again."""
        request = self.fitting(self.model.requests, number, by, self._is_ended)
        self.do(
            requests.reopen, by=self.who(by, "REOPEN_REQUEST", request=request), request=request
        )

    def _is_ended(self, request):
        return self.model.requests[request]["status"] in requests.ENDED
