"""What shelters do with their places, rules and addresses."""

from dataclasses import replace
from datetime import timedelta

from opvang.actions import capacity
from opvang.actions.addresses import (
    NewAddress,
    apply_address_changes,
    approve_address,
    cancel_address,
    propose_address,
)
from opvang.actions.rule_defaults import drop_rule_default, set_rule_default
from opvang.actions.units import change_unit, confirm_rules
from opvang.models.codes import ClosureReason, ConfirmationMethod, InheritableRule
from opvang.queries.filled_in.units import rules_of_unit
from tests.actions.world import NOW
from tests.live.story.scene import TONIGHT, Act

_NEW = NewAddress(street="Nieuwstraat", house_number="9", postal_code="4321BA", town="Elders")


def acts(scene):
    yield from _closing(scene)
    yield from _rules(scene)
    yield from _addresses(scene)


def _closing(scene):
    made, unit = scene.made, {"unit": scene.women.id}
    close = {**unit, "reason": ClosureReason.STAFF, "expected_until": TONIGHT + timedelta(2)}
    yield scene.act("close", capacity.close_places, "worker", **close)
    yield scene.act("reopen", capacity.reopen_places, "worker", closure=made["close"].id)
    yield scene.act("stop", capacity.stop_unit, "worker", **close)
    yield scene.act("resume", capacity.resume_shelter, "worker", shelter=scene.women.shelter_id)
    room = scene.women.rooms.first().id
    yield scene.act("add beds", capacity.add_beds, "manager", room=room, names=("Nieuw",))
    yield scene.act("remove bed", capacity.remove_bed, "manager", bed=made["add beds"][0].id)
    right = {**unit, "method": ConfirmationMethod.PAGE}
    yield scene.act("confirm capacity", capacity.confirm_capacity, "worker", **right)


def _rules(scene):
    unit = scene.women
    yield scene.act("confirm rules", confirm_rules, "manager", unit=unit.id)
    unit.refresh_from_db()
    other = replace(rules_of_unit(unit), night_intake=True)
    yield scene.act(
        "change unit", change_unit, "manager", unit=unit.id, rules=other, seen=unit.version
    )
    rule = {"shelter": unit.shelter_id, "rule": InheritableRule.NIGHT_INTAKE}
    follow = {"value": False, "followers": [unit.id]}
    yield scene.act("set default", set_rule_default, "manager", **rule, **follow)
    yield scene.act("drop default", drop_rule_default, "manager", **rule)


def _addresses(scene):
    where = {"shelter": scene.women.shelter_id}
    yield scene.act("propose address", propose_address, "manager", new=_NEW, **where)
    yield scene.act("cancel address", cancel_address, "worker", **where)
    yield scene.act("propose again", propose_address, "manager", new=_NEW, **where)
    yield scene.act("approve address", approve_address, "other manager here", **where)
    yield Act("apply address", lambda: apply_address_changes(now=NOW + timedelta(days=1)))
