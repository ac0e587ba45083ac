"""publiccode.yml says what the standard asks, so that catalogues of public software can read it."""

from pathlib import Path

import pytest
import yaml

FILE = Path(__file__).resolve().parents[2] / "publiccode.yml"
ASKED = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


@pytest.fixture(scope="module")
def publiccode() -> dict:
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_all_that_is_asked_stands_there(publiccode):
    assert publiccode.keys() >= ASKED


@pytest.mark.parametrize("language", ["nl", "en"])
def test_descriptions_keep_to_their_lengths(publiccode, language):
    description = publiccode["description"][language]

    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert description["features"]


def test_the_licence_is_the_one_in_the_repository(publiccode):
    assert publiccode["legal"]["license"] == "EUPL-1.2"
    assert (
        (FILE.parent / "LICENSE").read_text(encoding="utf-8").lstrip().startswith("EUROPEAN UNION")
    )


def test_somebody_maintains_it(publiccode):
    assert publiccode["maintenance"]["type"] == "internal"
    assert publiccode["maintenance"]["contacts"][0]["name"]
