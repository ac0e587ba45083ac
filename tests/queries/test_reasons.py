"""Codes and numbers become sentences that tell nothing of a secret shelter."""

from datetime import date

import pytest

from matching.codes import PLAN_CODES
from matching.rules import PAIR_RULES
from opvang.queries.reasons import (
    blocked_sentences,
    earliest_sentence,
    merged_codes,
    relaxation_sentences,
)

CODES = [*(rule.code for rule in PAIR_RULES), *PLAN_CODES]
SAFETY = {"security", "danger", "excluded", "separation"}


@pytest.mark.parametrize("code", [code for code in CODES if code not in SAFETY])
def test_every_code_has_a_sentence_of_its_own_for_one_and_for_more(code):
    (one,), (more,) = blocked_sentences({code: 1}), blocked_sentences({code: 12})

    assert "1 wooneenheid " in one
    assert "12 wooneenheden " in more
    assert "past niet" not in one


@pytest.mark.parametrize("code", sorted(SAFETY))
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (1, "Veiligheid: 1 tot 4 wooneenheden passen niet."),
        (4, "Veiligheid: 1 tot 4 wooneenheden passen niet."),
        (5, "Veiligheid: 5 of meer wooneenheden passen niet."),
        (99, "Veiligheid: 5 of meer wooneenheden passen niet."),
    ],
)
def test_all_that_has_to_do_with_safety_is_one_word_and_a_rough_number(code, number, sentence):
    assert blocked_sentences({code: number}) == (sentence,)


def test_the_kinds_of_safety_are_counted_together():
    blocked = {"security": 2, "danger": 2, "excluded": 1, "separation": 0}

    assert blocked_sentences(blocked) == ("Veiligheid: 5 of meer wooneenheden passen niet.",)


def test_the_most_frequent_comes_first():
    assert blocked_sentences({"route": 2, "capacity": 3, "household": 1}) == (
        "In 3 wooneenheden gaan de vrije bedden naar mensen die voorgaan.",
        "2 wooneenheden mogen niet voor deze verblijfsroute.",
        "1 wooneenheid is niet voor dit geslacht, deze leeftijd of dit gezin.",
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "Enkele"), (10, "Enkele"), (11, "Meer dan 10"), (62, "Meer dan 60"), (70, "Meer dan 60")],
)
def test_where_safety_plays_a_part_subtraction_does_not_tell_how_much(number, told):
    first, *_, last = blocked_sentences({"route": number, "household": 1, "danger": 50})

    assert first == f"{told} wooneenheden mogen niet voor deze verblijfsroute."
    assert last == "Veiligheid: 5 of meer wooneenheden passen niet."


def test_a_request_that_nothing_stands_in_the_way_of_has_no_sentences():
    assert blocked_sentences({}) == ()


def test_codes_for_programs_say_safety_once_and_keep_the_order():
    blocked = {"route": 3, "security": 1, "danger": 2, "capacity": 1, "separation": 1}

    assert merged_codes(blocked) == ("route", "veiligheid", "capacity")


def test_a_rule_that_a_human_could_set_aside_is_named():
    assert relaxation_sentences([["competence"]], with_safety=False) == (
        "Zou kunnen als een mens de regel 'zorgaanbod' opzij zet.",
    )


def test_two_rules_that_must_be_set_aside_together_are_named_together():
    assert relaxation_sentences([["contraindication", "accessibility"]], with_safety=False) == (
        "Zou kunnen als een mens de regels 'contra-indicatie' en 'toegankelijkheid' opzij zet.",
    )


def test_what_setting_safety_aside_would_do_is_for_who_knows_all_shelters():
    relaxations = [["danger"], ["danger", "competence"], ["accessibility"]]

    assert len(relaxation_sentences(relaxations, with_safety=False)) == 1
    told = relaxation_sentences(relaxations, with_safety=True)
    assert told[0] == "Zou kunnen als een mens de regel 'veiligheid' opzij zet."
    assert len(told) == 3


def test_the_first_possibility_is_a_day_in_dutch():
    assert earliest_sentence(date(2026, 12, 3)) == "Eerste mogelijkheid: 3 december 2026."
    assert earliest_sentence(None) == "Er is geen dag bekend waarop het wel kan."
