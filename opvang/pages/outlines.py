"""The outlines of the provinces, as coarse as a small map needs them.

They are those of the package @svg-maps/netherlands (CC BY 4.0), which set-up installs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET  # nosec B405 # as where it is used

from django.contrib.staticfiles import finders

_FILE = "map/netherlands.svg"
_PATH = "{http://www.w3.org/2000/svg}path"
#: The package's names that differ from ours.
_NAMES = {"Friesland": "Fryslân"}
#: Points are moved to a grid of so many units of the map, 613 wide; neighbours stay neighbours.
_GRID = 3


@cache
def province_outlines() -> dict[str, str]:
    """Return the data of an SVG path for each province; empty where the package is missing."""
    found = finders.find(_FILE)
    if not found:
        return {}
    drawn = Path(found).read_text(encoding="utf-8")
    svg = ET.fromstring(drawn)  # noqa: S314  # nosec B314 # a file of a package that is locked
    return {
        _NAMES.get(path.attrib["name"], path.attrib["name"]): coarser(path.attrib["d"])
        for path in svg.iter(_PATH)
    }


def coarser(outline: str) -> str:
    """Return an outline of relative moves (``m dx,dy … z``) with fewer points, in whole numbers."""
    parts = []
    for ring in _rings(outline):
        points = [point for point, _ in groupby(ring)]
        # An island of less than a triangle is not seen.
        if len(points) > 3:
            parts.append("M" + " ".join(f"{x},{y}" for x, y in points) + "z")
    return "".join(parts)


def _rings(outline: str) -> Iterator[list[tuple[int, int]]]:
    x = y = 0.0
    for ring in outline.split("z"):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", ring)]
        steps = list(zip(numbers[::2], numbers[1::2], strict=True))
        points = []
        start = None
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            start = start or (x, y)
            points.append((_GRID * round(x / _GRID), _GRID * round(y / _GRID)))
        # After a closed ring the next one is measured from where this one began.
        x, y = start or (x, y)
        yield points
