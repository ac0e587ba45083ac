"""A bed is free in the gaps between what takes it."""

import pytest

from opvang.snapshot.availability import Block, Gap, closure_block, first_gap, stay_block
from tests.matching.make import TODAY, day


@pytest.mark.parametrize(
    ("blocks", "gap"),
    [
        ([], Gap(TODAY, None)),
        ([Block(day(-5), day(0))], Gap(TODAY, None)),
        ([Block(day(-5), day(3))], Gap(day(3), None)),
        ([Block(day(-5), None)], None),
        ([Block(day(2), None)], Gap(TODAY, day(2))),
        ([Block(day(-5), day(3)), Block(day(3), day(5))], Gap(day(5), None)),
        ([Block(day(-5), day(3)), Block(day(4), day(5))], Gap(day(3), day(4))),
        ([Block(day(-1), day(9)), Block(day(0), day(2))], Gap(day(9), None)),
        ([Block(day(4), day(9)), Block(day(-9), day(2))], Gap(day(2), day(4))),
    ],
)
def test_the_first_gap_lies_between_the_blocks(blocks, gap):
    assert first_gap(blocks, tonight=TODAY) == gap


def test_a_bed_is_free_again_the_night_after_a_stay_and_the_days_to_make_it_ready():
    block = stay_block(start=day(-9), until=day(2), is_over=False, turnaround_days=1, tonight=TODAY)

    assert block.until == day(3)


def test_a_bed_is_made_ready_before_the_next_stay_too():
    block = stay_block(start=day(5), until=day(9), is_over=False, turnaround_days=2, tonight=TODAY)

    assert block.start == day(3)


def test_a_stay_whose_agreed_end_has_passed_goes_on_until_somebody_departs():
    facts = {"start": day(-9), "until": day(0), "turnaround_days": 0, "tonight": TODAY}

    assert stay_block(**facts, is_over=False).until is None
    assert stay_block(**facts, is_over=True).until == day(0)


def test_a_closure_that_should_have_ended_goes_on_until_somebody_reopens():
    facts = {"start": day(-9), "expected_until": day(0), "tonight": TODAY}

    assert closure_block(**facts, reopened_on=None).until is None
    assert closure_block(**facts, reopened_on=day(-1)).until == day(-1)


def test_a_closure_takes_what_it_takes_until_its_expected_end():
    facts = {"start": day(-9), "reopened_on": None, "tonight": TODAY}

    assert closure_block(**facts, expected_until=day(4)).until == day(4)
    assert closure_block(**facts, expected_until=None).until is None
