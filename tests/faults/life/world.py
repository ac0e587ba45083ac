"""Two shelters, five units and sixteen people who try things."""

from dataclasses import dataclass

from opvang import models
from tests.faults.life.model import Model
from tests.models import build
from tests.models.build import saved

NORTH, SOUTH = "GM0363", "GM0599"
REGIONS = {NORTH: "VR13", SOUTH: "VR17"}

#: Everybody by name: the organisation they work for and their only role.
PEOPLE = {
    "coordinator": ("care north", "COORDINATOR"),
    "other coordinator": ("care south", "COORDINATOR"),
    "police": ("police", "POLICE"),
    "desk": ("desk", "NATIONAL_DESK"),
    "worker": ("house", "SHELTER_WORKER"),
    "manager": ("house", "SHELTER_MANAGER"),
    "other manager": ("other house", "SHELTER_MANAGER"),
    "municipality": ("municipality", "MUNICIPALITY"),
    "guardian": ("guardians", "GUARDIAN"),
    "inspector": ("inspectorate", "LABOUR_INSPECTORATE"),
    "chain director": ("municipality", "CHAIN_DIRECTOR"),
    "focal officer": ("municipality", "FOCAL_OFFICER"),
    "analyst": ("ministry", "MINISTRY_ANALYST"),
    "auditor": ("ministry", "AUDITOR"),
    "administrator": ("desk", "ADMINISTRATOR"),
    "former coordinator": ("care north", "COORDINATOR"),
}
_KINDS = {
    "care north": "CARE_COORDINATION",
    "care south": "CARE_COORDINATION",
    "police": "POLICE",
    "desk": "NATIONAL_DESK",
    "house": "SHELTER",
    "other house": "SHELTER",
    "municipality": "MUNICIPALITY",
    "guardians": "GUARDIANSHIP",
    "inspectorate": "LABOUR_INSPECTORATE",
    "ministry": "MINISTRY",
}


@dataclass(frozen=True)
class World:
    """What stands in the database when a life begins."""

    accounts: dict[str, models.Account]
    units: tuple[models.Unit, ...]


def new_world() -> World:
    """Save the world."""
    organisations = {
        name: saved(build.organisation(kind=kind, name=name)) for name, kind in _KINDS.items()
    }
    for care, code in (("care north", NORTH), ("care south", SOUTH)):
        region = saved(build.care_region(organisation=organisations[care]))
        saved(build.care_area(region=region, municipality=build.municipality(code)))
    accounts = {
        name: saved(
            build.account(
                organisation=organisations[organisation],
                roles=[role],
                is_active=not name.startswith("former"),
            )
        )
        for name, (organisation, role) in PEOPLE.items()
    }
    north = _shelter(organisations["house"], NORTH)
    south = _shelter(organisations["other house"], SOUTH)
    units = (
        _unit(north, "Vrouwen", "WOMEN", beds=(1, 2), capabilities=["TRAUMA"], **_CHILDREN),
        _unit(north, "Nood", "EMERGENCY", beds=(1,), max_nights=3),
        _unit(south, "COSM", "COSM", beds=(3,), shared=True, turnaround_days=1, routes=_REFLECTION),
        _unit(south, "Maatschappelijk", "SOCIAL", beds=(1,), contraindications=["PET"]),
        _unit(south, "Arbeid", "LABOUR", beds=(1,)),
    )
    return World(accounts=accounts, units=units)


_CHILDREN = {"max_age_boys": 12, "max_age_girls": 12}
_REFLECTION = ["B8_REFLECTION", "DUTCH"]


def _shelter(organisation: models.Organisation, municipality: str) -> models.Shelter:
    return saved(
        build.shelter(organisation=organisation, municipality=build.municipality(municipality))
    )


def _unit(shelter, name, place_type, *, beds, shared=False, **facts) -> models.Unit:
    unit = saved(build.unit(shelter=shelter, name=name, place_type=place_type, **facts))
    for number, many in enumerate(beds):
        sex = "FEMALE" if shared else ""
        room = saved(build.room(unit=unit, name=f"Kamer {number}", shared=shared, sex=sex))
        for bed in range(many):
            saved(build.bed(room=room, name=f"Bed {bed}"))
    return unit


def model_of(world: World) -> Model:
    """Return the world as the model begins with it."""
    model = Model()
    for name, account in world.accounts.items():
        organisation, role = PEOPLE[name]
        model.people[name] = {
            "id": account.id,
            "role": role,
            "organisation": account.organisation_id,
            "active": account.is_active,
            "region": {"care north": NORTH, "care south": SOUTH}.get(organisation),
        }
    for unit in world.units:
        model.units[unit.id] = {
            "shelter": unit.shelter_id,
            "organisation": unit.shelter.organisation_id,
            "municipality": unit.shelter.municipality_id,
            "kind": unit.place_type,
            "routes": set(unit.routes),
            "capabilities": set(unit.capabilities),
            "contraindications": set(unit.contraindications),
            "oldest_child": unit.max_age_girls,
            "max_nights": unit.max_nights,
            "turnaround_days": unit.turnaround_days,
            "version": 1,
            "inherits": set(),
            "rooms": {
                room.id: {"shared": room.shared, "beds": [bed.id for bed in room.beds.all()]}
                for room in unit.rooms.all()
            },
        }
    return model
