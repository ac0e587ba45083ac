"""The pages on which rules are decided for more units."""

import pytest
from django.urls import reverse

from opvang.models import RuleDefault
from opvang.models.codes import Role
from tests.queries.scene import actor, unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", Role.values)
def test_they_are_there_for_who_may_change_rules(client, role):
    client.force_login(actor(role))

    found = {
        client.get(reverse("rule-defaults")).status_code,
        client.get(reverse("rule-default", args=["languages"])).status_code,
    }

    assert found == {200 if role == "SHELTER_MANAGER" else 403}


def test_somebody_looks_first_decides_and_lets_go(client):
    home = unit(languages=["nl"])
    client.force_login(actor("SHELTER_MANAGER", organisation=home.shelter.organisation))
    address = reverse("rule-default-of-shelter", args=[home.shelter.id, "languages"])
    given = {"value": ["nl", "pl"], "followers": [str(home.id)]}

    looked = client.post(address, given | {"bekijk": "1"}).content.decode()
    untouched = not RuleDefault.objects.exists()
    client.post(address, given | {"leg-vast": "1"})
    home.refresh_from_db()
    decided = home.languages, home.inherits
    listed = client.get(reverse("rule-defaults")).content.decode()
    client.post(address, given | {"laat-los": "1"})

    assert "Kan er dan ook terecht" in looked
    assert untouched
    assert decided == (["nl", "pl"], ["languages"])
    assert "1 wooneenheid volgt" in listed
    assert not RuleDefault.objects.exists()


def test_a_new_default_starts_from_what_units_have_and_a_loss_asks_for_a_yes(client):
    home = unit(contraindications=["ADDICTION", "OWN_CODE"])
    unit(shelter=home.shelter, name="Ander", contraindications=["ADDICTION"])
    client.force_login(actor("SHELTER_MANAGER", organisation=home.shelter.organisation))
    address = reverse("rule-default", args=["contraindications"])
    given = {"value": ["ADDICTION"], "followers": [str(home.id)]}

    empty = client.get(address)
    looked = client.post(address, given | {"bekijk": "1"}).content.decode()
    refused = client.post(address, given | {"leg-vast": "1"}).content.decode()
    untouched = not RuleDefault.objects.exists()
    client.post(address, given | {"leg-vast": "1", "accepts_loss": "on"})
    home.refresh_from_db()

    assert empty.context["form"]["value"].value() == ["ADDICTION"]
    assert "Ja, dit vervalt" not in empty.content.decode()
    assert "Vervalt: OWN_CODE" in looked
    assert "Ja, dit vervalt" in looked
    assert "vervalt OWN_CODE. Zet het vinkje" in refused
    assert untouched
    assert home.contraindications == ["ADDICTION"]


def test_another_shelter_and_no_rule_answer_alike(client):
    foreign = unit().shelter
    client.force_login(actor("SHELTER_MANAGER"))

    answers = [
        client.get(reverse("rule-default-of-shelter", args=[foreign.id, "languages"])),
        client.get(reverse("rule-default", args=["maan"])),
    ]

    assert {one.status_code for one in answers} == {404}
