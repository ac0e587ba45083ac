"""A change of an address: for who may approve it, and as a notice to all who may stop it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext

from opvang.access import may_ever, shelters_to
from opvang.models import Account, AddressChange, Shelter
from opvang.models.codes import Activity
from opvang.models.shelters.address_changes import OPEN
from opvang.queries.tasks.task import Task, Weight


def address_changes(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for each change that the reader can stop, and did not propose."""
    stopped = Shelter.objects.filter(shelters_to(actor, Activity.CANCEL_ADDRESS))
    changes = AddressChange.objects.filter(OPEN, shelter__in=stopped).exclude(proposed_by=actor)
    approves = may_ever(actor, Activity.APPROVE_ADDRESS)
    return tuple(_task(one, approves=approves) for one in changes.select_related("shelter"))


def _task(change: AddressChange, *, approves: bool) -> Task:
    sentence = (
        gettext("%(shelter)s: iemand stelt een ander adres voor. Keur het goed, of houd het tegen.")
        if approves and change.approved_by_id is None
        else gettext("%(shelter)s: het adres wijzigt. Klopt dat niet, houd het dan tegen.")
    )
    return Task(
        kind="address_changes",
        weight=Weight.SAFETY,
        title=sentence % {"shelter": change.shelter.public_name},
        due=change.proposed_at + timedelta(hours=settings.ADDRESS_CHANGE_HOURS),
        view="address-change",
        id=change.shelter_id,
    )
