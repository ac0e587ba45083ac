"""The people of the scenarios, each with the places of their story and the one where they belong.

Each saves its places and its request, and returns the request and the unit of its outcome; a
journey in the browser goes the same way.
"""

from datetime import timedelta

from opvang.actions.requests import NewConflict
from opvang.models.codes import (
    ConflictGround,
    DangerReason,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
)
from tests.scenarios.people import CHILDREN, child, danger, person, screened

WHEELS = ["ACCESSIBLE_BATHROOM", "STEP_FREE", "WHEELCHAIR"]
WORKERS = {"routes": ["EU"], "sexes": ["MALE"], "capabilities": ["LABOUR_EXPLOITATION"]}
WORKER_ASKS = {"routes": (Route.EU,), "needs": ("LABOUR_EXPLOITATION",)}
REFLECTION = {"routes": ["B8_REFLECTION"], "max_nights": 90}
REFLECTION_ASKS = {"routes": (Route.B8_REFLECTION,), "nights": 90}
GIRLS = {"min_age": 12, "max_age": 17, "security": "SECRET", "capabilities": ["LOVERBOY"]}
#: Emergency beds: at night somebody opens the door, for three nights at most.
EMERGENCY = {
    "routes": [*Route.values],
    "security": "SECRET",
    "reserved_for": ["CRISIS"],
    "night_intake": True,
    "max_nights": 3,
}


def noor(country):
    """Let her ask who is 19 and from Limburg; a loverboy from the Randstad exploited her."""
    care = {"capabilities": ["LOVERBOY"], "security": "PROTECTED"}
    for town in ("Rotterdam", "Utrecht"):
        country.unit(town, **care)
    heerlen = country.unit("Heerlen", **care)
    return noor_asks(country), heerlen


def noor_asks(country, *, also=()):
    """Let her ask, with danger in more regions than the Randstad or not."""
    dangers = tuple(danger(region=code) for code in ("VR17", "VR15", *also))
    return country.ask(
        person(19, dangers=dangers, screening=screened(RiskOutcome.ORANGE)),
        needs=("LOVERBOY",),
        wish_safety_regions=("VR23", "VR24"),
        wish_municipality="GM0917",
    )


def adaeze(country):
    """Let a mother ask, with a boy of 7 and a girl of 2; singles and a family room are free."""
    singles = {"rooms": (1,), **REFLECTION, **CHILDREN}
    for town in ("Westerveld", "Arnhem"):
        country.unit(town, PlaceType.COSM, **singles)
    request = country.ask(person(29), child(7, Sex.MALE), child(2), **REFLECTION_ASKS)
    family = country.unit("Westerveld", PlaceType.COSM, rooms=(3,), **REFLECTION, **CHILDREN)
    return request, family


def emeka(country):
    """Let a man ask in the reflection period, where a bed for men is free, and one for women."""
    country.unit("Rotterdam", PlaceType.COSM, **REFLECTION)
    men = country.unit("Rotterdam", PlaceType.COSM, sexes=["MALE"], languages=["en"], **REFLECTION)
    return country.ask(person(27, Sex.MALE), languages=("en", "bin"), **REFLECTION_ASKS), men


def lisa(country):
    """Let a girl of 16 ask, with a girls' group in the recruiter's city and one far away."""
    country.unit("Eindhoven", PlaceType.YOUTH, **GIRLS)
    north = country.unit("Leeuwarden", PlaceType.YOUTH, **GIRLS)
    return lisa_asks(country), north


def lisa_asks(country):
    """Let her ask, away from the city of her recruiter."""
    city = danger(town="Eindhoven", reason=DangerReason.RECRUITER_HOME)
    return country.ask(
        person(16, dangers=(city,), screening=screened(RiskOutcome.RED)),
        needs=("LOVERBOY",),
        referrer=Referrer.YOUTH_CARE,
    )


def bianca(country):
    """Let her ask who has a disability and an addiction, beside nine free regular beds."""
    regular = {"capabilities": ["LVB"], "contraindications": ["ADDICTION"]}
    country.unit("Utrecht", rooms=(1,) * 9, **regular)
    problems = ["LVB", "ADDICTION"]
    omm = country.unit("Alkmaar", PlaceType.OMM, only_for=problems, capabilities=problems)
    return country.ask(person(24), needs=tuple(problems), traits=("ADDICTION",)), omm


def marek(country):
    """Let a worker in a wheelchair ask; where they speak his language there are stairs."""
    country.unit("'s-Gravenhage", PlaceType.LABOUR, languages=["pl"], **WORKERS)
    accessible = country.unit("Amsterdam", PlaceType.LABOUR, accessibility=WHEELS, **WORKERS)
    return marek_asks(country), accessible


def marek_asks(country):
    """Let him ask."""
    return country.ask(
        person(41, Sex.MALE),
        access_needs=tuple(WHEELS),
        languages=("pl",),
        wish_safety_regions=("VR15",),
        **WORKER_ASKS,
    )


def woman_from_amsterdam(country):
    """Let her ask for whom all of Amsterdam and 15 km around are dangerous."""
    for town in ("Amsterdam", "Zaanstad", "Haarlem"):
        country.unit(town, PlaceType.COSM, **REFLECTION)
    request = country.ask(
        person(33, dangers=(danger(region="VR13", buffer_km=15),)), **REFLECTION_ASKS
    )
    return request, country.unit("Zwolle", PlaceType.COSM, **REFLECTION)


def suspected(country, other):
    """Let her ask who is suspected of recruiting, and must not meet the people of *other*."""
    conflict = NewConflict(
        code=other.persons.get().code,
        ground=ConflictGround.SUSPECTED_RECRUITER,
        review_on=country.tonight + timedelta(days=90),
    )
    return country.ask(person(26, conflicts=(conflict,)), routes=(Route.EU,))


def brought_in(country, *, security=Security.SECRET):
    """Let the police ask at night for a woman without papers, in great danger unless told."""
    bed = country.unit("Zwolle", PlaceType.EMERGENCY, **EMERGENCY | {"security": security})
    request = country.ask(
        person(30),
        by="police",
        town="Zwolle",
        routes=(Route.UNDOCUMENTED,),
        urgency=Urgency.CRISIS,
        security=security,
        night_intake=True,
        nights=3,
    )
    return request, bed
