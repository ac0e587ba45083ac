"""What a reader can choose: a subject, a province and a group; nothing else is ever asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_lazy

from opvang.models import Province
from opvang.models.codes import Indicator, PlaceGroup
from opvang.trends.cube import Cell
from opvang.trends.errors import FigureUnknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Indicators that belong in one chart."""

    code: str  #: as in an address
    name: object  #: in the language of the reader, as the names and the note
    indicators: tuple[Indicator, ...]  #: the first is what lists of cells show
    names: tuple[object, ...]  #: what each indicator is called in the chart and the table
    note: object  #: what is counted, in one sentence
    is_mean: bool  #: a mean over the nights of a month, else a number in it


SUBJECTS = (
    Subject(
        code="bezetting",
        name=gettext_lazy("Bezetting"),
        indicators=(Indicator.OCCUPIED, Indicator.AVAILABLE),
        names=(gettext_lazy("Bezet"), gettext_lazy("Beschikbaar")),
        note=gettext_lazy(
            "Bedden die niet gesloten waren, en hoeveel daarvan bezet of toegezegd waren."
        ),
        is_mean=True,
    ),
    Subject(
        code="in-en-uitstroom",
        name=gettext_lazy("In- en uitstroom"),
        indicators=(Indicator.ARRIVALS, Indicator.DEPARTURES),
        names=(gettext_lazy("Aankomsten"), gettext_lazy("Vertrekken")),
        note=gettext_lazy(
            "Mensen die kwamen en mensen die vertrokken. Wie verhuist, telt bij allebei."
        ),
        is_mean=False,
    ),
    Subject(
        code="zonder-plek",
        name=gettext_lazy("Mensen zonder plek"),
        indicators=(Indicator.UNPLACED,),
        names=(gettext_lazy("Zonder plek"),),
        note=gettext_lazy("Mensen voor wie een plek gevraagd was en die nergens een bed hadden."),
        is_mean=True,
    ),
    Subject(
        code="gesloten",
        name=gettext_lazy("Gesloten bedden"),
        indicators=(Indicator.CLOSED,),
        names=(gettext_lazy("Gesloten"),),
        note=gettext_lazy(
            "Lege bedden die niet te gebruiken waren, bijvoorbeeld door te weinig personeel."
        ),
        is_mean=True,
    ),
)

WHOLE_COUNTRY = gettext_lazy("heel Nederland")
ALL_GROUPS = gettext_lazy("alle soorten plekken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One subject in one cell of the cube."""

    subject: Subject = SUBJECTS[0]
    province: str = ""  #: code; empty: the whole country
    group: str = ""  #: code; empty: all groups

    @property
    def cell(self) -> Cell:
        """The cell of the cube."""
        return Cell(self.province, self.group)

    @property
    def query(self) -> Mapping[str, str]:
        """The choice as the parameters of an address."""
        asked = {
            "onderwerp": self.subject.code,
            "provincie": self.province,
            "groep": self.group,
        }
        return {name: value for name, value in asked.items() if value}


def choice_of(asked: Mapping[str, str], *, provinces: Collection[str]) -> Choice:
    """Return what the parameters of an address ask for, of *provinces*; the first by itself.

    Raises
    ------
    FigureUnknown
        When one of them is not in the cube.
    """
    subjects = {subject.code: subject for subject in SUBJECTS}
    return Choice(
        subject=subjects[asked_for("onderwerp", asked, [*subjects]) or SUBJECTS[0].code],
        province=asked_for("provincie", asked, [*filter(None, provinces)])
        or next(iter(provinces), ""),
        group=asked_for("groep", asked, PlaceGroup.values),
    )


def province_names() -> dict[str, str]:
    """Return the name of each province by its code, in the order of the names."""
    return dict(Province.objects.order_by("name").values_list("code", "name"))


def asked_for(name: str, asked: Mapping[str, str], values: Collection[str]) -> str:
    """Return what *asked* has under *name*, one of *values*; empty: nothing was asked.

    Raises
    ------
    FigureUnknown
        When it is something else.
    """
    value = asked.get(name, "")
    if value and value not in values:
        raise FigureUnknown(
            gettext("%(name)s: “%(value)s” bestaat niet. Kies uit: %(values)s.")
            % {"name": name, "value": value[:40], "values": ", ".join(values)}
        )
    return value
