"""The values of one version of the policy, and whether values could be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext

from opvang.errors import FieldRemark
from opvang.models import PolicyVersion
from opvang.models.policy.policy_versions import OF_INSTALLATION
from opvang.policy.kinds import Value
from opvang.policy.lines import LINE, LINES

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The policy of one version; who reads a value says of which kind it is."""

    number: int  #: of the version; 1: what the installation itself sets
    values: Mapping[str, Value]  #: by name; what a version is older than is not in it

    def value(self, name: str) -> Value:
        """Return the value of a line, that of the installation where the version has none."""
        line = LINE[name]
        value = self.values.get(name)
        # A version can be older than the line, or than what the line may be.
        return line.of_installation if value is None or line.kind.refusal(value) else value

    def number_of(self, name: str) -> int:
        """Return a whole number, in the unit of its line."""
        return _as(int, name, self.value(name))

    def is_on(self, name: str) -> bool:
        """Say whether a switch is on."""
        return _as(bool, name, self.value(name))

    def text(self, name: str) -> str:
        """Return a text; empty: there is none."""
        return _as(str, name, self.value(name))

    @property
    def objectives(self) -> tuple[str, ...]:
        """The objectives of a match, the most important first."""
        value = self.value("OBJECTIVES")
        return tuple(value) if isinstance(value, list | tuple) else ()

    def in_full(self) -> dict[str, Value]:
        """Return every value, as a version keeps it."""
        values = {line.name: self.value(line.name) for line in LINES}
        return {name: list(one) if isinstance(one, tuple) else one for name, one in values.items()}


def policy_of(version: PolicyVersion | None) -> Policy:
    """Return the policy of a version; None: that of the installation."""
    if version is None:
        return Policy(number=OF_INSTALLATION, values={})
    return Policy(number=version.number, values=version.values)


def remarks_on(values: Mapping[str, Value]) -> tuple[FieldRemark, ...]:
    """Return all that is wrong with values that should be a whole policy."""
    found = [
        FieldRemark(field=line.name, sentence=line.kind.refusal(values.get(line.name)))
        for line in LINES
        if line.kind.refusal(values.get(line.name))
    ]
    unknown = [
        FieldRemark(field=name, sentence=gettext("Deze waarde kent Opvang niet. Laat haar weg."))
        for name in values.keys() - LINE.keys()
    ]
    return (*found, *unknown) or tuple(_together(values))


def _together(values: Mapping[str, Value]) -> Iterator[FieldRemark]:
    """Yield what is wrong with values that are each right by themselves."""
    opens, closes = values["OFFICE_OPENS"], values["OFFICE_CLOSES"]
    if _as(int, "OFFICE_OPENS", opens) >= _as(int, "OFFICE_CLOSES", closes):
        sentence = gettext("%(closes)s uur ligt niet na de opening om %(opens)s uur. Kies later.")
        yield FieldRemark(
            field="OFFICE_CLOSES", sentence=sentence % {"closes": closes, "opens": opens}
        )
    if values["RESERVE"] and not values["PRICE"]:
        sentence = gettext(
            "Bewaren kan alleen met een prijs. Zet 'Spaar schaarse plekken' aan, of dit uit."
        )
        yield FieldRemark(field="RESERVE", sentence=sentence)


def _as(kind: type[_Kind], name: str, value: object) -> _Kind:
    if not isinstance(value, kind):
        raise TypeError(f"{name}: {value!r} is not of {kind}")
    return value
