"""A provider on this machine, and the account that Opvang has there."""

import pytest

from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from notifications.transports.sms import Provider

STATUS = "https://opvang.example/sms/status/"
INBOUND = "https://opvang.example/sms/antwoord/"
NUMBER = "+31612345678"
TEXT = "Er is een nieuw bericht. Log in bij Opvang."


def account(demo: DemoProvider, base: str, **changes) -> Provider:
    """The account at a provider, as settings would describe it."""
    told = {
        "account": demo.account,
        "tokens": (demo.token,),
        "sender": demo.sender,
        "base": base,
        "callbacks": STATUS,
        "connect_seconds": 2,
        "answer_seconds": 1,
    }
    return Provider(**(told | changes))


@pytest.fixture
def demo():
    return DemoProvider(inbound=INBOUND)


@pytest.fixture
def provider(demo):
    with answering(demo) as base:
        yield account(demo, base)
