"""Signals come in, are asked about and judged; and who is there for a municipality."""

from datetime import timedelta
from uuid import uuid4

from opvang.actions.coverage import change_coverage
from opvang.actions.retention import erase_expired
from opvang.actions.signals import (
    NewSignal,
    NewVictim,
    add_to_signal,
    ask_about_signal,
    dismiss_signal,
    register_signal,
    reopen_signal,
    report_signal,
    send_signal,
)
from opvang.models.codes import ExploitationType, Sex
from opvang.models.codes.coverage import CoverageKind
from opvang.models.codes.signals import SignalRecipient
from tests.actions.world import NOW
from tests.faults.life.world import NORTH
from tests.live.story.scene import TONIGHT, WHY, Act

_SEEN = NewSignal(text="Bij een controle.", municipality=NORTH)
_NOBODY = {"handed_to": SignalRecipient.NOBODY, "reason": WHY}
_VICTIM = NewVictim(sex=Sex.FEMALE, age=24, exploitation_types=(ExploitationType.FORCED_LABOUR,))


def acts(scene):
    yield Act("report signal", lambda: report_signal(_SEEN, key=uuid4(), now=NOW))
    yield scene.act("send signal", send_signal, "worker", _SEEN)
    one = scene.made["send signal"].id
    asked = {"question": "Hoeveel mensen?"}
    yield scene.act("ask about signal", ask_about_signal, "coordinator", one, **asked)
    yield scene.act("add to signal", add_to_signal, "worker", one, text="Vier.")
    yield scene.act("dismiss signal", dismiss_signal, "coordinator", one, **_NOBODY)
    yield scene.act("reopen signal", reopen_signal, "coordinator", one)
    seen = {"victim": _VICTIM, "reason": WHY}
    yield scene.act("register signal", register_signal, "coordinator", one, **seen)
    yield scene.act("send another signal", send_signal, "police", _SEEN)
    other = scene.made["send another signal"].id
    yield scene.act("dismiss another", dismiss_signal, "coordinator", other, **_NOBODY)
    yield Act("erase signal", lambda: erase_expired(now=NOW + timedelta(days=40)))
    there = {"kind": CoverageKind.POLICY, "is_there": True, "on": TONIGHT}
    yield scene.act("change coverage", change_coverage, "desk", NORTH, **there)
