"""Which pages follow what happens, from which number, and how they ask again."""

import re

import pytest
from django.urls import get_resolver, reverse

from opvang import events
from opvang.models import AuditEntry
from opvang.models.codes import COUNTRY_CHANGED, PARKED_CHANGED, Activity
from opvang.pages import kinds
from opvang.pages.following import FOLLOWED, THROUGH, kinds_of
from tests.models.build import NOW
from tests.queries import scene

pytestmark = pytest.mark.django_db
BY_ITSELF = {"HX-Request": "true", "HX-Target": "vers", "X-By-Itself": "1"}


def names():
    """The names of all pages."""
    return {key for key in get_resolver().reverse_dict if isinstance(key, str)}


def test_every_page_that_follows_is_there():
    assert names() >= FOLLOWED.keys()


def test_every_kind_is_something_that_people_do():
    assert {*Activity.values, COUNTRY_CHANGED, PARKED_CHANGED} >= kinds.ALL
    assert all(found <= kinds.ALL for found in FOLLOWED.values())


def test_every_page_that_follows_follows_what_stands_above_it():
    assert [page for page in FOLLOWED if not kinds_of(page) >= kinds.CRISIS] == []
    # It is said once.
    assert [page for page, found in FOLLOWED.items() if found & kinds.CRISIS] == ["desk", "country"]


def test_the_desk_hears_of_all_that_is_published(settings):
    written = [
        path.read_text()
        for path in (settings.BASE_DIR / "opvang" / "actions").rglob("*.py")
        if re.search(r"publish\(|tell_of_", path.read_text())
    ]
    told = {
        kind
        for text in written
        for kind in re.findall(r"(?:publish|tell_of_\w+)\((?:\s*\w+,)?\s*Activity\.(\w+)", text)
    }

    assert len(told) > 40
    assert told <= kinds.ALL


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


def shown(client, path="/aanvragen/", **headers):
    answer = client.get(path, headers=headers)
    return answer, answer.content.decode()


def test_a_page_says_where_sockets_are_and_through_which_number_it_tells(
    client, coordinator, settings
):
    client.force_login(coordinator)
    _, text = shown(client)
    events.publish(Activity.PLACE_REQUEST, audiences=(), object_id=None, at=NOW)
    settings.LIVE_URL = "wss://live.opvang.example/live"
    answer, later = shown(client)

    assert 'data-url="/live"' in text
    assert 'data-url="wss://live.opvang.example/live"' in later
    assert f'data-since="{answer[THROUGH]}"' in later
    assert "PLACE_REQUEST" in text.split('data-kinds="')[1].split('"')[0].split()


def test_the_number_is_asked_before_the_page_is_made_so_that_nothing_falls_between(
    client, coordinator, monkeypatch
):
    client.force_login(coordinator)
    done = []
    from opvang.pages.views.requests import work_list as view

    whole = view.work_list
    monkeypatch.setattr(
        "opvang.pages.following.settled_through", lambda: done.append("number") or 7
    )
    monkeypatch.setattr(view, "work_list", lambda *a, **k: done.append("data") or whole(*a, **k))

    shown(client)

    assert done == ["number", "data"]


#: What a page that asks again puts in the place of what stands on it: see base.html.
RENEWED = {"vers", "crisis", "berichten", "ongelezen"}


def ids(text):
    return set(re.findall(r' id="([^"]+)"', text))


def test_a_page_that_asks_by_itself_gets_what_it_shows_and_nothing_around_it(client, coordinator):
    client.force_login(coordinator)
    _, whole = shown(client)

    answer, text = shown(client, **BY_ITSELF)

    assert whole.partition('id="vers"')[2].partition("</main>")[0].count("<") > 20
    assert (
        text.partition('id="vers"')[2].partition("</main>")[0]
        == (whole.partition('id="vers"')[2].partition("</main>")[0])
    )
    assert ids(text) >= RENEWED
    assert ids(text) & {"volgen", "sessie"} == set()
    assert "<header" not in text
    assert "<script" not in text
    assert answer[THROUGH].isdigit()


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {"X-By-Itself": "1"}])
def test_what_does_not_ask_again_by_itself_gets_the_whole_page(client, coordinator, headers):
    client.force_login(coordinator)

    assert {"volgen", "sessie"} <= ids(shown(client, **headers)[1])


def test_a_form_that_somebody_fills_in_follows_nothing(client, coordinator):
    client.force_login(coordinator)

    answer, text = shown(client, reverse("new-request"))

    assert THROUGH not in answer
    assert "following.js" not in text
    assert 'id="volgen"' not in text


def test_a_stranger_is_told_no_number(client):
    answer, _ = shown(client)

    assert answer.status_code == 302
    assert THROUGH not in answer


@pytest.mark.parametrize("name", ["requests", "board", "to-answer", "desk", "country"])
def test_a_click_within_a_page_that_follows_is_a_click(client, name):
    roles = {"board": "SHELTER_WORKER", "desk": "NATIONAL_DESK", "to-answer": "NATIONAL_DESK"}
    client.force_login(scene.actor(roles.get(name, "COORDINATOR")))

    _, text = shown(client, reverse(name))

    # What htmx hands down to forms within would keep them from making a session last.
    (opening,) = re.findall(r'<div id="vers"[^>]+>', text)
    assert 'hx-disinherit="*"' in opening


def tasks_of(text):
    return text.partition('id="taken-deel"')[2].partition("</section>")[0]


@pytest.fixture
def since(client, coordinator):
    """The number through which the first page of a coordinator stands, with its tasks."""
    client.force_login(coordinator)
    answer, text = shown(client)
    assert "Er staat niets klaar." in tasks_of(text)
    return answer[THROUGH]


def asked_again(client, since):
    return tasks_of(shown(client, **BY_ITSELF, **{"X-Since": since})[1])


def happens(account, kind):
    audience = f"organisation:{account.organisation_id}"
    events.publish(kind, audiences=[audience], object_id=None, at=NOW)


def test_tasks_stay_as_they_are_where_nothing_happened_that_they_show(client, coordinator, since):
    happens(coordinator, Activity.HOLD_PLACE)

    assert asked_again(client, since).startswith(" data-stands>")


def test_tasks_are_made_anew_where_something_happened_that_they_show(client, coordinator, since):
    happens(coordinator, Activity.ASK_TRANSFER)

    assert "Er staat niets klaar." in asked_again(client, since)


@pytest.mark.parametrize("nonsense", ["", "-1", "x", "1e3", "9" * 19, "\N{ARABIC-INDIC DIGIT ONE}"])
def test_a_page_that_does_not_say_what_stands_on_it_gets_everything(client, since, nonsense):
    assert "Er staat niets klaar." in asked_again(client, nonsense)


def test_a_page_with_tasks_that_stay_is_no_read_of_them(client, coordinator, since):
    read = AuditEntry.objects.filter(activity=Activity.LIST_TASKS)
    before = read.count()

    asked_again(client, since)

    assert read.count() == before
