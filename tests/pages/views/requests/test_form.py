"""A request is asked for and changed on a form, and nothing that was typed is lost."""

import re
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.actions.holds import hold_place
from opvang.actions.requests import change_request, end_request
from opvang.calendar import AMSTERDAM
from opvang.models import AuditEntry, Person, PlacementRequest
from opvang.models.codes import Need, RequestStatus, Role
from opvang.queries.filled_in.requests import request_filled_in
from tests.models.build import NOW
from tests.pages.forms.requests.typed import AT_NIGHT, CONFLICT, DANGER, query
from tests.pages.views.requests.conftest import leaks, without_tokens
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db
PLACING = {"COORDINATOR", "NATIONAL_DESK", "POLICE"}


def submit(client, reader, path, *more, **changed):
    values = dict(AT_NIGHT)
    for one in more:
        values |= one
    client.force_login(reader)
    return client.post(path, query(values | changed), follow=True)


def ask(client, reader, *more, **changed):
    return submit(client, reader, reverse("new-request"), *more, **changed)


def show(client, reader, path):
    client.force_login(reader)
    return client.get(path).content.decode()


def changing(case):
    return reverse("change-request", args=[case.request.id])


def test_six_things_at_night_make_a_request(client):
    police = actor("POLICE")

    answer = ask(client, police)

    made = PlacementRequest.objects.get()
    assert answer.redirect_chain == [(reverse("request", args=[made.id]), 302)]
    assert f"Aanvraag {made.reference} gedaan; er wordt nu gezocht." in answer.content.decode()
    assert (made.coordinator, made.responsible_municipality_id) == (police, "GM0599")


def test_who_comes_to_fill_in_nights_finds_them_there_and_what_was_asked_stays(client, case):
    def nights_in(page):
        return re.findall(r'name="nights" value="([^"]*)"', page)

    page = show(client, case.coordinator, f"{changing(case)}?nachten=60")
    wrong = show(client, case.coordinator, f"{changing(case)}?nachten=veel")
    PlacementRequest.objects.filter(id=case.request.id).update(nights=14)
    asked = show(client, case.coordinator, f"{changing(case)}?nachten=60")

    assert (nights_in(page), nights_in(wrong), nights_in(asked)) == (["60"], [], ["14"])


@pytest.mark.parametrize("role", sorted(PLACING))
def test_whoever_places_people_tells_of_their_consent_and_danger(client, role):
    agreed = {"persons-0-consents": "SEEK_SHELTER", "persons-0-consents_on": "2026-07-28"}

    ask(client, actor(role), DANGER, agreed)

    (person,) = Person.objects.all()
    assert person.request_persons.get().request == PlacementRequest.objects.get()
    assert (person.consents.count(), person.danger_areas.count()) == (1, 1)


def test_a_form_that_is_handed_in_twice_asks_once(client):
    police = actor("POLICE")
    client.force_login(police)
    (key,) = re.findall(r'name="key" value="([^"]+)"', show(client, police, reverse("new-request")))

    first, again = (ask(client, police, key=key) for _ in range(2))

    assert again.redirect_chain == first.redirect_chain
    assert PlacementRequest.objects.count() == 1


def test_a_form_keeps_its_key_through_a_mistake(client):
    key = str(uuid4())

    answer = ask(client, actor("POLICE"), key=key, municipality="Roterdam")

    assert f'name="key" value="{key}"' in answer.content.decode()


def test_a_mistake_saves_nothing_and_keeps_all_that_was_typed(client):
    answer = ask(client, actor("POLICE"), DANGER, needs=["TRAUMA"], municipality="Roterdam")

    text = answer.content.decode()
    assert not PlacementRequest.objects.exists()
    assert "<title>Fout: Nieuwe aanvraag - Opvang</title>" in text
    assert 'href="#id_municipality"' in text
    assert 'value="Roterdam"' in text
    assert 'name="dangers-0-buffer_km" value="15"' in text
    assert answer.context["form"].care.typed("needs") == ["TRAUMA"]


def test_mistakes_are_listed_in_the_order_in_which_their_fields_stand(client):
    nothing = dict.fromkeys(("urgency", "routes", "security", "municipality", "referrer"))
    people = {"persons-rows": "2", "persons-0-sex": None, "persons-0-age": "121"}
    person = {"persons-0-screening_instrument": "SIG", "persons-0-turns_18_on": "ooit"}
    second = {"persons-1-role": "CHILD", "persons-1-consents_on": "ooit"}
    areas = {"dangers-0-municipality": "Roterdam", "dangers-0-person": "7", "dangers-0-reason": ""}
    rest = {"nights": "0", "start_by": "ooit", "wish_municipality": "Roterdam"}

    answer = ask(
        client, actor("POLICE"), DANGER, CONFLICT, people, person, second, areas, rest, **nothing
    )

    text = answer.content.decode()
    listed = [one.field for one in answer.context["mistakes"]]
    assert len(listed) >= 16
    assert listed == sorted(listed, key=lambda field: text.index(f'id="{field}"'))


def test_what_only_the_action_knows_stands_beside_its_field(client):
    answer = ask(client, actor("POLICE"), **{"persons-0-code": "P-22222222"})

    (mistake,) = answer.context["mistakes"]
    assert mistake.field == "id_persons-0-code"
    assert "is bij u niet bekend" in mistake.sentence
    assert not PlacementRequest.objects.exists()


@pytest.mark.parametrize(
    ("button", "field"),
    [
        ({"erbij": "client"}, "id_persons-1-age"),
        ({"erbij": "kind"}, "id_persons-1-age"),
        ({"erbij": "gevaar"}, "id_dangers-0-municipality"),
        ({"erbij": "conflict"}, "id_conflicts-0-code"),
    ],
)
def test_a_row_more_needs_no_javascript_and_complains_of_nothing(client, button, field):
    answer = ask(client, actor("POLICE"), button, municipality="Roter")

    text = answer.content.decode()
    assert f'id="{field}"' in text
    assert text.count(" autofocus") == 1
    assert 'value="Roter"' in text
    assert answer.context["mistakes"] == ()
    assert not PlacementRequest.objects.exists()


def test_a_row_less_takes_away_that_row_only(client):
    second = {"persons-rows": "2", "persons-1-role": "CHILD", "persons-1-age": "3"}

    answer = ask(client, actor("POLICE"), second, weg="persons-0")

    (left,) = answer.context["form"].persons
    assert left.typed("age") == ["3"]


@pytest.mark.parametrize("button", [{"weg": "persons-9"}, {"weg": "x-0"}, {"erbij": "huis"}])
def test_a_button_that_does_not_exist_breaks_nothing(client, button):
    assert ask(client, actor("POLICE"), button).status_code == 200


@pytest.mark.parametrize(
    ("hour", "ticked"), [(21, False), (22, True), (3, True), (7, True), (8, False)]
)
def test_whoever_asks_at_night_comes_at_night_unless_told(client, monkeypatch, hour, ticked):
    now = datetime(2026, 7, 14, hour, 30, tzinfo=AMSTERDAM)
    monkeypatch.setattr(timezone, "now", lambda: now)
    client.force_login(actor("COORDINATOR"))

    form = client.get(reverse("new-request")).context["form"]

    assert bool(form.period.typed("night_intake")) is ticked


def test_police_are_the_referrer_unless_told(client):
    client.force_login(actor("POLICE"))
    assert client.get(reverse("new-request")).context["form"].core.typed("referrer") == ["POLICE"]

    client.force_login(actor("COORDINATOR"))
    assert client.get(reverse("new-request")).context["form"].core.typed("referrer") == []


@pytest.mark.parametrize("role", sorted(set(Role.values) - PLACING))
def test_who_places_nobody_sees_no_form(client, role):
    client.force_login(actor(role))

    assert client.get(reverse("new-request")).status_code == 403
    assert client.post(reverse("new-request"), AT_NIGHT).status_code == 403
    assert not PlacementRequest.objects.exists()


def current(client, case):
    """Return the form of a request as a browser would hand it in unchanged."""
    client.force_login(case.coordinator)
    answer = client.get(changing(case))
    form = answer.context["form"]
    return dict(form.core.data.lists()) | {"seen": str(answer.context["seen"])}


def hand_in(client, case, values):
    client.force_login(case.coordinator)
    return client.post(changing(case), query(values), follow=True)


def test_a_request_can_be_changed(client, case):
    answer = hand_in(client, case, current(client, case) | {"needs": ["TRAUMA"]})

    case.request.refresh_from_db()
    assert (case.request.needs, case.request.version) == (["TRAUMA"], 2)
    assert (
        f"Aanvraag {case.request.reference} is gewijzigd; er wordt nu gezocht."
        in answer.content.decode()
    )


def test_who_saw_an_older_version_sees_both_and_can_still_save(client, case):
    mine = current(client, case) | {"needs": ["TRAUMA"]}
    other = request_filled_in(case.coordinator, case.request.id, now=NOW)
    change_request(
        case.coordinator,
        request=case.request.id,
        new=replace(other.asked, needs=(Need.GGZ,), nights=10),
        seen=other.version,
        now=NOW,
    )

    stale = hand_in(client, case, mine)
    case.request.refresh_from_db()
    needs_meanwhile = case.request.needs
    again = hand_in(client, case, mine | {"seen": str(stale.context["seen"])})

    text = stale.content.decode()
    case.request.refresh_from_db()
    assert "Iemand anders heeft deze aanvraag intussen gewijzigd." in text
    assert [one.name for one in stale.context["differences"]] == ["Zorg", "Periode"]
    assert "Geestelijke gezondheidszorg" in text
    assert stale.context["form"].care.typed("needs") == ["TRAUMA"]
    assert (needs_meanwhile, case.request.needs) == (["GGZ"], ["TRAUMA"])
    assert f"{case.request.reference} is gewijzigd" in again.content.decode()


def test_a_request_with_a_hold_is_not_changed_and_nothing_typed_is_lost(client, case):
    mine = current(client, case) | {"needs": ["TRAUMA"]}
    hold_place(case.coordinator, request=case.request.id, unit=case.secret.id, now=NOW)

    answer = hand_in(client, case, mine)

    assert "wordt een plek vastgehouden" in answer.context["mistakes"][0].sentence
    assert answer.context["form"].care.typed("needs") == ["TRAUMA"]


def test_the_form_tells_nothing_of_shelters(client, case):
    text = show(client, case.coordinator, changing(case))

    # Every municipality and region can be chosen, so their names stand there.
    assert [word for word in leaks(case, text) if word not in ("Maastricht", "Limburg")] == []


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ["COORDINATOR", "POLICE"])
def test_anothers_request_answers_like_one_that_is_not_there(client, case, role, method):
    client.force_login(actor(role))
    path = changing(case)

    foreign = getattr(client, method)(path, AT_NIGHT)
    absent = getattr(client, method)(path.replace(str(case.request.id), str(uuid4())), AT_NIGHT)

    assert (foreign.status_code, absent.status_code) == (404, 404)
    assert without_tokens(foreign.content) == without_tokens(absent.content)
    assert {entry.outcome for entry in AuditEntry.objects.all()} == {"REFUSED"}


def test_a_request_that_ended_by_mistake_opens_again(client, case):
    end_request(case.coordinator, request=case.request.id, outcome=RequestStatus.WITHDRAWN, now=NOW)
    path = reverse("reopen-request", args=[case.request.id])
    text = show(client, case.coordinator, reverse("request", args=[case.request.id]))

    answer = client.post(path, follow=True)

    case.request.refresh_from_db()
    assert "Open de aanvraag weer" in text
    assert f"Aanvraag {case.request.reference} staat weer open." in answer.content.decode()
    assert case.request.status == "OPEN"


def test_more_people_take_no_more_queries(client, case, django_assert_max_num_queries):
    persons = {"persons-rows": "6"}
    for number in range(1, 6):
        role, sex = f"persons-{number}-role", f"persons-{number}-sex"
        persons |= {role: "CLIENT", sex: "FEMALE", f"persons-{number}-age": "30"}
    ask(client, case.coordinator, persons)
    made = PlacementRequest.objects.exclude(id=case.request.id).get()

    with django_assert_max_num_queries(22):
        client.get(reverse("change-request", args=[made.id]))


def test_a_reason_is_asked_where_areas_changed_often_and_beside_its_own_field(
    client, case, settings
):
    settings.AREA_CHANGES_WITHOUT_REASON = 0
    path = changing(case)
    form = show(client, case.coordinator, path)
    mine = {"seen": "1"} | DANGER

    refused = submit(client, case.coordinator, path, mine)
    done = submit(client, case.coordinator, path, mine, area_reason="MISTAKE")

    assert "Waarom veranderen de gevaargebieden of wensen weer?" in form
    text = refused.content.decode()
    assert 'href="#id_area_reason"' in text
    assert "Kies waarom ze weer veranderen." in text
    assert f"{case.request.reference} is gewijzigd" in done.content.decode()
    assert AuditEntry.objects.get(activity="CHANGE_AREAS").detail == "MISTAKE"


def test_no_reason_is_asked_before_that(client, case):
    assert "area_reason" not in show(client, case.coordinator, changing(case))
