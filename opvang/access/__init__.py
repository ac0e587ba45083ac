"""Who may see and do what: one policy; the test matrix comes from it."""

from opvang.access.acts import (
    accounts_to,
    answers_holds,
    has_tasks,
    may_act,
    may_ever,
    places_people,
    relations_of,
    requests_to,
    require_act,
    require_ever,
    shelters_to,
)
from opvang.access.bringing import on_their_way, shows_address
from opvang.access.doors import DOORS
from opvang.access.fields import ACT_FIELDS, PART_FIELDS
from opvang.access.matrix import ACTS
from opvang.access.municipalities import may_change, require_may_change
from opvang.access.parts import (
    POLICY,
    Part,
    Scope,
    may_see,
    require,
    require_all,
    scopes,
    sees_all,
    sees_own_region,
)
from opvang.access.regions import own_provinces
from opvang.access.relations import answered_placements, answers, own_requests
from opvang.access.rows import ROW_RULES, RowRule, context_of
from opvang.access.signals import covering, require_signal, signals_to, without_coordinator
from opvang.access.standing import Relation

__all__ = [
    "ACTS",
    "ACT_FIELDS",
    "DOORS",
    "PART_FIELDS",
    "POLICY",
    "ROW_RULES",
    "Part",
    "Relation",
    "RowRule",
    "Scope",
    "accounts_to",
    "answered_placements",
    "answers",
    "answers_holds",
    "context_of",
    "covering",
    "has_tasks",
    "may_act",
    "may_change",
    "may_ever",
    "may_see",
    "on_their_way",
    "own_provinces",
    "own_requests",
    "places_people",
    "relations_of",
    "requests_to",
    "require",
    "require_act",
    "require_all",
    "require_ever",
    "require_may_change",
    "require_signal",
    "scopes",
    "sees_all",
    "sees_own_region",
    "shelters_to",
    "shows_address",
    "signals_to",
    "without_coordinator",
]
