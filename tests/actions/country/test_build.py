"""The country that is built is the one that was asked for, whole or not at all."""

import pytest
from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError

from opvang.actions.country import build_country
from opvang.actions.country.accounts import new_credentials
from opvang.actions.country.errors import CannotBuildCountry, CountryExists
from opvang.models import Account, Organisation, Person, PlacementRequest, Shelter
from opvang.models.codes import Role
from opvang.queries.visible import waiting_requests
from tests.actions.country.drafts import NOW, country

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hash with what is quick: what a password is made of is tested, not how it is kept."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def build(*, seed=1, shelters=60, requests=80, progress=lambda text: None):
    return build_country(
        seed=seed, shelters=shelters, requests=requests, now=NOW, progress=progress
    )


@pytest.mark.slow
@pytest.mark.parametrize(("shelters", "requests"), [(60, 80), (1, 0), (4, 3), (12, 60), (90, 20)])
def test_there_are_exactly_as_many_as_were_asked_for(shelters, requests):
    built = build(shelters=shelters, requests=requests)

    assert (built.shelters, built.requests) == (shelters, requests)
    assert Shelter.objects.count() == shelters
    assert waiting_requests().count() == requests


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 7])
def test_every_row_passes_what_the_models_ask(seed):
    build(seed=seed)

    for table in country()._rows:
        sample = list(table._default_manager.order_by("pk")[:6])
        assert sample, f"{table.__name__} is empty"
        for row in sample:
            try:
                row.full_clean()
            except ValidationError as error:
                pytest.fail(f"{table.__name__}: {error}")


def test_what_is_written_is_what_was_drawn():
    build()

    assert set(Person.objects.values_list("id", flat=True)) == {
        one.id for one in country().rows(Person)
    }


def test_each_role_and_a_colleague_at_the_desk_have_an_account_with_a_password_that_fits():
    built = build(shelters=3, requests=2)

    roles = [*Role, Role.NATIONAL_DESK]
    assert [role for role, _, _ in built.accounts] == [role.label for role in roles]
    for role, (_, username, password) in zip(roles, built.accounts, strict=True):
        account = Account.objects.get(username=username)
        assert account.roles == [role]
        assert account.is_active
        assert check_password(password, account.password)


def test_no_other_account_can_sign_in():
    built = build(shelters=3, requests=2)

    told = {username for _, username, _ in built.accounts}
    others = Account.objects.exclude(username__in=told)
    assert others.exists()
    assert not any(account.has_usable_password() for account in others)


def test_no_password_can_be_guessed_from_the_numbers():
    given = [one.password for one in new_credentials()]
    again = [one.password for one in new_credentials()]

    assert len({*given, *again}) == 2 * len(given)
    assert all(len(password) == 19 for password in given)


def test_a_second_country_is_refused():
    build(shelters=3, requests=2)

    with pytest.raises(CountryExists):
        build(shelters=3, requests=2, seed=2)

    assert Shelter.objects.count() == 3


def test_a_failure_leaves_nothing():
    taken = country().rows(Person)[-1]
    Person.objects.create(id=taken.id, sex="FEMALE", age=30, age_on=NOW.date())

    with pytest.raises(Exception, match="duplicate key"):
        build()

    assert not Organisation.objects.exists()
    assert not PlacementRequest.objects.exists()


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ({"shelters": 0}, "shelters: 0 is te weinig. Geef minstens 1."),
        ({"requests": -1}, "requests: -1 is te weinig. Geef minstens 0."),
    ],
)
def test_a_number_that_is_too_low_is_refused_in_a_sentence(numbers, sentence):
    with pytest.raises(CannotBuildCountry) as refused:
        build(**numbers)

    assert str(refused.value) == sentence
    assert not Organisation.objects.exists()


def test_progress_is_told():
    told = []

    build(shelters=3, requests=2, progress=told.append)

    assert told == ["3 shelters and 2 requests drawn", "all of it written"]
