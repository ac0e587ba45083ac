"""What the documents say about the project is still so."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.apps import apps

from matching.objectives import NAMES
from matching.rules import PAIR_RULES, PLAN_RULES

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
DECISIONS = sorted(ROOT.glob("docs/adr/0*.md"))
GLOSSARY = (ROOT / "docs/glossary.md").read_text()
MATCHING = (ROOT / "docs/matching.md").read_text()

document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
decision = pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)


def prose(text):
    """Return *text* without code, addresses of links and names of documents."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"`[^`]*`", "", text)
    text = re.sub(r"\]\([^)]*\)|<https?:[^>]*>", "", text)
    return re.sub(r"\b[A-Z]+\.md\b", "", text)


def links(path):
    """Return the targets in *path* that point into the project."""
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text())
    return [target for target in targets if not re.match(r"https?:|mailto:", target)]


def anchors(path):
    """Return what a link into *path* can point at."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def column(text, heading, number):
    """Return what stands in one column of the tables under *heading*."""
    section = re.split(rf"^## {re.escape(heading)}$", text, flags=re.MULTILINE)[1]
    section = re.split(r"^## ", section, flags=re.MULTILINE)[0]
    rows = [row.strip("| ").split(" | ") for row in section.splitlines() if row.startswith("| ")]
    return [row[number].strip(" `") for row in rows if len(row) > number]


@document
def test_every_link_between_documents_leads_somewhere(path):
    for target in links(path):
        name, _, anchor = target.partition("#")
        file = path.parent / name if name else path

        assert file.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors(file), f"{target} names no heading"


@document
def test_every_file_named_is_there(path):
    lines = [line for line in path.read_text().splitlines() if "*later*" not in line]
    named = re.findall(r"`((?:api|docs|matching|opvang|tests)/[\w./]+)`", "\n".join(lines))

    missing = [name for name in named if "pets" not in name and not (ROOT / name).exists()]

    assert not missing


@document
def test_every_abbreviation_stands_in_the_glossary(path):
    explained = set(re.findall(r"\w+", " ".join(column(GLOSSARY, "Abbreviations", 0))))

    used = set(re.findall(r"\b[A-Z]{2,}\b", prose(path.read_text())))

    assert used <= explained


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_named_is_in_the_makefile(name):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))

    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", (ROOT / name).read_text(), flags=re.MULTILINE))

    assert named
    assert named <= targets


def test_every_table_of_the_domain_has_its_dutch_word_in_the_glossary():
    words = {
        name: row.split(" | ")[0]
        for row in GLOSSARY.splitlines()
        if row.startswith("| ") and row.count(" | ") >= 2
        for name in re.findall(r"`(\w+)`", row.split(" | ")[2])
    }

    for model in apps.get_app_config("opvang").get_models():
        assert str(model._meta.verbose_name) in words.get(model.__name__, ""), model.__name__


def test_the_rules_are_explained_in_their_order():
    codes = [rule.code for rule in (*PAIR_RULES, *PLAN_RULES)]

    told = [word for word in column(MATCHING, "The hard rules", 0) if word != "code"]

    assert told == codes


def test_the_objectives_are_explained_in_their_order():
    told = column(MATCHING, "The objectives, in order", 1)

    assert told[1:] == list(NAMES)


@decision
def test_a_decision_has_its_number_and_three_headings(path):
    text = path.read_text()

    headings = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)

    assert text.startswith(f"# {int(path.stem[:4])}. ")
    assert headings == ["Context", "Decision", "Consequences"]


def test_the_index_lists_every_decision():
    assert [ROOT / "docs/adr" / name for name in links(ROOT / "docs/adr/README.md")] == DECISIONS


def test_decisions_are_numbered_without_gaps():
    numbers = [int(path.stem[:4]) for path in DECISIONS]

    assert all(later == earlier + 1 for earlier, later in pairwise([0, *numbers]))
