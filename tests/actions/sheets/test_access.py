"""Who may load a sheet for which shelter; another's shelter answers as one that is not there."""

import pytest

from opvang.database.context import as_system
from opvang.errors import Busy, NotAllowed
from tests.actions.sheets.place import load, mistakes, picture, unit
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

SHEET = "De Berk;;1;0;;;\n"


@pytest.mark.parametrize("role", ["SHELTER_WORKER", "SHELTER_MANAGER"])
def test_people_of_a_shelter_load_for_their_own_organisation(tmp_path, role):
    home = unit("1s")
    worker = saved(build.account(organisation=home.shelter.organisation, roles=[role]))

    result = load(tmp_path, SHEET, actor=worker)

    assert result.confirmed == 1


@pytest.mark.parametrize("role", ["NATIONAL_DESK", "ADMINISTRATOR"])
def test_the_national_desk_and_administrators_load_for_every_shelter(tmp_path, role):
    unit("1s")

    result = load(tmp_path, SHEET, actor=saved(build.account(roles=[role])))

    assert result.confirmed == 1


def test_a_shelter_of_another_answers_exactly_like_one_that_is_not_there(tmp_path):
    foreign = unit("1s")
    own = unit("1s", shelter=saved(build.shelter(public_name="De Beuk")))
    worker = saved(build.account(organisation=own.shelter.organisation, roles=["SHELTER_MANAGER"]))
    found = mistakes(tmp_path, SHEET, actor=worker)
    foreign.shelter.units.all().delete()
    foreign.shelter.delete()

    absent = mistakes(tmp_path, SHEET, actor=worker)

    assert found == absent
    assert len(found) == 1
    assert not any(picture())


def test_a_shelter_with_the_same_name_elsewhere_is_not_confused_with_ones_own(tmp_path):
    unit("1s")
    own = unit("1s", shelter=saved(build.shelter()))
    worker = saved(build.account(organisation=own.shelter.organisation, roles=["SHELTER_WORKER"]))

    load(tmp_path, SHEET, actor=worker)

    assert own.placements.count() == 1


def test_two_shelters_with_one_name_are_told_apart_by_their_organisation(tmp_path):
    unit("1s")
    meant = unit("1s")

    found = mistakes(tmp_path, SHEET)
    text = f"De Berk;0;{meant.shelter.organisation.name}\n"
    load(tmp_path, text, header="opvang;vrij;organisatie\n")

    assert found == [
        (
            'Regel 2, kolom "opvang", waarde "De Berk": Meer dan een organisatie heeft een opvang '
            "met "
            'deze naam. Zet de organisatie in een kolom "organisatie".'
        )
    ]
    assert meant.placements.count() == 1


@pytest.mark.parametrize("roles", [[], ["COORDINATOR", "POLICE"], ["MINISTRY_ANALYST"]])
def test_who_loads_for_no_shelter_at_all_is_told_so(tmp_path, roles):
    home = unit("1s")
    account = saved(build.account(organisation=home.shelter.organisation, roles=roles))

    with pytest.raises(NotAllowed):
        load(tmp_path, SHEET, actor=account)


def test_an_account_out_of_use_loads_nothing(tmp_path):
    account = saved(build.account(roles=["NATIONAL_DESK"], is_active=False))

    with pytest.raises(NotAllowed):
        load(tmp_path, SHEET, actor=account)


def test_the_applications_own_role_in_the_database_may_load(tmp_path, application_role_later):
    home = unit("1s")
    application_role_later()

    with as_system():
        load(tmp_path, SHEET)

        assert home.placements.count() == 1


def test_a_shelter_that_somebody_else_keeps_locked_is_said_to_be_busy(tmp_path, locked_shelter):
    with pytest.raises(Busy, match="Probeer het over een minuut nog eens"):
        load(tmp_path, f"{locked_shelter};;1;0;;;\n")
