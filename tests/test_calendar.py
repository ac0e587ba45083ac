"""Which night is tonight, and from which night something is free."""

from datetime import UTC, date, datetime, timedelta

import pytest

from opvang.calendar import (
    AMSTERDAM,
    Block,
    Gap,
    closure_block,
    first_gap,
    stay_block,
    tonight,
)


@pytest.mark.parametrize(
    ("now", "evening"),
    [
        (datetime(2026, 11, 22, 7, 59, 59, tzinfo=AMSTERDAM), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 8, 0, tzinfo=AMSTERDAM), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=AMSTERDAM), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 0, 30, tzinfo=AMSTERDAM), date(2026, 11, 21)),
        # 06:59 in UTC is 07:59 in Amsterdam in winter, and 08:59 in summer.
        (datetime(2026, 11, 22, 6, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 7, 22, 6, 59, tzinfo=UTC), date(2026, 7, 22)),
        (datetime(2026, 7, 22, 22, 30, tzinfo=UTC), date(2026, 7, 22)),
    ],
)
def test_the_night_goes_on_until_eight_in_amsterdam(now: datetime, evening: date) -> None:
    assert tonight(now) == evening


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001

    with pytest.raises(ValueError, match="has no time zone; give one"):
        tonight(naive)


NIGHT = date(2026, 11, 22)


def night(days: int) -> date:
    """A night so many days after tonight."""
    return NIGHT + timedelta(days=days)


@pytest.mark.parametrize(("days", "covered"), [(-1, False), (0, True), (1, True), (2, False)])
def test_a_block_covers_its_first_night_and_not_the_night_it_ends(days: int, covered: bool) -> None:
    assert Block(night(0), night(2)).covers(night(days)) is covered


def test_a_block_without_an_end_covers_every_later_night() -> None:
    assert Block(night(0), None).covers(night(1000))


def test_without_blocks_everything_is_free_from_tonight() -> None:
    assert first_gap([], tonight=NIGHT) == Gap(NIGHT, None)


def test_something_is_free_until_the_next_block() -> None:
    assert first_gap([Block(night(3), night(9))], tonight=NIGHT) == Gap(NIGHT, night(3))


def test_blocks_that_touch_leave_nothing_in_between() -> None:
    blocks = [Block(night(2), night(5)), Block(night(-4), night(2)), Block(night(-9), night(-1))]

    assert first_gap(blocks, tonight=NIGHT) == Gap(night(5), None)


def test_a_block_without_an_end_leaves_no_gap() -> None:
    assert first_gap([Block(night(-3), None)], tonight=NIGHT) is None


def test_a_stay_takes_the_days_to_make_the_bed_ready_too() -> None:
    block = stay_block(
        start=night(-5), until=night(2), is_over=False, turnaround_days=1, tonight=NIGHT
    )

    assert block == Block(night(-6), night(3))


@pytest.mark.parametrize(("is_over", "until"), [(False, None), (True, NIGHT)])
def test_a_stay_whose_end_has_come_goes_on_until_somebody_departs(
    is_over: bool, until: date | None
) -> None:
    block = stay_block(
        start=night(-5), until=NIGHT, is_over=is_over, turnaround_days=0, tonight=NIGHT
    )

    assert block == Block(night(-5), until)


@pytest.mark.parametrize(
    ("expected", "reopened", "until"),
    [(None, None, None), (0, None, None), (4, None, 4), (4, 2, 2), (None, 2, 2)],
)
def test_a_closure_ends_when_it_is_expected_to_or_did(
    expected: int | None, reopened: int | None, until: int | None
) -> None:
    block = closure_block(
        start=night(-5),
        expected_until=None if expected is None else night(expected),
        reopened_on=None if reopened is None else night(reopened),
        tonight=NIGHT,
    )

    assert block == Block(night(-5), None if until is None else night(until))
