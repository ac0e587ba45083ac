"""What can come of a try to send, and that it can stand in a log."""

from datetime import timedelta

import pytest

from notifications.transports import NotSent, Refused, RefusedFor, Sent, TryAgain, Unknown


@pytest.mark.parametrize(
    "outcome", [TryAgain("BUSY"), Unknown("NO_ANSWER"), Refused(RefusedFor.STOPPED)]
)
def test_whatever_goes_wrong_is_one_family_and_says_what_in_one_word(outcome):
    assert isinstance(outcome, NotSent)
    assert str(outcome) == outcome.failure
    assert outcome.failure.isupper()


def test_a_provider_that_names_no_wait_is_asked_again_when_the_sender_likes():
    assert TryAgain("BUSY").wait == timedelta()


def test_what_was_sent_knows_what_the_provider_calls_it():
    assert Sent("SM1") == Sent(provider_id="SM1")
