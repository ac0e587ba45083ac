"""The documents that come from the code are those the code would give now."""

import re

import pytest

from docs.generate import SETTINGS, documents
from matching.rules import PAIR_RULES, PLAN_RULES

TEXTS = {path.name: (path, text) for path, text in documents().items()}


@pytest.mark.parametrize("name", TEXTS)
def test_a_generated_document_is_current(name):
    path, text = TEXTS[name]

    assert path.read_text() == text, "run `make docs`"


def test_every_rule_has_a_heading_to_link_to():
    _, text = TEXTS["rules.md"]

    headings = re.findall(r"^### (.+)$", text, flags=re.MULTILINE)

    assert headings == [rule.code for rule in (*PAIR_RULES, *PLAN_RULES)]


def test_every_setting_from_the_environment_is_explained():
    _, text = TEXTS["settings.md"]
    read = re.findall(r"\benv\.\w+\(\s*\"(\w+)\"", "".join(path.read_text() for path in SETTINGS))

    told = dict(re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", text, flags=re.MULTILINE))

    assert list(told) == read
    assert all(told.values())
