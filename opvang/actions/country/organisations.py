"""The parties of the chain, each with somebody who works there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.wording import listed
from opvang.models import Account, Municipality, Organisation, PlacementRequest
from opvang.models.codes import OrganisationKind, Role

_NATIONAL = (
    (OrganisationKind.NATIONAL_DESK, "Landelijk coördinatiepunt", Role.NATIONAL_DESK),
    (OrganisationKind.POLICE, "Politie, mensenhandel", Role.POLICE),
    (
        OrganisationKind.LABOUR_INSPECTORATE,
        "Arbeidsinspectie, opsporing",
        Role.LABOUR_INSPECTORATE,
    ),
    (OrganisationKind.GUARDIANSHIP, "Voogdij voor minderjarige vreemdelingen", Role.GUARDIAN),
    (OrganisationKind.YOUTH_PROTECTION, "Jeugdbescherming", Role.MUNICIPALITY),
    (OrganisationKind.MINISTRY, "Ministerie van Justitie en Veiligheid", Role.MINISTRY_ANALYST),
    (
        OrganisationKind.MINISTRY,
        "Ministerie van Volksgezondheid, Welzijn en Sport",
        Role.MINISTRY_ANALYST,
    ),
    (
        OrganisationKind.MINISTRY,
        "Ministerie van Sociale Zaken en Werkgelegenheid",
        Role.MINISTRY_ANALYST,
    ),
)

_OPERATOR_FORMS = ("Stichting {}", "{} Opvang", "{} Zorg en Wonen", "Coöperatie {}")
_OPERATOR_NAMES = listed(
    "De Luwte,Anker,Baken,Kompas,De Overkant,Vangnet,Morgenlicht,Oeverzicht,De Schakel,Thuishaven,"
    "Zonnewijzer,Noorderlicht,De Brug,Vertrouwen,Nieuw Begin,Wegwijs,De Beschutting,Eigen Kracht,"
    "Lichtpunt,De Drempel,Houvast,Onderdak,De Stap,Veerkracht,Vrijplaats",
    between=",",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organisation and the account that acts for it."""

    organisation: Organisation
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Everybody who takes part."""

    national: dict[OrganisationKind, Party]  #: the first of each kind that works nationwide
    coordinations: dict[str, Party]  #: by the code of the province they work for
    municipalities: tuple[Party, ...]
    operators: tuple[Party, ...]

    def coordination(self, municipality: Municipality) -> Party:
        """Return who coordinates care where this municipality lies."""
        return self.coordinations[municipality.safety_region.province_id]

    def guide(self, request: PlacementRequest, municipality: Municipality) -> None:
        """Let a request be for whoever coordinates care where *municipality* lies, and pay it."""
        coordination = self.coordination(municipality)
        request.responsible_municipality = municipality
        request.organisation, request.coordinator = coordination.organisation, coordination.account


def add_parties(draft: Draft, *, operators: int) -> Parties:
    """Add every organisation with an account; nobody can sign in with it yet."""
    draw = draft.draw("organisations")
    national: dict[OrganisationKind, Party] = {}
    for number, (kind, name, role) in enumerate(_NATIONAL, start=1):
        party = _add(draft, draw, kind=kind, name=name, role=role, code=f"landelijk-{number}")
        national.setdefault(kind, party)
    return Parties(
        national=national,
        coordinations=_add_coordinations(draft, draw),
        municipalities=_add_municipalities(draft, draw),
        operators=tuple(
            _add(
                draft,
                draw,
                kind=OrganisationKind.SHELTER,
                name=name,
                role=Role.SHELTER_WORKER,
                code=f"opvang-{number}",
            )
            for number, name in enumerate(_operator_names(draw, operators), start=1)
        ),
    )


def _add_coordinations(draft: Draft, draw: Draw) -> dict[str, Party]:
    provinces = {one.province_id: one.province for one in draft.geography.regions}
    return {
        code: _add(
            draft,
            draw,
            kind=OrganisationKind.CARE_COORDINATION,
            name=f"Zorgcoördinatie {province.name}",
            role=Role.COORDINATOR,
            code=f"zorgcoordinatie-{code.lower()}",
        )
        for code, province in provinces.items()
    }


def _add_municipalities(draft: Draft, draw: Draw) -> tuple[Party, ...]:
    return tuple(
        _add(
            draft,
            draw,
            kind=OrganisationKind.MUNICIPALITY,
            name=f"Gemeente {municipality.name}",
            role=Role.MUNICIPALITY,
            code=f"gemeente-{municipality.code.lower()}",
            municipality=municipality,
        )
        for municipality in draft.geography.centres
    )


def _operator_names(draw: Draw, count: int) -> Sequence[str]:
    names = [form.format(name) for form in _OPERATOR_FORMS for name in _OPERATOR_NAMES]
    return draw.sample(names, count)


def _add(
    draft: Draft,
    draw: Draw,
    *,
    kind: OrganisationKind,
    name: str,
    role: Role,
    code: str,
    municipality: Municipality | None = None,
) -> Party:
    organisation = draft.add(
        Organisation(id=draw.uuid(), kind=kind, name=name, municipality=municipality)
    )
    account = draft.add(
        Account(
            id=draw.uuid(),
            username=code,
            organisation=organisation,
            roles=[str(role)],
            # No password fits what begins with an exclamation mark.
            password=f"!{draw.getrandbits(160):040x}",
        )
    )
    return Party(organisation=organisation, account=account)
