"""From a signal in one's work to a request, over the pages."""

import pytest
from django.urls import reverse

from opvang.models import PlacementRequest, Signal
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

SENT = {
    "text": "Twaalf mensen in een schuur.",
    "urgency": "URGENT",
    "municipality": "Amsterdam",
    "youngest": "20",
    "oldest": "40",
    "exploitation_types": ["ForcedLabour"],
    "control_means": ["DebtBondage"],
}
VICTIM = {
    "age": "30",
    "sex": "MALE",
    "gender": "Masculine",
    "exploitation_types": ["ForcedLabour"],
    "reason": "Hij mag niet weg.",
}


def test_from_a_signal_to_a_request_that_is_filled_in(client):
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=build.municipality(scene.NORTH_HOLLAND)))
    client.force_login(scene.actor(Role.COORDINATOR, organisation=region.organisation))
    client.post(reverse("new-signal"), SENT)
    (row,) = Signal.objects.all()
    one = [row.id]

    client.post(reverse("ask-about-signal", args=one), {"reason": "Sinds wanneer?"})
    client.post(reverse("add-to-signal", args=one), {"text": "Sinds mei."})
    client.post(reverse("register-signal", args=one), VICTIM)
    without = client.post(reverse("request-from-signal", args=one), follow=True)
    form = client.post(reverse("request-from-signal", args=one), {"agrees": "on"}, follow=True)
    later = client.get(reverse("new-request"))

    row.refresh_from_db()
    page = client.get(reverse("signal", args=one)).content.decode()
    assert (row.state, row.addition, row.ages.upper) == ("PRESUMED", "Sinds mei.", 41)
    assert "Vraag eerst of deze persoon opvang wil." in without.content.decode()
    assert row.person.code in page
    assert f'value="{row.person.code}"' in form.content.decode()
    assert row.person.code not in later.content.decode()
    assert str(row.id) not in form.request["PATH_INFO"]
    assert not PlacementRequest.objects.exists()


def test_ages_from_old_to_young_are_a_mistake(client):
    client.force_login(scene.actor(Role.POLICE))

    page = client.post(reverse("new-signal"), SENT | {"oldest": "10"}).content.decode()

    assert "De oudste is niet jonger dan de jongste." in page
    assert not Signal.objects.exists()
