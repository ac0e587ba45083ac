"""Who may do what to which requests and units, by the table of acts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from opvang.access.bringing import brings
from opvang.access.matrix import ACTS
from opvang.access.opening import has_opened
from opvang.access.relations import (
    answers,
    is_own_request,
    is_own_unit,
    own_requests,
)
from opvang.access.standing import Relation
from opvang.errors import NotAllowed, NotFound
from opvang.models import Account, Placement, PlacementRequest, Unit
from opvang.models.codes import Activity, Role


def relations_of(actor: Account, activity: Activity) -> set[Relation]:
    """Return how somebody must stand to something to do this; empty: they never may."""
    acts = [ACTS[Role(role)] for role in actor.roles] if actor.is_active else []
    return {one[activity] for one in acts if activity in one}


def may_ever(actor: Account, activity: Activity) -> bool:
    """Say whether somebody may do this to anything at all."""
    return bool(relations_of(actor, activity))


def answers_holds(actor: Account) -> bool:
    """Say whether somebody ever answers holds, and so has a list of them."""
    return may_ever(actor, Activity.READ_HOLD)


def has_tasks(actor: Account) -> bool:
    """Say whether there may ever be tasks for somebody."""
    return may_ever(actor, Activity.LIST_TASKS)


def places_people(actor: Account) -> bool:
    """Say whether somebody asks for places, and so has a list of requests."""
    return may_ever(actor, Activity.LIST_REQUESTS)


def require_ever(actor: Account, activity: Activity, *, object_id: UUID | None = None) -> None:
    """Refuse whoever may do this to nothing at all, before anything is looked up for them.

    Raises
    ------
    NotAllowed
        When no role of theirs may ever do it; it names *object_id* for the audit log.
    """
    if not may_ever(actor, activity):
        raise NotAllowed(activity=activity, object_id=object_id, roles=_roles_that(activity))


def _roles_that(activity: Activity) -> tuple[str, ...]:
    return tuple(str(role.label) for role in Role if activity in ACTS[role])


def require_act(
    actor: Account,
    activity: Activity,
    *,
    now: datetime,
    request: PlacementRequest | None = None,
    unit: Unit | None = None,
    placement: Placement | None = None,
    object_id: UUID | None = None,
) -> None:
    """Refuse whoever may not do this to this request, unit or placement.

    A placement brings its request and unit along. *object_id* is what the audit log names when it
    is refused, where that is none of the three.

    Raises
    ------
    NotAllowed
        When no role of theirs may ever do it.
    NotFound
        When they may, but not here: what is another's answers like what is not there.
    """
    asked = object_id or next((one.id for one in (placement, request, unit) if one), None)
    require_ever(actor, activity, object_id=asked)
    if not may_act(actor, activity, now=now, request=request, unit=unit, placement=placement):
        raise NotFound(activity=activity, object_id=asked)


def requests_to(actor: Account, activity: Activity, *, night: date) -> Q:
    """Return the requests that somebody may do this to."""
    relations = relations_of(actor, activity)
    if Relation.ANY in relations:
        return Q()
    if Relation.OWN_REQUEST in relations:
        return own_requests(actor, night=night)
    return Q(pk__in=())


def shelters_to(actor: Account, activity: Activity) -> Q:
    """Return the shelters of which somebody may do this to every unit."""
    relations = relations_of(actor, activity)
    if Relation.ANY in relations:
        return Q()
    if Relation.OWN_UNIT in relations:
        return Q(organisation=actor.organisation_id)
    return Q(pk__in=())


def accounts_to(actor: Account, activity: Activity, *, field: str = "organisation") -> Q:
    """Return the accounts, or what has an organisation in *field*, that somebody may do this to."""
    held = relations_of(actor, activity)
    if Relation.ANY in held:
        return Q()
    if Relation.OWN_ORGANISATION in held:
        return Q(**{field: actor.organisation_id})
    return Q(pk__in=())


def may_act(
    actor: Account,
    activity: Activity,
    *,
    now: datetime,
    request: PlacementRequest | None = None,
    unit: Unit | None = None,
    placement: Placement | None = None,
) -> bool:
    """Say whether somebody may do this to this request, unit or placement."""
    if placement is not None:
        request, unit = placement.request, placement.unit
    return any(
        _holds(one, actor, now=now, request=request, unit=unit, placement=placement)
        for one in relations_of(actor, activity)
    )


def _holds(
    relation: Relation,
    actor: Account,
    *,
    now: datetime,
    request: PlacementRequest | None,
    unit: Unit | None,
    placement: Placement | None,
) -> bool:
    if relation is Relation.OWN_REQUEST:
        return request is not None and is_own_request(actor, request, now=now)
    if relation is Relation.OWN_UNIT:
        return unit is not None and is_own_unit(actor, unit)
    if relation is Relation.ANSWERS:
        return placement is not None and answers(actor, placement, now=now)
    if relation is Relation.OPENED:
        return request is not None and has_opened(actor, request, now=now)
    if relation is Relation.BRINGS:
        return placement is not None and brings(actor, placement, now=now)
    return True
