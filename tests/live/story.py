"""One long story in which everybody does what they do, each thing at least once."""

from collections.abc import Iterator
from datetime import timedelta

from opvang.actions import capacity, requests
from opvang.actions.answers import (
    confirm_hold,
    consent_to_hold,
    refuse_hold,
    release_place,
)
from opvang.actions.break_glass import break_glass, judge_break_glass
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.matches import run_match
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.actions.overrides.outside import leave_outside, put_outside
from opvang.actions.overrides.review import review_override
from opvang.actions.overrides.waivers import answer_danger, ask_police, restore_rule, waive_rule
from opvang.actions.policy import approve_policy, propose_policy
from opvang.actions.stays import arrive, depart
from opvang.actions.units import confirm_rules
from opvang.models import Account, Override, Placement
from opvang.models.codes import (
    AppealOutcome,
    BreakGlassReason,
    ClosureReason,
    ConfirmationMethod,
    Destination,
    OutsideEnd,
    OutsideKind,
    RefusalReason,
    RequestStatus,
    ReviewOutcome,
    Route,
)
from opvang.policy import policy
from tests.actions.requests.forms import change, place
from tests.actions.world import NOW
from tests.models import build
from tests.models.build import saved

TONIGHT = NOW.date()
_WHY = "Omdat het niet anders kan vannacht."

Step = tuple[str, object]


def story(world) -> Iterator[Step]:
    """Yield a name and a thing to be done, one after another; each needs those before it."""
    return _Story(world).steps()


class _Story:
    def __init__(self, world) -> None:
        self.who: dict[str, Account] = world.accounts
        self.women, self.emergency, self.cosm, self.social, self.labour = world.units
        self.made: dict[str, object] = {}
        # What stands before the story begins.
        until = {"held_until": NOW + timedelta(hours=1)}
        self.labour_hold = saved(build.hold(unit=self.labour, request=self.request(), **until))
        self.late = saved(build.hold(unit=self.emergency, request=self.request(), **until))
        self.waiting = self.request(traits=["PET"])
        saved(build.danger_area(person=self.waiting.persons.get()))

    def request(self, **facts):
        """Save an open request of one woman who agreed, by the coordinator of the north."""
        facts = {"organisation": self.who["coordinator"].organisation, **facts}
        one = saved(build.request(**facts))
        saved(build.request_person(request=one))
        return one

    def do(self, name, action, by, **facts):
        """Do it, and keep what came of it by its name."""
        self.made[name] = action(self.who[by], now=NOW, **facts)

    def hold(self, name, unit, *, by="coordinator"):
        self.do(name, hold_place, by, request=self.request().id, unit=unit.id)

    def steps(self) -> Iterator[Step]:
        """Yield them all."""
        yield from self.places()
        yield from self.stays()
        yield from self.refusals()
        yield from self.otherwise()
        yield from self.rules()

    def places(self):
        room = self.women.rooms.first()
        unit = {"unit": self.women.id}
        close = {**unit, "reason": ClosureReason.STAFF, "expected_until": TONIGHT + timedelta(2)}
        yield "close", lambda: self.do("closed", capacity.close_places, "worker", **close)
        yield (
            "reopen",
            lambda: self.do(
                "open", capacity.reopen_places, "worker", closure=self.made["closed"].id
            ),
        )
        yield "stop", lambda: self.do("stopped", capacity.stop_unit, "worker", **close)
        yield (
            "resume",
            lambda: self.do(
                "open", capacity.resume_shelter, "worker", shelter=self.women.shelter_id
            ),
        )
        yield (
            "add beds",
            lambda: self.do("added", capacity.add_beds, "manager", room=room.id, names=("Nieuw",)),
        )
        yield (
            "remove bed",
            lambda: self.do("gone", capacity.remove_bed, "manager", bed=self.made["added"][0].id),
        )
        yield (
            "confirm capacity",
            lambda: self.do(
                "said",
                capacity.confirm_capacity,
                "worker",
                method=ConfirmationMethod.PAGE,
                **unit,
            ),
        )
        yield "confirm rules", lambda: self.do("rules", confirm_rules, "manager", **unit)

    def stays(self):
        yield (
            "place request",
            lambda: self.made.update(asked=place(self.who["coordinator"])),
        )
        yield "match", lambda: run_match(now=NOW, seconds=5)
        yield (
            "change",
            lambda: change(self.who["coordinator"], self.made["asked"], routes=(Route.DUTCH,)),
        )
        yield (
            "end",
            lambda: self.do(
                "ended",
                requests.end_request,
                "coordinator",
                request=self.made["asked"].id,
                outcome=RequestStatus.WITHDRAWN,
            ),
        )
        yield (
            "reopen request",
            lambda: self.do(
                "again",
                requests.reopen_request,
                "coordinator",
                request=self.made["asked"].id,
            ),
        )
        yield "hold", lambda: self.hold("held", self.women)
        yield (
            "confirm",
            lambda: self.do("kept", confirm_hold, "worker", hold=self.made["held"].id),
        )
        yield (
            "arrive",
            lambda: self.do("here", arrive, "worker", placement=self.made["held"].id),
        )
        yield (
            "depart",
            lambda: self.do(
                "left",
                depart,
                "worker",
                placement=self.made["held"].id,
                destination=Destination.OWN_HOME,
                on=TONIGHT,
            ),
        )

    def refusals(self):
        yield "hold elsewhere", lambda: self.hold("refused", self.social)
        yield (
            "refuse",
            lambda: self.do(
                "no",
                refuse_hold,
                "other manager",
                hold=self.made["refused"].id,
                reason=RefusalReason.CONTRAINDICATION,
            ),
        )
        yield (
            "appeal",
            lambda: self.do(
                "appeal",
                appeal_refusal,
                "coordinator",
                placement=self.made["refused"].id,
                reason=_WHY,
            ),
        )
        yield (
            "decide appeal",
            lambda: self.do(
                "decided",
                decide_appeal,
                "desk",
                placement=self.made["refused"].id,
                outcome=AppealOutcome.OVERRIDDEN,
                decision=_WHY,
            ),
        )

        yield (
            "consent",
            lambda: self.do("agreed", consent_to_hold, "inspector", hold=self.labour_hold.id),
        )
        yield (
            "release",
            lambda: self.do(
                "given back", release_place, "coordinator", placement=self.labour_hold.id
            ),
        )

        yield "lapse", lambda: self.lapse(self.late)

    def lapse(self, hold):
        Placement.objects.filter(id=hold.id).update(held_until=NOW)
        assert lapse_hold(hold.id, now=NOW)

    def otherwise(self):
        waiting = self.waiting
        about = {"request": waiting.id, "unit": self.women.id}
        pets = {"request": waiting.id, "unit": self.social.id, "code": "contraindication"}
        yield (
            "put outside",
            lambda: self.do(
                "outside",
                put_outside,
                "coordinator",
                request=waiting.id,
                kind=OutsideKind.HOTEL,
                guarded=True,
                review_at=None,
                reason=_WHY,
            ),
        )
        yield (
            "leave outside",
            lambda: self.do(
                "back",
                leave_outside,
                "coordinator",
                request=waiting.id,
                end=OutsideEnd.ELSEWHERE,
            ),
        )
        yield (
            "waive",
            lambda: self.do("waiver", waive_rule, "desk", reason=_WHY, **pets),
        )
        yield (
            "review",
            lambda: self.do(
                "reviewed",
                review_override,
                "other desk",
                override=Override.objects.latest("recorded_at").id,
                outcome=ReviewOutcome.JUSTIFIED,
            ),
        )
        yield (
            "restore",
            lambda: self.do("restored", restore_rule, "desk", waiver=self.made["waiver"].id),
        )
        yield "ask police", lambda: self.do("question", ask_police, "desk", reason=_WHY, **about)
        yield (
            "answer danger",
            lambda: self.do(
                "answer",
                answer_danger,
                "police",
                question=self.made["question"].id,
                is_safe=True,
                reason=_WHY,
            ),
        )
        reference = waiting.reference
        yield (
            "break glass",
            lambda: self.do(
                "broken",
                break_glass,
                "police",
                reference=reference,
                reason=BreakGlassReason.DANGER,
                explanation=_WHY,
            ),
        )
        yield (
            "judge",
            lambda: self.do(
                "judged",
                judge_break_glass,
                "auditor",
                broken=self.made["broken"].id,
                is_justified=True,
                judgement=_WHY,
            ),
        )

    def rules(self):
        yield (
            "crisis",
            lambda: self.do("crisis", start_crisis_mode, "desk", reason=_WHY, hours=4),
        )
        yield "crisis over", lambda: self.do("over", end_crisis_mode, "desk")
        yield (
            "propose policy",
            lambda: self.do(
                "version",
                propose_policy,
                "desk",
                values=policy().in_full() | {"CAPACITY_FRESH_HOURS": 1},
                reason=_WHY,
                seen=policy().number,
            ),
        )
        yield (
            "approve policy",
            lambda: self.do("approved", approve_policy, "other desk", version=self.made["version"]),
        )
