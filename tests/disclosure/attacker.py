"""Somebody who looks for secret shelters by asking: as strong as can be, and then tried."""

import re
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.urls import reverse

from opvang.actions.matches import run_match
from tests.disclosure.country import ask_only, move, towns_of_region
from tests.models.build import NOW

#: What differs each time that a page is made, whatever it tells.
_NEW_EACH_TIME = (
    r'name="csrfmiddlewaretoken" value="\w+"',
    r"gezien=\w+",
    r'data-since="\d+"',
    r'datetime="[^"]+"',
    r"\d+,\d+ seconden",
)


@dataclass
class Attacker:
    """A coordinator with a copy of the system, who knows all but where the secret shelters are.

    They ask for places in the real country and keep every answer. Then they put the shelters in
    other towns in their copy and ask the same there: a town is ruled out for a shelter when any of
    the answers differs. So whatever anybody can conclude from the answers, by whatever reasoning,
    this one finds as well.
    """

    client: object
    coordinator: object
    #: Ids of requests, in rounds: those of one round wait for a place together.
    rounds: list

    def candidates(self, shelters, *, worlds):
        """Return where each of *shelters* may be, of as many towns of its region as *worlds*."""
        towns = [towns_of_region(shelter)[:worlds] for shelter in shelters]
        self.client.force_login(self.coordinator)
        answers = [self._answers(shelters, [some[n] for some in towns]) for n in range(worlds)]
        possible = [n for n, found in enumerate(answers) if found == answers[0]]
        return [{some[world].code for world in possible} for some in towns]

    def _answers(self, shelters, towns):
        """Return every answer in a country with these shelters in these towns."""
        with transaction.atomic():
            for shelter, town in zip(shelters, towns, strict=True):
                move(shelter, town)
            rounds = enumerate(self.rounds)
            found = [answer for number, asked in rounds for answer in self._round(asked, number)]
            transaction.set_rollback(True)
        return found

    def _round(self, asked, number):
        ask_only(asked)
        # Before the match all answers are provisional, and costs take long to compute.
        some = asked[:2]
        yield from (self._read(reverse("request", args=[one])) for one in some)
        run_match(now=NOW + timedelta(seconds=number), seconds=60)
        yield from (self._read(reverse("request", args=[one])) for one in asked)
        yield from (self._read(reverse("fitting-places", args=[one])) for one in some)
        yield self._read(reverse("requests"))
        yield self._read(reverse("country"))

    def _read(self, address):
        answer = self.client.get(address)
        assert answer.status_code in (200, 302), address
        text = answer.content.decode()
        for pattern in _NEW_EACH_TIME:
            text = re.sub(pattern, "", text)
        return text
