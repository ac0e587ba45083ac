"""Somebody is refused and appeals; others consent, give back and let lapse."""

from opvang.actions.answers import consent_to_hold, refuse_hold, release_place
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.models import Placement
from opvang.models.codes import AppealOutcome, RefusalReason
from tests.actions.world import NOW
from tests.live.story.scene import WHY, Act


def acts(scene):
    yield scene.hold("hold elsewhere", hold_place, scene.social)
    refused = scene.made["hold elsewhere"].id
    no = {"hold": refused, "reason": RefusalReason.CONTRAINDICATION}
    yield scene.act("refuse", refuse_hold, "other manager", **no)
    yield scene.act("appeal", appeal_refusal, "coordinator", placement=refused, reason=WHY)
    other = {"placement": refused, "outcome": AppealOutcome.OVERRIDDEN, "decision": WHY}
    yield scene.act("decide appeal", decide_appeal, "desk", **other)
    yield scene.act("consent", consent_to_hold, "inspector", hold=scene.labour_hold.id)
    yield scene.act("release", release_place, "coordinator", placement=scene.labour_hold.id)
    yield Act("lapse", lambda: _lapse(scene.late))


def _lapse(hold):
    Placement.objects.filter(id=hold.id).update(held_until=NOW)
    assert lapse_hold(hold.id, now=NOW)
