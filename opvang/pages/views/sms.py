"""Where the provider of SMS calls: how a message fares, and what somebody answered.

Whoever does not sign as the provider is refused, before anything is looked up.
"""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.translation import gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from notifications.transports.sms import answer, is_signed
from opvang.actions.sms import public_address, sms_provider
from opvang.actions.sms.answers import Answered, Heard, hear_answer
from opvang.actions.sms.statuses import hear_status

_FORM = "application/x-www-form-urlencoded"
#: How long what the provider tells is at most, in bytes.
_LONGEST = 16_384


@csrf_exempt
@require_POST
@never_cache
@sensitive_post_parameters()
def status(request: HttpRequest, message: UUID) -> HttpResponse:
    """Hear how a message fares; of one that nobody here sent it is heard as well."""
    told = _told_by_provider(request)
    if isinstance(told, HttpResponse):
        return told
    hear_status(
        message,
        provider_id=told.get("MessageSid", ""),
        status=told.get("MessageStatus", ""),
        now=timezone.now(),
    )
    return HttpResponse(status=204)


@csrf_exempt
@require_POST
@never_cache
@sensitive_post_parameters()
def inbound(request: HttpRequest) -> HttpResponse:
    """Hear what somebody answered, and answer that with a sentence that is always the same."""
    told = _told_by_provider(request)
    if isinstance(told, HttpResponse):
        return told
    answered = hear_answer(
        told.get("From", ""),
        told.get("Body", ""),
        provider_id=told.get("MessageSid", ""),
        now=timezone.now(),
    )
    return HttpResponse(answer(_sentence(answered)), content_type="text/xml; charset=utf-8")


def _told_by_provider(request: HttpRequest) -> QueryDict | HttpResponse:
    """Return what the provider tells, or how somebody else is refused."""
    if _length(request) > _LONGEST:
        return HttpResponse(status=413)
    provider = sms_provider()
    if provider is None or request.content_type != _FORM:
        return HttpResponse(status=403)
    asked = public_address(request.get_full_path())
    signature = request.headers.get("X-Twilio-Signature", "")
    if not is_signed(asked, request.POST, signature, provider=provider):
        return HttpResponse(status=403)
    return request.POST


def _length(request: HttpRequest) -> int:
    """Return how many bytes are sent; too many where nobody says."""
    told = request.META.get("CONTENT_LENGTH") or ""
    return int(told) if told.isascii() and told.isdigit() else _LONGEST + 1


def _sentence(answered: Answered) -> str:
    """Return what the sender reads, in the language of their messages; empty: nothing."""
    with override(answered.language):
        return {
            Heard.CONFIRMED: gettext(
                "Bevestigd: uw capaciteit in Opvang klopt nog. Er is geen plek toegezegd."
            ),
            Heard.NOT_ASKED: gettext(
                "JA is hier geen antwoord. Er is niets bevestigd of toegezegd. Log in."
            ),
            Heard.STOPPED: gettext("U krijgt geen sms meer. Antwoord START om ze weer te krijgen."),
            Heard.STARTED: gettext(
                "Sms naar dit nummer mag weer. Wat u krijgt, kiest u na inloggen."
            ),
            Heard.BUSY: gettext("Dat lukte nu niet. Antwoord over een minuut nog eens."),
            Heard.NOTHING: gettext("Op dit nummer leest niemand mee. Log in om iets te doen."),
        }.get(answered.heard, "")
