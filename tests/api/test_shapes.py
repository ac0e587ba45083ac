"""Who sends a code of another shape reads in words what is asked; the description has a pattern."""

import pytest
from django.utils import translation

from api import api
from api.shapes import IN_WORDS
from tests.api.asking import asked, client_of, send
from tests.queries import scene


def patterns(node):
    """Yield the pattern of each text of a description but those of headers, at any depth."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for one in node.values():
            if not (isinstance(one, dict) and one.get("in") == "header"):
                yield from patterns(one)
    elif isinstance(node, list):
        for one in node:
            if not (isinstance(one, dict) and one.get("in") == "header"):
                yield from patterns(one)


def test_each_pattern_of_the_description_has_words_in_either_language():
    told = {*patterns(api.get_openapi_schema())}
    words = {}
    for language in ("nl", "en"):
        with translation.override(language):
            words[language] = [str(one) for one in IN_WORDS.values()]

    assert told == set(IN_WORDS)
    assert [one for one in words["nl"] if not one.startswith("Stuur ")] == []
    assert [one for one in words["en"] if not one.startswith("Send ")] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Dit heeft een andere vorm dan hier past. Stuur GM en vier cijfers, zoals GM0363."),
        ("en", "This has another shape than fits here. Send GM and four digits, such as GM0363."),
    ],
)
def test_a_code_of_another_shape_is_refused_in_words(language, sentence):
    client = client_of(scene.actor("COORDINATOR"))

    answer = send(
        client,
        "POST",
        "/requests",
        asked(municipality="Amsterdam"),
        **{"Accept-Language": language},
    )

    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"name": "municipality", "sentence": sentence}]
