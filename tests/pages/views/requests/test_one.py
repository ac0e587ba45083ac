"""On the page of a request somebody asks for a place, gives it back, or ends the request."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from opvang.actions.answers import confirm_hold, refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.models import AuditEntry, Placement
from opvang.models.codes import RefusalReason
from opvang.queries.labels import place_key
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.views.requests.conftest import leaks, without_tokens
from tests.queries.scene import actor, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def read(client, reader, wanted):
    client.force_login(reader)
    answer = client.get(reverse("request", args=[wanted.id]))
    assert answer.status_code == 200
    return answer.content.decode()


def post(client, reader, name, wanted, **data):
    client.force_login(reader)
    return client.post(reverse(name, args=[wanted.id]), data, follow=True)


def held(case, place=None):
    place = place or case.secret
    return hold_place(case.coordinator, request=case.request.id, unit=place.id, now=NOW)


def key_of(case):
    return place_key(request=case.request.id, unit=case.secret.id)


def test_the_place_that_is_proposed_can_be_asked_for(client, case):
    saved(build.proposal(request=case.request, unit=case.secret))

    text = read(client, case.coordinator, case.request)

    assert "Vraag deze plek aan" in text
    assert f'value="{key_of(case)}"' in text
    assert "De plek blijft 60 minuten voor u vrij." in text


def test_asking_keeps_the_place_and_tells_until_when(client, case):
    answer = post(client, case.coordinator, "hold-place", case.request, plek=key_of(case))

    hold = Placement.objects.get()
    text = answer.content.decode()
    assert (hold.unit_id, hold.asked_by) == (case.secret.id, case.coordinator)
    assert "de plek wordt vastgehouden tot er antwoord is." in text
    assert "22 november, 14:00" in text


def test_in_crisis_mode_the_page_says_that_the_place_is_promised_at_once(client, case):
    saved(build.crisis_mode(started_at=NOW, ends_at=NOW + timedelta(hours=1)))
    place = unit(name="De Linde")
    saved(build.proposal(request=case.request, unit=place))

    before = read(client, case.coordinator, case.request)
    key = place_key(request=case.request.id, unit=place.id)
    after = post(client, case.coordinator, "hold-place", case.request, plek=key).content.decode()

    assert "Het is crisisstand: de plek is meteen bevestigd, zonder akkoord." in before
    assert "In die tijd antwoordt de opvang." not in before
    assert "de plek is meteen bevestigd, omdat het crisisstand is." in after
    assert after.index("Plek bevestigd") < after.index("Plek vastgehouden")


def test_without_consent_the_page_leads_to_that_and_has_no_button_that_is_refused(client, case):
    case.request.persons.get().consents.all().delete()
    saved(build.proposal(request=case.request, unit=case.secret))

    text = read(client, case.coordinator, case.request)

    assert "Leg de toestemming vast" in text
    assert reverse("hold-place", args=[case.request.id]) not in text


@pytest.mark.parametrize("stranger", ["", "0" * 64, "unit", "other"])
def test_a_key_that_is_not_of_this_request_is_no_place(client, case, stranger):
    keys = {
        "unit": str(case.secret.id),
        "other": place_key(request=request().id, unit=case.secret.id),
    }

    answer = post(
        client, case.coordinator, "hold-place", case.request, plek=keys.get(stranger, stranger)
    )

    assert answer.status_code == 404
    assert not Placement.objects.exists()


def test_a_place_that_somebody_else_got_first_is_told(client, case):
    place = unit(beds=1)
    held(case, place)
    late = request(organisation=case.coordinator.organisation)

    answer = post(
        client,
        case.coordinator,
        "hold-place",
        late,
        plek=place_key(request=late.id, unit=place.id),
    )

    assert "is net vergeven" in answer.content.decode()


def test_a_hold_can_be_given_back_after_a_second_thought(client, case):
    hold = held(case)
    text = read(client, case.coordinator, case.request)

    answer = post(client, case.coordinator, "release-place", case.request, plaatsing=str(hold.id))

    assert "Ja, geef de plek vrij" in text
    assert f"Aanvraag {case.request.reference}: de plek is vrijgegeven." in answer.content.decode()
    assert Placement.objects.get().state == "RELEASED"


@pytest.mark.parametrize("of_whom", ["another", "nobody", "nonsense"])
def test_only_the_hold_of_this_request_is_given_back(client, case, of_whom):
    held(case)
    other = request(organisation=case.coordinator.organisation)
    placements = {"another": Placement.objects.get().id, "nobody": uuid4(), "nonsense": "x"}

    answer = post(
        client, case.coordinator, "release-place", other, plaatsing=str(placements[of_whom])
    )

    assert answer.status_code == 404
    assert Placement.objects.get().state == "HELD"


def test_a_refusal_is_told_with_its_reason(client, case):
    refuse_hold(case.worker, hold=held(case).id, reason=RefusalReason.HOUSEHOLD, now=NOW)

    text = read(client, case.coordinator, case.request)

    assert "De vorige plek ging niet door:" in text
    assert "huishouden past niet" in text


def test_a_confirmed_place_tells_how_to_get_there_and_no_address(client, case):
    confirm_hold(case.worker, hold=held(case).id, now=NOW)

    text = read(client, case.coordinator, case.request)

    assert "De plek is bevestigd: breng de mensen" in text
    assert "Spreek af hoe en wanneer de mensen komen." in text
    assert leaks(case, text) == []


@pytest.mark.parametrize("outcome", ["WITHDRAWN", "NOT_A_VICTIM"])
def test_a_request_can_end_without_a_place(client, case, outcome):
    answer = post(client, case.coordinator, "end-request", case.request, uitkomst=outcome)

    case.request.refresh_from_db()
    assert case.request.status == outcome
    assert "Deze aanvraag is afgelopen" in answer.content.decode()


def test_an_end_that_does_not_exist_ends_nothing(client, case):
    post(client, case.coordinator, "end-request", case.request, uitkomst="PLACED")

    case.request.refresh_from_db()
    assert case.request.status == "OPEN"


@pytest.mark.parametrize("step", ["searching", "proposed", "unplaced", "held", "confirmed"])
def test_no_page_of_a_coordinator_tells_where_a_secret_shelter_is(client, case, step):
    if step == "proposed":
        saved(build.proposal(request=case.request, unit=case.secret))
    if step == "unplaced":
        run(unplaced_entry(case.request, relaxations=[["danger"]]))
    if step in ("held", "confirmed"):
        hold = held(case)
    if step == "confirmed":
        confirm_hold(case.worker, hold=hold.id, now=NOW)

    text = read(client, case.coordinator, case.request)

    assert leaks(case, text) == []
    assert not re.search(r"\d\s*(km|kilometer)\b", text)


def test_the_desk_reads_the_name(client, case):
    assert "De Vleermuis" in read(client, actor("NATIONAL_DESK"), case.request)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("request", None),
        ("hold-place", {"plek": "x"}),
        ("release-place", {"plaatsing": "x"}),
        ("end-request", {"uitkomst": "WITHDRAWN"}),
    ],
)
@pytest.mark.parametrize("role", ["COORDINATOR", "POLICE"])
def test_anothers_request_answers_like_one_that_is_not_there(client, case, role, name, data):
    client.force_login(actor(role))
    method = client.get if data is None else client.post

    foreign = method(reverse(name, args=[case.request.id]), data)
    absent = method(reverse(name, args=[uuid4()]), data)

    assert (foreign.status_code, absent.status_code) == (404, 404)
    assert without_tokens(foreign.content) == without_tokens(absent.content)
    assert {entry.outcome for entry in AuditEntry.objects.all()} == {"REFUSED"}


@pytest.mark.parametrize("name", ["request", "hold-place", "release-place", "end-request"])
def test_who_places_nobody_may_do_none_of_it(client, case, name):
    client.force_login(actor("MINISTRY_ANALYST"))
    method = client.get if name == "request" else client.post

    assert (
        method(reverse(name, args=[case.request.id]), {"uitkomst": "WITHDRAWN"}).status_code == 403
    )


def test_a_screen_that_refreshes_itself_gets_nothing_until_something_changed(client, case):
    client.force_login(case.coordinator)
    path = reverse("request", args=[case.request.id])
    mark = client.get(path).context["one"].mark

    same = client.get(path, {"gezien": mark}, headers={"HX-Request": "true"})
    held(case)
    other = client.get(path, {"gezien": mark}, headers={"HX-Request": "true"})

    assert same.status_code == 204
    assert "De plek wordt vastgehouden" in other.content.decode()
    assert f"gezien={other.context['one'].mark}" in other.content.decode()


def test_nothing_is_kept_by_the_browser_and_the_title_tells_no_name(client, case):
    client.force_login(case.coordinator)

    answer = client.get(reverse("request", args=[case.request.id]))

    assert "no-store" in answer["Cache-Control"]
    assert "<title>Aanvraag - Opvang</title>" in answer.content.decode()


@pytest.fixture
def matched(case):
    """The case with two more places and somebody who competes, after a match."""
    unit(name="De Linde", beds=1)
    unit(name="De Berk", beds=1)
    request(urgency="CRISIS")
    run_match(now=NOW, seconds=10)
    return case


def places(client, reader, wanted, **headers):
    client.force_login(reader)
    return client.get(reverse("fitting-places", args=[wanted.id]), headers=headers)


def test_the_page_asks_for_exact_costs_after_it_is_there_or_by_a_link(client, matched):
    text = read(client, matched.coordinator, matched.request)

    address = reverse("fitting-places", args=[matched.request.id])
    assert re.search(rf'<a [^>]*href="{address}" hx-get="{address}"[^>]*hx-trigger="load', text)
    assert "Precies doorgerekend" not in text


def test_exact_costs_come_as_a_part_of_the_page(client, matched):
    text = places(client, matched.coordinator, matched.request, **HTMX).content.decode()

    assert text.strip().startswith("<section")
    assert "Precies doorgerekend" in text
    assert "hx-get" not in text
    assert leaks(matched, text) == []


def test_exact_costs_are_a_page_of_their_own_without_javascript(client, matched):
    text = places(client, matched.coordinator, matched.request).content.decode()

    assert "<h1" in text
    assert "Precies doorgerekend" in text


def test_a_request_that_does_not_wait_has_no_places_to_compute(client, case):
    held(case)

    alone = places(client, case.coordinator, case.request)
    part = places(client, case.coordinator, case.request, **HTMX)

    assert alone.url == reverse("request", args=[case.request.id])
    assert (part.status_code, part.content.strip()) == (200, b"")


def test_anothers_places_are_like_those_of_a_request_that_is_not_there(client, case):
    foreign = places(client, case.coordinator, request())

    assert foreign.status_code == 404


def test_a_provisional_answer_is_marked_and_the_page_hears_of_the_next_match(client, matched):
    wanted = request(organisation=matched.coordinator.organisation)

    text = read(client, matched.coordinator, wanted)

    assert "Voorlopig" in text
    assert "Niemand houdt deze plek vast." in text
    assert "RUN_MATCH" in text.split('data-kinds="')[1].split('"')[0]
    assert leaks(matched, text) == []
