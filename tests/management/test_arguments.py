"""The numbers of a country, and which database they lead to."""

import argparse

import pytest

from opvang.management.demo.arguments import add_country_arguments, database_for, numbers_of


def test_without_numbers_it_is_the_usual_database():
    assert database_for(["--once", "--json"]) == "opvang"


def test_the_defaults_spelled_out_are_the_same_country():
    assert database_for(["--seed", "1", "--shelters", "60", "--requests", "80"]) == "opvang"


def test_other_numbers_are_another_country():
    assert database_for(["--once", "--seed=7", "--requests=5"]) == "opvang_7_60_5"


def test_what_was_asked_for_is_known_also_when_it_is_the_default():
    assert numbers_of(seed=None, shelters=None, requests=80).asked
    assert not numbers_of(seed=None, shelters=None, requests=None).asked


@pytest.mark.parametrize("text", ["-3", "five", "1.5", "5001", "", "٣"])
def test_a_number_that_is_none_is_refused_with_its_name_value_and_remedy(text, capsys):
    parser = argparse.ArgumentParser()
    add_country_arguments(parser)

    with pytest.raises(SystemExit):
        parser.parse_args([f"--requests={text}"])

    said = capsys.readouterr().err
    assert "--requests" in said
    assert repr(text) in said
    assert "whole number from 0 to 5000" in said
