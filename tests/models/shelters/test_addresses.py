import pytest

from opvang.models import Shelter, ShelterAddress
from tests.models import build
from tests.models.build import saved


@pytest.mark.django_db
def test_no_way_leads_from_a_shelter_to_its_address():
    address = saved(build.address(street="Kanariestraat"))

    reachable = {field.name for field in Shelter._meta.get_fields()} | set(dir(address.shelter))

    assert [name for name in reachable if "address" in name] == []


@pytest.mark.django_db
def test_an_address_does_not_tell_itself():
    address = build.address(street="Kanariestraat", town="Kanariedorp")

    assert "Kanarie" not in str(address) + repr(address)


@pytest.mark.django_db
def test_an_address_goes_with_its_shelter():
    address = saved(build.address())

    address.shelter.delete()

    assert not ShelterAddress.objects.exists()
