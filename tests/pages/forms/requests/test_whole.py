"""What is typed becomes what is asked, or a mistake beside its field."""

from datetime import date

import pytest

from opvang.errors import FieldRemark
from opvang.models.codes import (
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    PersonRole,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
    WishReason,
)
from opvang.pages.forms.requests.filling import empty_form, filled_form
from opvang.pages.forms.requests.whole import RequestForm
from opvang.queries.choices import municipalities, safety_regions
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
)
from tests.pages.forms.requests.typed import AT_NIGHT, CONFLICT, DANGER, form

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
EARLIER = date(2026, 11, 3)
LATER = date(2027, 2, 1)


def asked(*more, **changed):
    typed = form(*more, **changed)
    assert typed.mistakes() == ()
    return typed.asked(today=TODAY)


def mistakes(*more, **changed):
    return [(one.field, one.sentence) for one in form(*more, **changed).mistakes()]


def test_six_things_are_enough():
    assert asked() == NewRequest(
        persons=(NewPerson(sex=Sex.FEMALE, age=24),),
        routes=(Route.UNKNOWN,),
        urgency=Urgency.CRISIS,
        municipality="GM0599",
        referrer=Referrer.POLICE,
        security=Security.SECRET,
    )


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("urgency", "id_urgency_0"),
        ("routes", "id_routes_0"),
        ("security", "id_security_0"),
        ("municipality", "id_municipality"),
        ("referrer", "id_referrer"),
        ("persons__0__sex", "id_persons-0-sex_0"),
        ("persons__0__age", "id_persons-0-age"),
    ],
)
def test_each_of_the_six_is_asked_for_and_linked_to(name, field):
    assert [one for one, _ in mistakes(**{name: None})] == [field]


@pytest.mark.parametrize("typed", ["rotterdam", "ROTTERDAM ", "Rotter-dam"])
def test_a_municipality_is_known_however_it_is_spelled(typed):
    assert asked(municipality=typed).municipality == "GM0599"


def test_accents_do_not_matter():
    assert asked(municipality="Sudwest Fryslan").municipality == "GM1900"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Roterdam", "Gemeente “Roterdam” bestaat niet. Bedoelt u Rotterdam?"),
        ("Xyzzy", "Gemeente “Xyzzy” bestaat niet. Kies er een uit de lijst."),
    ],
)
def test_a_municipality_that_does_not_exist_is_told_with_what_was_meant(typed, sentence):
    assert mistakes(municipality=typed) == [("id_municipality", sentence)]


def test_all_mistakes_are_told_at_once():
    assert len(mistakes(urgency=None, persons__0__age="200", nights="0")) == 3


def test_children_come_along_and_everybody_has_a_number():
    found = asked(
        persons__rows="2", persons__1__role="CHILD", persons__1__sex="MALE", persons__1__age="3"
    )

    assert found.persons[1] == NewPerson(role=PersonRole.CHILD, sex=Sex.MALE, age=3)


def test_a_screening_is_whole_or_not_there():
    part = mistakes(persons__0__screening_outcome="RED")
    whole = asked(
        persons__0__screening_outcome="RED",
        persons__0__screening_instrument="Risicoscreening VO",
        persons__0__screening_on="2026-11-03",
    )

    assert [field for field, _ in part] == [
        "id_persons-0-screening_on",
        "id_persons-0-screening_instrument",
    ]
    assert whole.persons[0].screening == NewScreening(
        instrument="Risicoscreening VO", outcome=RiskOutcome.RED, assessed_on=EARLIER
    )


def test_consent_without_a_day_was_given_today():
    (person,) = asked(persons__0__consents=["SEEK_SHELTER"]).persons

    assert person.consents == (NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=TODAY),)


def test_a_danger_and_a_conflict_belong_to_somebody():
    second = {"persons-1-role": "CLIENT", "persons-1-sex": "MALE", "persons-1-age": "30"}
    about = {"persons-rows": "2", "dangers-0-person": "1"}

    found = asked(second, DANGER, CONFLICT, about)

    (danger,) = found.persons[1].dangers
    assert (danger.municipality, danger.buffer_km) == ("GM0599", 15)
    (conflict,) = found.persons[0].conflicts
    assert conflict == NewConflict(code="P-22222222", ground=ConflictGround.THREAT, review_on=LATER)


@pytest.mark.parametrize("region", ["VR17", ""])
def test_a_danger_is_in_one_place(region):
    both_or_none = {"dangers-0-municipality": "Rotterdam" if region else ""}

    found = mistakes(DANGER, both_or_none, {"dangers-0-safety_region": region})

    assert found == [
        (
            "id_dangers-0-municipality",
            "Kies een gemeente of een veiligheidsregio, niet allebei.",
        )
    ]


def test_a_row_in_which_nothing_was_typed_says_nothing():
    found = asked(dangers__rows="1", conflicts__rows="1", conflicts__0__person="0")

    assert (found.persons[0].dangers, found.persons[0].conflicts) == ((), ())


def test_languages_can_be_told_by_code_too():
    assert asked(languages=["en"], other_languages="MN, kmr;en").languages == ("en", "mn", "kmr")


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("municipality", "id_municipality"),
        ("start_by", "id_start_by"),
        ("languages", "id_languages_0"),
        ("wish_safety_regions", "id_wish_safety_regions_0"),
        ("persons.0.age", "id_persons-0-age"),
        ("persons.0.code", "id_persons-0-code"),
        ("persons.0.screening.assessed_on", "id_persons-0-screening_on"),
        ("persons.0.consents.0.given_on", "id_persons-0-consents_on"),
        ("persons.0.dangers.0.expires_on", "id_dangers-1-expires_on"),
        ("persons.0.conflicts.0.code", "id_conflicts-0-code"),
        ("persons", ""),
        ("persons.0", ""),
        ("persons.0.dangers.0", ""),
        ("something_new", ""),
        ("", ""),
    ],
)
def test_what_the_action_refuses_stands_beside_its_field(path, field):
    # The first row is empty, so the action has not seen it.
    moved = {key.replace("dangers-0", "dangers-1"): value for key, value in DANGER.items()}
    typed = form(moved, CONFLICT, {"dangers-rows": "2"})
    assert typed.is_valid()

    typed.add([FieldRemark(field=path, sentence="Dit kan niet.")])

    assert [(one.field, one.sentence) for one in typed.mistakes()] == [(field, "Dit kan niet.")]


EVERYTHING = NewRequest(
    persons=(
        NewPerson(
            sex=Sex.FEMALE,
            age=16,
            code="P-33333333",
            turns_18_on=date(2028, 5, 1),
            dangers=(
                NewDanger(
                    municipality="GM0599",
                    buffer_km=2.5,
                    reason=DangerReason.NETWORK,
                    source=DangerSource.POLICE,
                    expires_on=LATER,
                ),
                NewDanger(
                    latitude=52.1,
                    longitude=5.2,
                    radius_km=7.5,
                    reason=DangerReason.OTHER,
                    source=DangerSource.PERSON,
                ),
            ),
            screening=NewScreening(
                instrument="Risicoscreening VO",
                version="2024",
                outcome=RiskOutcome.ORANGE,
                assessed_on=EARLIER,
            ),
            consents=(
                NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=EARLIER),
                NewConsent(scope=ConsentScope.REGISTRATION, given_on=TODAY),
            ),
        ),
        NewPerson(
            sex=Sex.MALE,
            age=3,
            role=PersonRole.CHILD,
            code="P-44444444",
            dangers=(
                NewDanger(
                    safety_region="VR15",
                    reason=DangerReason.FAMILY_THREAT,
                    source=DangerSource.SHELTER,
                ),
            ),
            conflicts=(
                NewConflict(code="P-55555555", ground=ConflictGround.FAMILY, review_on=LATER),
            ),
        ),
    ),
    routes=(Route.EU, Route.B8_REFLECTION),
    urgency=Urgency.REGULAR,
    municipality="GM1900",
    referrer=Referrer.SHELTER,
    security=Security.PROTECTED,
    start_from=TODAY,
    start_by=LATER,
    nights=90,
    needs=("TRAUMA", "SOMETHING_NEW"),
    traits=("PET",),
    access_needs=("STEP_FREE",),
    languages=("en", "mn"),
    night_intake=True,
    private_room=True,
    wish_safety_regions=("VR23", "VR24"),
    wish_municipality="GM0935",
    wish_reason=WishReason.FAMILY,
)


def test_a_request_that_is_read_back_and_handed_in_asks_the_same():
    names = {code: name for name, code in municipalities().items()}
    data = filled_form(EVERYTHING, names=names)

    typed = RequestForm(data, check=True, codes=municipalities(), regions=safety_regions())

    assert typed.mistakes() == ()
    assert typed.asked(today=LATER) == EVERYTHING


def test_an_empty_form_is_for_one_client_and_complains_of_nothing():
    data = empty_form(referrer="POLICE", at_night=True)
    typed = RequestForm(data, check=False, codes=municipalities(), regions=safety_regions())

    assert len(typed.persons) == 1
    assert typed.mistakes() == ()
    assert "checked" in str(typed.period["night_intake"])
    assert "selected" in str(typed.core["referrer"])


@pytest.mark.parametrize("name", sorted(AT_NIGHT))
@pytest.mark.parametrize("nonsense", ["\x00", "<script>", "9" * 400, "²", "-1"])
def test_nonsense_is_a_mistake_and_never_a_crash(name, nonsense):
    form({name: nonsense}).mistakes()
