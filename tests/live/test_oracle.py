"""Whoever's pages change by what somebody does hears of it: asking what one hears is enough."""

import pytest
from django.db.models import Max

from opvang import events
from opvang.models import BreakGlass, Event
from opvang.models.codes import COUNTRY_CHANGED, PARKED_CHANGED, Activity, Route
from opvang.pages.following import kinds_of
from opvang.pages.kinds import TASKS
from opvang.queries.hearing import kinds_heard
from tests.actions.requests.forms import change
from tests.actions.world import NOW
from tests.faults.life.world import PEOPLE, new_world
from tests.live.pictures import Reader, differing, writes
from tests.live.story import story
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    made = new_world()
    for name, beside in (("other desk", "desk"), ("other manager here", "manager")):
        one = made.accounts[beside]
        other = build.account(organisation=one.organisation, roles=one.roles)
        made.accounts[name] = saved(other)
    return made


def last_event():
    return Event.objects.aggregate(last=Max("number"))["last"] or 0


def heard_since(account, number):
    """Return the kinds of what somebody heard after this number."""
    theirs = {"audience__in": events.audiences_of(account), "kind__in": kinds_heard(account)}
    told = Event.objects.filter(number__gt=number, **theirs)
    return set(told.values_list("kind", flat=True))


def untold(world, readers, *, only=None, shares=1):
    """Let the story happen, and return whose pages changed without asking for them anew.

    Of so many *shares* of the readers another one looks at each act.
    """
    found, pages = [], {name: Reader(world.accounts[name]) for name in readers}
    with writes() as written:
        for number, act in enumerate(story(world)):
            if only is not None and act.name not in only:
                act.happens()
                continue
            looking = dict(list(pages.items())[number % shares :: shares])
            for one in pages.values():
                one.forget(written)
            before, last = _pictures(looking, act, written), last_event()
            act.happens()
            for one in pages.values():
                one.forget(written)
            after = _pictures(looking, act, written)
            found += _missed(act, looking, before, after, last)
    return found


def _pictures(pages, act, written):
    pictures = {name: one.picture(act.about, now=NOW) for name, one in pages.items()}
    # That somebody read it stands in the log, and is no news.
    written.clear()
    return pictures


def _missed(act, pages, before, after, number):
    for name, one in pages.items():
        heard = heard_since(one.account, number)
        for page, shown in sorted(differing(before[name], after[name])):
            if not heard & (TASKS if shown == "tasks" else kinds_of(page)):
                yield act.name, name, page, shown


#: Everybody but those who read what somebody else reads as well.
READERS = [one for one in PEOPLE if one != "former coordinator"]


@pytest.mark.slow(minutes=2)
def test_whatever_happens_everybody_whose_pages_change_asks_for_them_anew(world):
    assert untold(world, READERS, shares=3) == []


#: What nobody is told of, and why; all that begins with READ and LIST only reads.
_UNTOLD = {
    "LOOK_UP_PERSON": "is asked, and shows on a page that follows nothing",
    "USE_BREAK_GLASS": "reads",
    "PREVIEW_UNIT": "reads",
    "COPY_PERSON": "reads",
    "EXPORT_REGISTRATION": "reads",
    "CHECK_LOG": "reads",
    "ERASE_PERSON": "is told of as the claim that is approved",
    "SIGN_IN": "is of one person, who does it",
    "SIGN_OUT": "as SIGN_IN; what it ends is told by the database",
    "PROVE_AGAIN": "as SIGN_IN",
    "CHANGE_PASSWORD": "as SIGN_IN",
    "ADD_FACTOR": "as SIGN_IN",
    "REMOVE_FACTOR": "as SIGN_IN",
    "LINK_SIGN_IN": "as SIGN_IN",
    "UNLINK_SIGN_IN": "as SIGN_IN",
    "CHANGE_MESSAGES": "as SIGN_IN",
    "CREATE_ACCOUNT": "is done on the server, by who runs it",
    "RENEW_ACCOUNT": "as CREATE_ACCOUNT",
}


def test_all_that_is_done_happens_in_the_story_or_says_why_nobody_is_told(world):
    freed = {"reopen", "resume", "add beds", "depart", "release"}
    elsewhere = ("other coordinator", "police", "analyst")
    number = last_event()

    # As it goes, those who live elsewhere in the country hear that beds came free.
    assert untold(world, elsewhere, only=freed) == []

    told = set(Event.objects.filter(number__gt=number).values_list("kind", flat=True))
    read = {one for one in Activity.values if one.startswith(("READ_", "LIST_"))}
    assert told - {COUNTRY_CHANGED, PARKED_CHANGED} == set(Activity.values) - read - _UNTOLD.keys()


def test_who_shelters_elsewhere_hears_nothing_of_what_a_shelter_does(world):
    number = last_event()
    for act in story(world):
        act.happens()
        if act.name == "confirm rules":
            break

    assert heard_since(world.accounts["other manager"], number) == set()
    assert heard_since(world.accounts["manager"], number) > {"CLOSE_PLACES", "REOPEN_PLACES"}


def test_whoever_broke_the_glass_hears_nothing_of_what_they_opened(world):
    for act in story(world):
        act.happens()
        if act.name == "break glass":
            break
    number, opened = last_event(), BreakGlass.objects.get().request

    change(world.accounts["coordinator"], opened, routes=(Route.DUTCH, Route.B8_REFLECTION))

    assert heard_since(world.accounts["coordinator"], number) == {"CHANGE_REQUEST"}
    assert heard_since(world.accounts["police"], number) == set()
