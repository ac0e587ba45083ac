"""Who lives somewhere moves on: watched for, transferred, from an emergency bed, or too long."""

from datetime import timedelta

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.actions.overstays import explain_overstay
from opvang.actions.stays import arrive
from opvang.actions.transfers import NewTransfer, ask_transfer
from opvang.actions.watches.looking import look
from opvang.actions.watches.switching import switch_watch
from opvang.models.codes import OverstayReason, TransferReason
from tests.actions.transfers.moves import screened
from tests.actions.world import NOW
from tests.faults.life.world import SOUTH
from tests.live.story.scene import TONIGHT, Act


def acts(scene):
    yield from _transferred(scene)
    yield from _for_a_few_nights(scene)


def _transferred(scene):
    asked = scene.request(wish_municipality_id=SOUTH, wish_reason="FAMILY")
    yield scene.hold("hold to move", hold_place, scene.women, request=asked)
    first = scene.made["hold to move"]
    yield scene.act("confirm to move", confirm_hold, "worker", hold=first.id)
    yield scene.act("arrive to move", arrive, "worker", placement=first.id)
    yield Act("match again", lambda: run_match(now=NOW, seconds=5))
    yield Act("look", lambda: look(now=NOW))
    watch = {"request": asked.id}
    yield scene.act("watch not", switch_watch, "coordinator", on=False, **watch)
    yield scene.act("watch", switch_watch, "coordinator", on=True, **watch)
    first.refresh_from_db()
    new = NewTransfer(reason=TransferReason.UNMET_WISH, screenings=screened(first))
    yield scene.act("transfer", ask_transfer, "coordinator", placement=first.id, new=new)
    move = scene.made["transfer"]
    yield scene.hold("hold transfer", hold_place, scene.social, request=move)
    there = scene.made["hold transfer"].id
    yield scene.act("confirm transfer", confirm_hold, "other manager", hold=there)
    yield scene.act("move", arrive, "other manager", placement=there)


def _for_a_few_nights(scene):
    urgent = scene.request(urgency="CRISIS", start_from=TONIGHT, nights=2)
    yield scene.hold("hold emergency", hold_place, scene.emergency, request=urgent)
    bed = scene.made["hold emergency"].id
    yield scene.act("confirm emergency", confirm_hold, "coordinator", hold=bed)
    yield scene.act("arrive for a few nights", arrive, "worker", placement=bed)
    later, end = NOW + timedelta(days=5), TONIGHT + timedelta(days=12)
    why = {"placement": bed, "reason": OverstayReason.NO_HOUSING, "expected_end": end}
    yield scene.act("explain overstay", explain_overstay, "worker", now=later, **why)
