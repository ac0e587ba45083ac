"""What is sent comes as it is: what unpacks itself can be made a thousand times as large."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext

from api.refusals import HeaderRefused


def refuse_packed(request: HttpRequest) -> None:
    """Refuse a body that is packed, whichever way.

    Raises
    ------
    HeaderRefused
        When `Content-Encoding` says so.
    """
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        sentence = gettext("Dit is ingepakt, en dat wordt niet gelezen. Stuur het zoals het is.")
        raise HeaderRefused(415, "Content-Encoding", sentence)


def refuse_larger(contents: bytes, *, most: int) -> None:
    """Refuse what has more bytes than are read.

    Raises
    ------
    HeaderRefused
        When it has (413).
    """
    if len(contents) > most:
        sentence = gettext("Dit is groter dan %(most)s bytes. Stuur minder in een keer.")
        raise HeaderRefused(413, "Content-Length", sentence % {"most": most})
