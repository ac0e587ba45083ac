"""XML of somebody else as elements: nothing that it names is fetched, and nothing is expanded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError  # nosec B405 # nothing is read with it

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from opvang.actions.sheets.reading.have.names import HAVE, ROOT
from opvang.actions.sheets.reading.remarks import refused, shown
from opvang.actions.sheets.reading.tables import cell_text

#: Elements in one document, and how deep they stand in each other: far more than reports have.
MAX_ELEMENTS = 50_000
MAX_DEPTH = 50


@dataclass(slots=True)
class Element:
    """One element, its attributes left out: HAVE has none that count."""

    #: Of HAVE as it is; of another namespace, or of none, with that in braces before it.
    name: str
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text in it, white space made single."""
        return cell_text("".join(self.pieces))

    def all(self, *path: str) -> Iterator[Element]:
        """Yield every element at the end of a path of names from here."""
        if not path:
            yield self
            return
        for child in self.children:
            if child.name == path[0]:
                yield from child.all(*path[1:])


def read_document(contents: bytes) -> Element:
    """Return the outermost element of a document of EDXL-HAVE 2.0.

    Raises
    ------
    SheetRefused
        When it is no XML, has a DOCTYPE, is made to hurt, or is something else.
    """
    gathering = _Gathering()
    parser: Any = DefusedXMLParser(target=gathering, forbid_dtd=True)
    try:
        parser.feed(contents)
        parser.close()
    except DefusedXmlException as error:
        raise refused(
            "Dit document heeft een DOCTYPE of ENTITY, en die worden niet gelezen. Laat ze weg."
        ) from error
    except ParseError as error:
        line, column = error.position
        raise refused(
            f"Dit is geen XML die te lezen is: regel {line}, teken {column + 1}. Kijk daar de "
            "tags, de tekens en de codering na, en stuur het hele document."
        ) from error
    # A coding that there is not, or that no parser of XML knows.
    except (LookupError, ValueError) as error:
        raise refused(
            "De codering van dit document is niet bekend. Stuur het in UTF-8, en noem die vooraan."
        ) from error
    root = gathering.root
    if root is None or root.name != ROOT:
        found = shown(root.name) if root else ""
        raise refused(
            f'Dit document is "{found}" en geen EDXL-HAVE 2.0. Stuur een document dat begint met '
            f'HAVE in de namespace "{HAVE}".'
        )
    return root


class _Gathering:
    """What the parser calls for every element, which must not be too many or too deep."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.open: list[Element] = []
        self.number = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element inside those that are open."""
        one = Element(_name(tag))
        self.number += 1
        if self.number > MAX_ELEMENTS or len(self.open) >= MAX_DEPTH:
            raise refused(
                f"Dit document heeft meer dan {MAX_ELEMENTS} elementen, of meer dan {MAX_DEPTH} in "
                "elkaar. Stuur alleen de wooneenheden van uw eigen opvang."
            )
        if self.open:
            self.open[-1].children.append(one)
        else:
            self.root = one
        self.open.append(one)

    def end(self, tag: str) -> None:
        """End the innermost element."""
        self.open.pop()

    def data(self, text: str) -> None:
        """Add text to the innermost element."""
        self.open[-1].pieces.append(text)

    def close(self) -> None:
        """Do nothing: what was gathered is asked for."""


def _name(tag: str) -> str:
    namespace, _, name = tag.rpartition("}")
    return name if namespace == f"{{{HAVE}" else f"{namespace or '{'}}}{name}"
