"""Who asks for a place, and how often: the table of contents of ordinary requests.

Sexual exploitation and labour are each about two fifths of the registered victims of 2020; those
of labour ask for shelter less often. Shares are of a hundred requests.
"""

from __future__ import annotations

from collections.abc import Callable

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.crisis import person_in_crisis
from opvang.actions.country.profiles.hard import hard_case
from opvang.actions.country.profiles.labour import workers
from opvang.actions.country.profiles.men import man
from opvang.actions.country.profiles.minors import minor_in_youth_care, minor_who_came_alone
from opvang.actions.country.profiles.onward import household_moving_on, person_for_social_shelter
from opvang.actions.country.profiles.problems import person_with_problems
from opvang.actions.country.profiles.reflection import man_in_reflection, woman_in_reflection
from opvang.actions.country.profiles.women import woman
from opvang.models.codes import PlaceType

PROFILES: dict[Callable[[Draw], RequestPlan], float] = {
    woman_in_reflection: 18,
    man_in_reflection: 7,
    workers: 9,
    woman: 22,
    man: 6,
    minor_in_youth_care: 8,
    minor_who_came_alone: 6,
    person_with_problems: 6,
    person_in_crisis: 5,
    household_moving_on: 3,
    person_for_social_shelter: 1,
    hard_case: 10,
}

#: Who lives in each kind of place.
GUESTS: dict[PlaceType, Callable[[Draw], RequestPlan]] = {
    PlaceType.COSM: woman_in_reflection,
    PlaceType.OMM: person_with_problems,
    PlaceType.LABOUR: workers,
    PlaceType.EMERGENCY: person_in_crisis,
    PlaceType.WOMEN: woman,
    PlaceType.MEN: man,
    PlaceType.YOUTH: minor_in_youth_care,
    PlaceType.PROTECTED_RECEPTION: minor_who_came_alone,
    PlaceType.SUPPORTED_LIVING: household_moving_on,
    PlaceType.SOCIAL: person_for_social_shelter,
}
