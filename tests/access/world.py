"""A small world with everything twice: of the readers' own organisation, and of another's."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from opvang.models.codes import Role
from opvang.queries.labels import place_key
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

#: Office hours, in which care coordinators answer for emergency beds; at night the police do.
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)
LATER = NOON + timedelta(days=2)
STAFF = (Role.SHELTER_WORKER, Role.SHELTER_MANAGER)
#: In which kind of place each role decides over holds; shelters decide in their own.
_KINDS = {
    Role.COORDINATOR: "EMERGENCY",
    Role.POLICE: "EMERGENCY",
    Role.NATIONAL_DESK: "COSM",
    Role.MUNICIPALITY: "YOUTH",
    Role.GUARDIAN: "PROTECTED_RECEPTION",
    Role.LABOUR_INSPECTORATE: "LABOUR",
}


@dataclass
class Things:
    """One of every thing that an address can name, each with a life of its own."""

    request: UUID = field(default_factory=uuid4)
    kept_request: UUID = field(default_factory=uuid4)  #: a place is held for it
    living: UUID = field(default_factory=uuid4)  #: its people live somewhere
    outside: UUID = field(default_factory=uuid4)  #: its people are outside the network
    kept: UUID = field(default_factory=uuid4)  #: the hold of `kept_request`
    coming: UUID = field(default_factory=uuid4)  #: a confirmed placement in the shelter
    staying: UUID = field(default_factory=uuid4)  #: people who live in the shelter, too long
    moving: UUID = field(default_factory=uuid4)  #: where the people of `living` live
    refused: UUID = field(default_factory=uuid4)
    appealed: UUID = field(default_factory=uuid4)
    unit: UUID = field(default_factory=uuid4)
    shelter: UUID = field(default_factory=uuid4)
    room: UUID = field(default_factory=uuid4)
    bed: UUID = field(default_factory=uuid4)
    closure: UUID = field(default_factory=uuid4)
    closed_unit: UUID = field(default_factory=uuid4)  #: of `closure`
    waiver: UUID = field(default_factory=uuid4)
    override: UUID = field(default_factory=uuid4)
    question: UUID = field(default_factory=uuid4)
    version: UUID = field(default_factory=uuid4)
    what_if: UUID = field(default_factory=uuid4)
    distinction: UUID = field(default_factory=uuid4)  #: between people of two of the requests
    person: str = "P-AAAAAAAA"  #: in `request`; somebody of `kept_request` has the same mark
    account: UUID = field(default_factory=uuid4)
    invitation: UUID = field(default_factory=uuid4)  #: accepted, and not activated yet
    program: UUID = field(default_factory=uuid4)  #: made by somebody else, and not activated yet
    api_key: UUID = field(default_factory=uuid4)  #: of `program`
    webhook: UUID = field(default_factory=uuid4)  #: of `program`, activated
    broken: UUID = field(default_factory=uuid4)  #: glass that somebody broke
    member: UUID = field(default_factory=uuid4)  #: the person of `request`
    claim: UUID = field(default_factory=uuid4)  #: of somebody in `refused`, decided by another
    signal: UUID = field(default_factory=uuid4)  #: sent by the organisation, from its region
    dismissed: UUID = field(default_factory=uuid4)  #: another, that was no trafficking
    message: UUID = field(default_factory=uuid4)  #: one that got stuck, to anybody
    municipality: str = "GM9999"
    presumed: UUID = field(default_factory=uuid4)  #: another, for which somebody was registered
    reference: str = "A-AAAAAAAA"  #: of `request`
    key: str = "0" * 64  #: what the page of `request` calls `unit`
    opened: dict = field(default_factory=dict)  #: glass that a reader broke, by role
    brought: dict = field(default_factory=dict)  #: where somebody was named to bring, by role
    holds: dict = field(default_factory=dict)  #: a hold to decide over, by role

    def held(self, role):
        """Return a hold that a role decides over where these things are its own."""
        return self.holds.get(role, self.kept)


@dataclass
class World:
    """The readers, and what is theirs, another's and nobody's."""

    readers: dict
    own: Things
    foreign: Things
    absent: Things


def world():
    """Save a world and return it."""
    municipality = build.municipality(scene.NORTH_HOLLAND)
    coordinates = {"kind": "CARE_COORDINATION", "municipality": municipality}
    organisation = saved(build.organisation(**coordinates))
    region = saved(build.care_region(organisation=organisation))
    saved(build.care_area(region=region, municipality=municipality))
    own = things(organisation, place=scene.NORTH_HOLLAND)
    for role, kind in _KINDS.items():
        own.holds[role] = _held(kind, place=scene.NORTH_HOLLAND)
    readers = {role: scene.actor(role, organisation=organisation) for role in Role}
    for role in (Role.POLICE, Role.NATIONAL_DESK):
        own.opened[role] = _broken(account=readers[role], request=scene.request())
    for role in (Role.MUNICIPALITY, Role.GUARDIAN):
        own.brought[role] = _brought(readers[role])
    foreign = things(saved(build.organisation()), place=scene.LIMBURG)
    # One proposal at a time is open, and whose it is makes no difference.
    own.version = foreign.version = saved(build.policy_version()).id
    return World(readers=readers, own=own, foreign=foreign, absent=Things())


def things(organisation, *, place):
    """Save everything once: requests, and a shelter with all that can be in it."""
    shelter = saved(
        build.shelter(organisation=organisation, municipality=build.municipality(place))
    )
    saved(build.address(shelter=shelter))
    unit = scene.unit(shelter=shelter, beds=4, shared=True)
    beds = scene.beds_of(unit)
    closed = scene.unit(shelter=shelter)
    made = Things(
        unit=unit.id,
        shelter=shelter.id,
        room=beds[0].room_id,
        bed=beds[3].id,
        closure=saved(build.closure(unit=closed)).id,
        closed_unit=closed.id,
        municipality=place,
    )
    _requests(made, organisation, unit, place=place)
    made.message = saved(build.message(state="PARKED", failure="UNKNOWN")).id
    made.account = saved(build.account(organisation=organisation)).id
    waiting = saved(build.account(organisation=organisation, is_active=False))
    invited = build.invitation(organisation=organisation, account=waiting, accepted_at=NOON)
    made.invitation = saved(invited).id
    robot = saved(build.account(organisation=organisation, is_active=False))
    key = saved(build.api_key(program=saved(build.program(account=robot, expires_at=LATER))))
    made.program, made.api_key = key.program_id, key.id
    about = {"program": key.program, "made_by": key.made_by}
    eyes = {"activated_by": saved(build.account()), "activated_at": NOON}
    made.webhook = saved(build.webhook(**about, **eyes)).id
    for name, state in (("coming", "CONFIRMED"), ("staying", "ARRIVED")):
        hold = saved(build.hold(unit=unit, request=_asked(place), until=scene.night(1)))
        saved(build.occupancy(bed=beds.pop(0), placement=hold))
        setattr(made, name, build.stepped(hold, state).id)
        hold.request.status = "PLACED"
        saved(hold.request)
    made.holds = dict.fromkeys(STAFF, saved(_hold(unit, _asked(place))).id)
    return made


def _requests(made, organisation, unit, *, place):
    where = build.municipality(place)
    asked = {
        name: scene.request(organisation=organisation, responsible_municipality=where)
        for name in ("request", "kept_request", "outside", "refused")
    }
    # Of an organisation that nobody reads for: only its region makes it somebody's own.
    asked["living"] = _asked(place)
    for name in ("request", "kept_request", "living", "outside"):
        setattr(made, name, asked[name].id)
    made.reference = asked["request"].reference
    made.key = place_key(request=made.request, unit=made.unit)
    elsewhere = scene.unit()
    made.kept = saved(_hold(elsewhere, asked["kept_request"])).id
    made.moving = build.stepped(saved(_hold(elsewhere, asked["living"])), "ARRIVED").id
    saved(build.outside_placement(request=asked["outside"], review_at=LATER))
    no = {"state": "REFUSED", "refusal_reason": "FULL", "refused_at": NOON}
    made.refused = saved(build.hold(unit=unit, request=asked["refused"], **no)).id
    made.appealed = saved(_appeal(unit)).placement_id
    made.waiver = saved(build.waiver(request=asked["request"], unit=elsewhere)).id
    made.override = saved(build.override(request=asked["request"])).id
    made.question = saved(build.danger_question(request=asked["request"], unit=elsewhere)).id
    this, seen, other = (asked[one].persons.get() for one in ("request", "kept_request", "outside"))
    made.person = this.code
    for one in (this, seen):
        saved(build.identity_mark(person=one, digest=made.request.bytes * 2))
    first, second = sorted((this, other), key=lambda one: one.id)
    told = build.distinction(first_person=first, second_person=second)
    made.distinction = saved(told).id
    made.what_if = saved(build.what_if()).id
    made.broken = _broken(request=asked["request"])
    made.member = asked["request"].persons.get().id
    decided = {"outcome": "REFUSED", "ground": "DUTY", "decided_at": NOON}
    by = saved(build.account(roles=["NATIONAL_DESK"]))
    asks = {"request": asked["refused"], "person": asked["refused"].persons.get()}
    made.claim = saved(build.claim(**asks, decided_by=by, **decided)).id
    saved(build.preservation(request=asked["kept_request"]))
    _signals(made, organisation, where)


def _signals(made, organisation, where):
    sent = {"reporter": saved(build.account(organisation=organisation)), "municipality": where}
    made.signal = saved(build.signal(**sent)).id
    made.dismissed = saved(build.signal(state="NOT_TRAFFICKING", **sent)).id
    known = {"state": "PRESUMED", "person": saved(build.person())}
    made.presumed = saved(build.signal(**known, **sent)).id


def _broken(**facts):
    # For long, since the database reads its own clock.
    return saved(build.break_glass(ends_at=NOON + timedelta(days=50_000), **facts)).id


def _appeal(unit):
    no = {"state": "REFUSED", "refusal_reason": "FULL", "refused_at": NOON}
    return build.appeal(placement=saved(build.hold(unit=unit, request=scene.request(), **no)))


def _held(kind, *, place):
    unit = scene.unit(place_type=kind, municipality=place)
    return saved(_hold(unit, scene.request())).id


def _brought(reader):
    hold = build.stepped(saved(_hold(scene.unit(), _asked(scene.LIMBURG))), "CONFIRMED")
    return saved(build.escort(placement=hold, account=reader, named_by=reader)).placement_id


def _hold(unit, request):
    return build.hold(unit=unit, request=request, held_until=LATER)


def _asked(place):
    return scene.request(responsible_municipality=build.municipality(place))
