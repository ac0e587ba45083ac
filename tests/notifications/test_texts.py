"""What leaves the house by mail or SMS tells nothing, and is always as long."""

import inspect
import re

import pytest
from django.conf import settings

from notifications import texts
from notifications.codes import Kind
from notifications.texts import mail_text, sms_text

LANGUAGES = [code for code, _ in settings.LANGUAGES]
#: All that could be filled in, lead somewhere, or count something.
TELLING = re.compile(r"[{}%<>@#/\d]|https?:|www\.|[A-Z]-[A-Z2-9]{4}")
#: What names people, places or what this is about.
NAMING = re.compile(
    r"slachtoffer|mensenhandel|victim|traffick|bed\b|shelter|plek|place\b|kind\b|child",
    re.IGNORECASE,
)


def everything():
    for language in LANGUAGES:
        for kind in Kind:
            yield sms_text(kind, language)
            mail = mail_text(kind, language)
            yield from (mail.subject, mail.body)


def test_no_text_has_a_part_that_is_filled_in_or_leads_somewhere():
    assert [text for text in everything() if TELLING.search(text)] == []


def test_no_text_says_of_whom_or_of_what_kind_of_work_it_is():
    assert [text for text in everything() if NAMING.search(text)] == []


def test_a_text_depends_on_nothing_but_kind_and_language_so_its_length_is_constant():
    for text in (sms_text, mail_text):
        assert list(inspect.signature(text).parameters) == ["kind", "language"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_an_sms_is_plain_letters_in_one_part(kind, language):
    text = sms_text(kind, language)

    assert text.isascii()
    assert text.isprintable()
    assert 20 <= len(text) <= 70


def test_every_language_of_the_site_has_its_own_texts():
    assert set(texts._SHORT) == set(texts._BELOW) == set(texts._SUBJECT) == set(LANGUAGES)
    for language in LANGUAGES:
        assert set(texts._SHORT[language]) == set(Kind)


def test_an_unknown_language_is_written_in_dutch():
    assert sms_text(Kind.DIGEST, "fr") == sms_text(Kind.DIGEST, "nl")
    assert mail_text(Kind.DIGEST, "fr") == mail_text(Kind.DIGEST, "nl")


def test_only_a_telephone_is_asked_to_answer():
    for language in LANGUAGES:
        assert [kind for kind in Kind if "JA" in sms_text(kind, language).split()] or (
            "JA," in sms_text(Kind.CAPACITY_STALE, language)
        )
        assert "JA" not in mail_text(Kind.CAPACITY_STALE, language).body


#: What asks nothing of who reads it.
_ONLY_READ = {
    *(Kind.ANSWER_GIVEN, Kind.HOLD_LAPSED, Kind.PLACE_FREED, Kind.STAY_ENDING, Kind.DIGEST),
}
_TO_DO = {
    "nl": (r"om (het|ze) te lezen\.$", r"om te antwoorden|uw oordeel|haast|Klopt"),
    "en": (r"to read (it|them)\.$", r"to answer|your judgement|urgent|right"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_no_answer_is_only_to_be_read_and_all_else_says_what_to_do(language):
    reading, doing = _TO_DO[language]
    said = {kind: mail_text(kind, language).short for kind in Kind}

    assert {kind for kind, text in said.items() if re.search(reading, text)} == _ONLY_READ
    assert {kind for kind, text in said.items() if re.search(doing, text)} == {*Kind} - _ONLY_READ


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_thinks_that_a_hold_is_answered_by_sms(language):
    said = sms_text(Kind.HOLD_TO_ANSWER, language)

    assert re.search(r"Log in (om te antwoorden|to answer)\.$", said)
