"""Somebody decides otherwise than the rules, and others look at that afterwards."""

from opvang.actions.break_glass import break_glass, judge_break_glass
from opvang.actions.overrides.consent import give_consent, override_consent
from opvang.actions.overrides.outside import (
    guard_outside,
    leave_outside,
    put_outside,
    review_outside,
)
from opvang.actions.overrides.review import review_override
from opvang.actions.overrides.waivers import answer_danger, ask_police, restore_rule, waive_rule
from opvang.models import Consent, Override
from opvang.models.codes import (
    BreakGlassReason,
    NoConsentReason,
    OutsideEnd,
    OutsideKind,
    ReviewOutcome,
)
from tests.live.story.scene import WHY


def acts(scene):
    yield from _outside(scene)
    yield from _set_aside(scene)
    yield from _consent(scene)
    yield from _glass(scene)


def _outside(scene):
    about = {"request": scene.waiting.id}
    where = {"kind": OutsideKind.HOTEL, "guarded": False, "review_at": None, "reason": WHY}
    yield scene.act("put outside", put_outside, "coordinator", **about, **where)
    yield scene.act("look outside", review_outside, "coordinator", review_at=None, **about)
    yield scene.act("guard outside", guard_outside, "coordinator", **about)
    gone = {**about, "end": OutsideEnd.ELSEWHERE}
    yield scene.act("leave outside", leave_outside, "coordinator", **gone)


def _set_aside(scene):
    asked = {"request": scene.waiting.id, "reason": WHY}
    pets = {"unit": scene.social.id, "code": "contraindication"}
    yield scene.act("waive", waive_rule, "desk", **asked, **pets)
    found = {
        "override": Override.objects.latest("recorded_at").id,
        "outcome": ReviewOutcome.JUSTIFIED,
    }
    yield scene.act("review", review_override, "other desk", **found)
    yield scene.act("restore", restore_rule, "desk", waiver=scene.made["waive"].id)
    for number, is_safe in enumerate((False, True)):
        name = f"ask police {number}"
        yield scene.act(name, ask_police, "desk", unit=scene.women.id, **asked)
        said = {"question": scene.made[name].id, "is_safe": is_safe, "reason": WHY}
        yield scene.act(f"answer danger {number}", answer_danger, "police", **said)


def _consent(scene):
    asked = scene.request()
    Consent.objects.filter(person__in=asked.persons.all()).delete()
    about = {"request": asked.id}
    why = {"code": NoConsentReason.UNABLE, "reason": WHY}
    yield scene.act("without consent", override_consent, "coordinator", **about, **why)
    yield scene.act("consent given", give_consent, "coordinator", **about)


def _glass(scene):
    opened = {
        "reference": scene.waiting.reference,
        "reason": BreakGlassReason.DANGER,
        "explanation": WHY,
    }
    yield scene.act("break glass", break_glass, "police", **opened)
    found = {"broken": scene.made["break glass"].id, "is_justified": True, "judgement": WHY}
    yield scene.act("judge", judge_break_glass, "auditor", **found)
