"""Doing what was sent once, and answering alike however often it is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from opvang.errors import KeyInUse, KeyReused, NoPlace, NotPossible
from opvang.models import Account, KeptAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What somebody sent under which key."""

    key: str  #: the sender's own, another one for each thing that is to be done
    asked: bytes  #: all of it: how, where to, and the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered: also to who sends it again."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    is_again: bool = False  #: nothing was done this time


#: Refusals that stand: they go by how things were when it was sent. What somebody may not do, or
#: cannot for the moment, is asked anew each time.
_STANDING = (NotPossible, NoPlace)


@transaction.atomic
def answer_once(
    actor: Account,
    sent: Sent,
    work: Callable[[], Answer],
    *,
    refused: Callable[[NotPossible | NoPlace], Answer],
    allowed: Callable[[Answer], None],
    now: datetime,
) -> Answer:
    """Do *work* and keep what it answers, in one transaction; of what was done before, repeat it.

    *refused* makes an answer of a refusal that stands, which is repeated as well. *allowed* asks
    anew whether the actor may have an answer that was kept, and raises if not.

    Raises
    ------
    KeyInUse
        While another does the same under this key.
    KeyReused
        When something else was sent under it.
    NotAllowed, NotFound
        What *allowed* raises, and what *work* does: then nothing is done and nothing kept.
    """
    of_key = sha256(sent.key.encode()).hexdigest()
    _lock(actor, of_key)
    asked = sha256(sent.asked).hexdigest()
    kept = KeptAnswer.objects.filter(account=actor.id, key_hash=of_key).first()
    if kept is not None and kept.at > now - timedelta(hours=settings.ANSWERS_KEPT_HOURS):
        return _again(kept, asked, allowed)
    if kept is not None:
        kept.delete()
    answer = _done(work, refused)
    told = json.dumps({"body": answer.body, "headers": answer.headers})
    facts = {"status": answer.status, "answer": told, "at": now}
    KeptAnswer.objects.create(account=actor.id, key_hash=of_key, asked_hash=asked, **facts)
    return answer


def _lock(actor: Account, of_key: str) -> None:
    """Let nobody else do what is sent under this key until this transaction ends."""
    digest = sha256(f"{actor.id}/{of_key}".encode()).digest()
    number = int.from_bytes(digest[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        (is_ours,) = cursor.fetchone()
    if not is_ours:
        raise KeyInUse


def _again(kept: KeptAnswer, asked: str, allowed: Callable[[Answer], None]) -> Answer:
    if kept.asked_hash != asked:
        raise KeyReused
    answer = Answer(status=kept.status, is_again=True, **json.loads(kept.answer))
    allowed(answer)
    return answer


def _done(work: Callable[[], Answer], refused: Callable[[NotPossible | NoPlace], Answer]) -> Answer:
    try:
        with transaction.atomic():
            return work()
    except _STANDING as refusal:
        return refused(refusal)
