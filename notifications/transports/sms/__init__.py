"""SMS by Twilio: sending, asking what was sent, and knowing what Twilio tells.

Only this package opens Twilio's library. Neither numbers nor texts come into a log from here, and
no error has them.
"""

from notifications.transports.sms.provider import Provider
from notifications.transports.sms.sending import send, sent_before
from notifications.transports.sms.telling import Told, answer, is_signed, state_of

__all__ = ["Provider", "Told", "answer", "is_signed", "send", "sent_before", "state_of"]
