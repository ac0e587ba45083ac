"""What must always be so of a signal, beside what its columns hold."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.code_lists import only_codes_of
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
)
from opvang.models.codes.signals import (
    OPEN_SIGNAL_STATES,
    SignalIndicator,
    SignalSource,
    SignalState,
)

_LISTS = (
    ("indicators", SignalIndicator),
    ("exploitation_types", ExploitationType),
    ("sex_exploitation_types", SexExploitationType),
    ("labour_industries", LabourIndustry),
    ("control_means", ControlMeans),
    ("recruitment_methods", RecruitmentMethod),
)
_CHOOSE = gettext_lazy("Kies codes uit de lijst.")
_OPEN = models.Q(state__in=OPEN_SIGNAL_STATES)
_DISMISSED = models.Q(state=SignalState.NOT_TRAFFICKING)


def known_codes() -> Iterator[models.CheckConstraint]:
    """Yield that every list of codes holds those of its own vocabulary only."""
    for field, choices in _LISTS:
        yield only_codes_of(field, choices, table="signal", sentence=_CHOOSE)


def judged_as_it_says() -> Iterator[models.CheckConstraint]:
    """Yield that who judged it, what came of it and who sent it belong together."""
    yield models.CheckConstraint(
        name="signal_judged_once_over",
        condition=_OPEN & models.Q(assessed_on=None) | ~_OPEN & ~models.Q(assessed_on=None),
        violation_error_message=gettext_lazy("Schrijf op wie de melding beoordeelde, en wanneer."),
    )
    yield models.CheckConstraint(
        name="signal_dismissed_to_somebody",
        condition=_DISMISSED & ~models.Q(handed_to="") | ~_DISMISSED & models.Q(handed_to=""),
        violation_error_message=gettext_lazy("Kies aan wie u overdraagt; niemand kan ook."),
    )
    yield models.CheckConstraint(
        name="signal_presumed_somebody",
        condition=models.Q(person=None) | models.Q(state=SignalState.PRESUMED),
        violation_error_message=gettext_lazy("Alleen een vermoedelijk slachtoffer is iemand."),
    )
    yield models.CheckConstraint(
        name="signal_residents_unknown",
        condition=models.Q(source=SignalSource.RESIDENT, reporter=None)
        | ~models.Q(source=SignalSource.RESIDENT) & ~models.Q(reporter=None),
        violation_error_message=gettext_lazy("Van een inwoner wordt geen melder bewaard."),
    )
    yield models.CheckConstraint(
        name="signal_ages_not_empty",
        condition=models.Q(ages__isempty=False),
        violation_error_message=gettext_lazy("Geef leeftijden, de jongste eerst."),
    )
    yield models.CheckConstraint(
        name="signal_persons_range",
        condition=models.Q(persons=None) | models.Q(persons__range=(1, 999)),
        violation_error_message=gettext_lazy("Noem 1 tot en met 999 personen."),
    )
