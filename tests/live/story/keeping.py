"""What is kept for longer, what somebody asks to be erased, and what goes by itself."""

from datetime import timedelta

from opvang.actions.retention import (
    approve_claim,
    decide_claim,
    end_preservation,
    erase_expired,
    preserve_case,
    record_claim,
)
from opvang.models import PlacementRequest
from tests.actions.retention.ended import days_ago, somebody
from tests.actions.world import NOW
from tests.live.story.scene import TONIGHT, WHY, Act

_NO = {"outcome": "REFUSED", "ground": "DUTY", "explanation": WHY}
_PARTLY = {"outcome": "PARTLY", "ground": "DUTY", "explanation": WHY}
_YES = {"outcome": "GRANTED", "ground": "ASKED", "explanation": WHY}


def acts(scene):
    own = {"organisation": scene.who["coordinator"].organisation}
    kept, _ = somebody(ended=days_ago(30), lived=False, **own)
    until = {"ground": "COURT", "reason": WHY, "review_on": TONIGHT + timedelta(days=30)}
    yield scene.act("preserve", preserve_case, "coordinator", request=kept.id, **until)
    yield scene.act("preserve no more", end_preservation, "desk", request=kept.id)
    yield from _asked(scene, kept, "in part", (_NO, _PARTLY))
    yield from _asked(scene, kept, "as a whole", (_YES,))
    old, _ = somebody(lived=False, **own)
    yield Act("erase", lambda: erase_expired(now=NOW))
    assert not PlacementRequest.objects.filter(id__in=[kept.id, old.id]).exists()


def _asked(scene, request, name, decisions):
    asks = {"person": request.persons.get().code, "received_on": TONIGHT}
    yield scene.act(f"claim {name}", record_claim, "coordinator", request=request.id, **asks)
    claim = {"claim": scene.made[f"claim {name}"].id}
    for one in decisions:
        yield scene.act(f"decide {name} {one['outcome']}", decide_claim, "desk", **claim, **one)
    yield scene.act(f"approve claim {name}", approve_claim, "other desk", **claim)
