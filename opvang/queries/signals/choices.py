"""What forms about signals can be filled with: codes and their words."""

from __future__ import annotations

from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    Gender,
    LabourIndustry,
    RecruitmentMethod,
    Sex,
    SexExploitationType,
    Urgency,
)
from opvang.models.codes.signals import (
    AGES_OF_BAND,
    AgeBand,
    SignalIndicator,
    SignalRecipient,
    SignalSource,
    SignalState,
)
from opvang.queries.signals.fields import ALL_AGES

__all__ = [
    "AgeBand",
    "ControlMeans",
    "ExploitationType",
    "Gender",
    "LabourIndustry",
    "RecruitmentMethod",
    "Sex",
    "SexExploitationType",
    "SignalIndicator",
    "SignalRecipient",
    "SignalSource",
    "SignalState",
    "Urgency",
    "ages_of",
]


def ages_of(bands: list[str]) -> tuple[int, int]:
    """Return from which age and to which first other age some bands reach together."""
    found = [AGES_OF_BAND[AgeBand(one)] for one in bands]
    if not found:
        return ALL_AGES
    return min(one for one, _ in found), max(one for _, one in found)
