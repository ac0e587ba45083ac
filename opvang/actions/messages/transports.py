"""The ways out that this installation has."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings

from notifications.codes import Channel, Kind
from notifications.delivering import Transport
from notifications.models import Message
from notifications.texts import mail_text
from notifications.transports import Sent, email
from opvang.actions.sms import sms_provider
from opvang.actions.sms.transport import sms_transport


def transports() -> Mapping[Channel, Transport]:
    """Return how messages go out by mail and by SMS, as far as that is set."""
    ways: dict[Channel, Transport] = {}
    if settings.SENDS_MAIL:
        ways[Channel.EMAIL] = Transport(send=_mail)
    provider = sms_provider()
    if provider is not None:
        ways[Channel.SMS] = sms_transport(provider)
    return ways


def _mail(address: str, message: Message) -> Sent:
    text = mail_text(Kind(message.kind), message.language)
    return email.send(address, text, message=message.id)
