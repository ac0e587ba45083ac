"""What is asked stands there in words, and nothing that was left open."""

from dataclasses import replace
from datetime import date

import pytest

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
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
)
from opvang.queries.requests.facts import facts

pytestmark = pytest.mark.django_db

DAY = date(2026, 12, 3)
WOMAN = NewPerson(sex=Sex.FEMALE, age=24, code="P-22222222")
SON = NewPerson(sex=Sex.MALE, age=3, role=PersonRole.CHILD)
ASKED = NewRequest(
    persons=(WOMAN,),
    routes=(Route.UNKNOWN,),
    urgency=Urgency.CRISIS,
    municipality="GM0363",
    referrer=Referrer.POLICE,
)


def told(**changed):
    return {one.name: one.values for one in facts(replace(ASKED, **changed))}


def of_woman(**changed):
    return told(persons=(replace(WOMAN, **changed),))


def test_what_is_known_at_night_is_all_that_stands_there():
    assert told() == {
        "Voor wie": ("cliënt van 24 jaar, opvang voor vrouwen (P-22222222)",),
        "Urgentie": ("crisis",),
        "Verblijfsroute": ("onbekend",),
        "Veiligheid": ("bekend adres",),
        "Periode": ("geen einde bekend",),
        "Verantwoordelijke gemeente": ("Amsterdam",),
        "Verwijzer": ("politie",),
    }


def test_care_building_and_period_stand_there_in_words():
    found = told(
        needs=("TRAUMA", "GGZ"),
        traits=("PET",),
        access_needs=("STEP_FREE",),
        languages=("en", "ti"),
        night_intake=True,
        private_room=True,
        start_from=DAY,
        nights=1,
    )

    assert found["Zorg"] == ("geestelijke gezondheidszorg", "traumabehandeling")
    assert found["Bijzonderheden"] == ("huisdier",)
    assert found["Toegankelijkheid"] == ("zonder treden bereikbaar",)
    assert found["Talen"] == ("Engels", "Tigrinya")
    assert found["Aankomst en kamer"] == ("komt 's nachts aan", "eigen kamer nodig")
    assert found["Periode"] == ("vanaf 3 december 2026", "1 nacht")


def test_a_wish_has_its_regions_its_town_and_its_reason():
    found = told(
        wish_safety_regions=("VR24", "VR23"),
        wish_municipality="GM0935",
        wish_reason=WishReason.FAMILY,
    )

    assert found["Wens"] == (
        "Limburg-Noord en Zuid-Limburg",
        "liefst dicht bij Maastricht",
        "familie of naasten",
    )


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({"municipality": "GM0599", "buffer_km": 15}, "Rotterdam en 15 kilometer eromheen"),
        ({"safety_region": "VR15"}, "veiligheidsregio Haaglanden"),
        (
            {"latitude": 52.0, "longitude": 5.0, "radius_km": 10},
            "een cirkel van 10 kilometer",
        ),
    ],
)
def test_a_danger_area_says_where_why_and_who_said_so(where, words):
    danger = NewDanger(
        reason=DangerReason.NETWORK, source=DangerSource.POLICE, expires_on=DAY, **where
    )

    (found,) = of_woman(dangers=(danger,))["Gevaargebieden"]

    assert found == f"{words}: dadernetwerk actief, volgens politie, tot 3 december 2026"


def test_screening_consent_and_conflict_are_told():
    found = of_woman(
        screening=NewScreening(
            instrument="Risicoscreening VO", outcome=RiskOutcome.ORANGE, assessed_on=DAY
        ),
        consents=(NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=DAY),),
        conflicts=(NewConflict(code="P-33333333", ground=ConflictGround.THREAT, review_on=DAY),),
    )

    assert found["Veiligheid"] == (
        "beveiligd adres (door de risicoscreening)",
        "risicoscreening oranje, 3 december 2026 (Risicoscreening VO)",
    )
    assert found["Toestemming"] == ("opvang zoeken, sinds 3 december 2026",)
    assert found["Niet samen met"] == ("P-33333333: dreiging, opnieuw bekijken op 3 december 2026",)


def test_what_holds_of_one_client_only_says_of_whom():
    consent = NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=DAY)
    given = replace(WOMAN, consents=(consent,))
    other = replace(WOMAN, code="")

    found = told(persons=(given, other, SON), security=Security.SECRET)
    of_all = told(persons=(given, SON))

    assert found["Toestemming"] == ("opvang zoeken, sinds 3 december 2026 (P-22222222)",)
    assert of_all["Toestemming"] == ("opvang zoeken, sinds 3 december 2026",)
