"""What is on the telephones of the demo, kept in a file until it is cleaned away."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import uuid4


@dataclass(kw_only=True)
class Text:
    """One SMS, to a telephone or from it."""

    sid: str
    number: str = field(repr=False)  #: of the telephone
    body: str = field(repr=False)
    direction: str  #: as Twilio has it: outbound-api, outbound-reply, inbound
    at: datetime
    status: str
    error: int | None = None  #: Twilio's code for why it did not arrive
    callback: str = ""  #: where the sender hears how it fares

    @property
    def is_inbound(self) -> bool:
        """Say whether the telephone sent it."""
        return self.direction == "inbound"


def keep(file: Path, salt: bytes, stopped: Iterable[str], texts: Iterable[Text]) -> None:
    """Write all of it to a file for its owner alone, whole or not at all."""
    told = {
        "salt": salt.hex(),
        "stopped": sorted(stopped),
        "texts": [asdict(one) | {"at": one.at.isoformat()} for one in texts],
    }
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{uuid4().hex}.half")
    half.touch(mode=0o600)
    half.write_text(json.dumps(told), encoding="utf-8")
    half.replace(file)


def kept(file: Path) -> tuple[bytes, set[str], list[Text]] | None:
    """Return what was written: the salt, who wants nothing, and the messages, the oldest first.

    None: nothing, or what nobody can read any more, such as what another version wrote.
    """
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        texts = [Text(**one | {"at": datetime.fromisoformat(one["at"])}) for one in told["texts"]]
        return bytes.fromhex(told["salt"]), set(told["stopped"]), texts
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
