"""Who asks for shelter in a scenario, and what they ask."""

from datetime import UTC, date, datetime

from opvang.actions.requests import NewConsent, NewDanger, NewPerson, NewRequest, NewScreening
from opvang.models.codes import (
    ConsentScope,
    DangerReason,
    DangerSource,
    PersonRole,
    Referrer,
    Route,
    Security,
    Sex,
    Urgency,
)
from tests.scenarios.towns import code_of

#: A Monday, after lunch.
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
#: Who asks agreed long ago that a place is sought.
AGREED = (NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=date(2026, 1, 1)),)
CHILDREN = {"max_age_boys": 12, "max_age_girls": 17}


def person(age, sex=Sex.FEMALE, **facts):
    """Return somebody who asks for shelter."""
    return NewPerson(sex=sex, age=age, **{"consents": AGREED} | facts)


def child(age, sex=Sex.FEMALE):
    """Return a child that comes along."""
    return NewPerson(sex=sex, age=age, role=PersonRole.CHILD)


def danger(*, town=None, region=None, buffer_km=0, reason=DangerReason.NETWORK):
    """Return where somebody is not safe, as the police say."""
    return NewDanger(
        municipality=code_of(town) if town else None,
        safety_region=region,
        buffer_km=buffer_km,
        reason=reason,
        source=DangerSource.POLICE,
    )


def asked(*persons, town="Utrecht", **facts):
    """Return what is asked for people, at its simplest but for the facts."""
    given = {
        "routes": (Route.DUTCH,),
        "urgency": Urgency.URGENT,
        "referrer": Referrer.POLICE,
        "security": Security.KNOWN,
    }
    return NewRequest(persons=persons, municipality=code_of(town), **given | facts)


def screened(outcome):
    """Return what a risk screening of today found."""
    return NewScreening(instrument="Risicoscreening", outcome=outcome, assessed_on=NOON.date())


def consents(*scopes):
    """Return what somebody gave consent for today."""
    return tuple(NewConsent(scope=scope, given_on=NOON.date()) for scope in scopes)
