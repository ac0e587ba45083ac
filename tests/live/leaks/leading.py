"""A life that is led in the open: all that happens is committed, and everybody listens."""

import time

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from opvang import events
from opvang.live.frames import Close
from opvang.models import Account, Event, Session
from opvang.queries.hearing import kinds_heard
from tests.faults.life import seeing
from tests.faults.life.machine import LifeOfAPlace
from tests.live.leaks.ears import Ear
from tests.live.leaks.knowing import may_know
from tests.live.site import settled

#: After so many acts everybody has heard all there is before others go on.
_AT_ONCE = 5
#: Whoever may hear less is shown out within so many seconds.
_SOON = 2
#: How long to wait for a frame that must come, in seconds.
_LONG = 20


def _deactivated(account, _cookie):
    Account.objects.filter(id=account.id).update(is_active=False)


def _with_another_role(account, _cookie):
    Account.objects.filter(id=account.id).update(roles=["FOCAL_OFFICER"])


def _signed_out(_account, cookie):
    Session.objects.filter(session_key=cookie).delete()


def _timed_out(_account, cookie):
    Session.objects.filter(session_key=cookie).update(expire_date=timezone.now())


#: The ways in which somebody may hear nothing more.
ENDINGS = (_deactivated, _with_another_role, _signed_out, _timed_out)


class OpenLife:
    """One life, who listens to it, and what was heard that nobody should have."""

    def __init__(self, served, world, drawing) -> None:
        self.drawing = drawing
        self.life = type("Open", (LifeOfAPlace,), {"world": world})()
        since = settled()
        here = {name: one for name, one in world.accounts.items() if one.is_active}
        self.ears = [Ear(name, one, served.listen(one, since=since)) for name, one in here.items()]
        self.heard = dict.fromkeys(here, 0)
        self.knew = {name: set() for name in here}
        self.number = since
        self.fetched = 0
        for ear in self.ears:
            ear.start()

    @property
    def listening(self) -> list[Ear]:
        """Those who were not shown out."""
        return [one for one in self.ears if one.who in self.heard]

    def lead(self, *, acts, endings) -> None:
        """Let that many things be done, and so many people lose their rights in between."""
        ways = self.drawing.random.sample(ENDINGS, endings)
        for count in range(1, acts + 1):
            self.life.step(self.drawing)
            if count % _AT_ONCE == 0 or count == acts:
                self._look()
            if ways and count % (acts // (endings + 1)) == 0:
                self._show_out(self.drawing.random.choice(self.listening), ways.pop())
        for ear in self.ears:
            ear.listener.line.close()

    def _look(self) -> None:
        """Check who heard what since the last time, and what they read now that they did."""
        new = Event.objects.filter(number__gt=self.number).order_by("number")
        told = {one.number: one for one in new if one.audience != events.RIGHTS}
        self.number = max([self.number, *told])
        for ear in self.listening:
            theirs = [n for n, one in told.items() if _is_for(ear.account, one)]
            assert not theirs or ear.has_heard(theirs[-1], seconds=_LONG), ear.who
            heard = ear.frames[self.heard[ear.who] :]
            self.heard[ear.who] += len(heard)
            numbers = [number for number, _ in heard]
            assert numbers == theirs, f"{ear.who} heard {numbers}, and not {theirs}"
            self._check(ear, [told[number] for number, _ in heard])

    def _check(self, ear, heard) -> None:
        now, knew = self.life.model.now, self.knew[ear.who]
        for one in {(one.kind, one.object_id): one for one in heard}.values():
            # Who is told that a thing left their sight could see it until then.
            may = one.object_id in knew or may_know(ear.account, one, now=now)
            assert may, f"{ear.who} heard {one.kind}"
            if one.object_id:
                knew.add(one.object_id)
        if heard:
            self.fetched += 1
            # One page each time; in turn all of them, and all of the people.
            page = seeing.PAGES[self.fetched % len(seeing.PAGES)]
            seeing.check(self.life, ear.who, page)

    def _show_out(self, ear, ending) -> None:
        self._look()
        before = events.last_number()
        ending(ear.account, ear.listener.cookie)
        began = time.monotonic()
        ear.join(timeout=_SOON)
        assert ear.code == Close.NOT_SIGNED_IN, f"{ear.who} stays {ending.__name__}"
        assert ear.ended_at - began < _SOON
        assert all(number <= before for number, _ in ear.frames)
        del self.heard[ear.who]
        # They go on doing things, as the model knows them; only nobody listens for them any more.
        was = {"is_active": True, "roles": ear.account.roles}
        Account.objects.filter(id=ear.account.id).update(**was)


def _is_for(account, event) -> bool:
    return event.audience in events.audiences_of(account) and event.kind in _kinds(account)


_KINDS: dict = {}


def _kinds(account):
    key = tuple(account.roles)
    if key not in _KINDS:
        _KINDS[key] = kinds_heard(account)
    return _KINDS[key]


def empty_again() -> None:
    """Leave the database as the tests find it."""
    contents = connection._test_serialized_contents  # as Django's own tests do
    quietly = {"verbosity": 0, "interactive": False, "inhibit_post_migrate": True}
    call_command("flush", reset_sequences=False, **quietly)
    connection.creation.deserialize_db_from_string(contents)
