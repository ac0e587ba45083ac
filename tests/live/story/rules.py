"""How all of it goes changes: in a crisis, by another policy, or only in thought."""

from opvang.actions.matches import run_match
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.actions.policy import approve_policy, propose_policy, withdraw_policy
from opvang.actions.what_ifs import ask_what_if
from opvang.actions.what_ifs.answering import what_if_job
from opvang.policy import policy
from opvang.queries.what_ifs.questions import BedsAsked
from tests.actions.world import NOW
from tests.faults.life.world import NORTH
from tests.live.story.scene import WHY, Act


def acts(scene):
    yield scene.act("crisis", start_crisis_mode, "desk", reason=WHY, hours=4)
    yield scene.act("crisis over", end_crisis_mode, "desk")
    yield Act("match once more", lambda: run_match(now=NOW, seconds=5))
    yield scene.act("what if", ask_what_if, "desk", BedsAsked(where=NORTH, beds=-1))
    yield Act("answer what if", lambda: what_if_job(str(scene.made["what if"])))
    for name, by in (("propose policy", "desk"), ("propose other policy", "administrator")):
        values = policy().in_full() | {"CAPACITY_FRESH_HOURS": 1}
        new = {"values": values, "reason": WHY, "seen": policy().number}
        yield scene.act(name, propose_policy, by, **new)
        version = {"version": scene.made[name]}
        if by == "desk":
            yield scene.act("withdraw policy", withdraw_policy, "other desk", **version)
        else:
            yield scene.act("approve policy", approve_policy, "other desk", **version)
