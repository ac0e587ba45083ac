"""The list of work shows what to do next, to whoever places people and to nobody else."""

import pytest
from django.urls import reverse

from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.pages.views.requests.work_list import PAGE_SIZE
from tests.models import build
from tests.models.build import saved
from tests.pages.views.requests.conftest import leaks
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db
PLACING = {"COORDINATOR", "NATIONAL_DESK", "POLICE"}


def page(client, reader, query="", **headers):
    client.force_login(reader)
    return client.get(f"{reverse('requests')}{query}", headers=headers)


def text_of(client, reader, query=""):
    answer = page(client, reader, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_whoever_places_people_begins_here_but_the_desk_at_its_own_page(client):
    for role in PLACING - {"NATIONAL_DESK"}:
        client.force_login(actor(role))
        assert client.get("/").url == reverse("requests")


@pytest.mark.parametrize("role", sorted(set(Role.values) - PLACING))
def test_who_places_nobody_is_refused_and_that_is_put_down(client, role):
    reader = actor(role)

    assert page(client, reader).status_code == 403
    assert AuditEntry.objects.get().outcome == "REFUSED"
    assert reverse("requests") not in client.get(reverse("country")).content.decode()


def test_a_list_without_requests_says_what_to_do(client):
    assert "U hebt geen lopende aanvragen." in text_of(client, actor("COORDINATOR"))


def test_a_request_stands_under_what_to_do_next(client, case):
    saved(build.proposal(request=case.request, unit=case.secret))

    text = text_of(client, case.coordinator)

    assert case.request.reference in text
    assert "Crisis: nu doen" in text
    assert "Voorstel klaar: vraag de plek aan" in text
    assert leaks(case, text) == []


def test_long_lists_have_pages(client, case):
    for _ in range(PAGE_SIZE):
        request(organisation=case.coordinator.organisation)

    first = text_of(client, case.coordinator)
    second = text_of(client, case.coordinator, "?pagina=2")

    assert first.count('class="row"') == PAGE_SIZE
    assert second.count('class="row"') == 1
    assert "1 tot en met 25 van 26" in first


@pytest.mark.parametrize(
    "query", ["?pagina=x", "?pagina=-1", "?groep=niets", "?urgentie=%00", "?organisatie=x"]
)
def test_what_makes_no_sense_is_a_page_all_the_same(client, case, query):
    text_of(client, case.coordinator, query)


def test_a_reference_leads_to_its_request(client, case):
    client.force_login(case.coordinator)

    answer = client.get(reverse("find-request"), {"kenmerk": case.request.reference.lower()})

    assert answer.url == reverse("request", args=[case.request.id])


def test_anothers_reference_is_like_one_that_nobody_has(client, case):
    client.force_login(actor("COORDINATOR"))

    other = client.get(reverse("find-request"), {"kenmerk": case.request.reference})
    absent = client.get(reverse("find-request"), {"kenmerk": "A-22222222"})

    assert (other.status_code, absent.status_code) == (404, 404)
    told = other.content.decode().replace(case.request.reference, "A-22222222")
    assert told.count("A-22222222") == absent.content.decode().count("A-22222222")


def test_the_desk_can_choose_whose_requests_it_sees(client, case):
    request()

    text = text_of(client, actor("NATIONAL_DESK"))

    assert 'name="organisatie"' in text
    assert case.coordinator.organisation.name in text
