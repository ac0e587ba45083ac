"""Bytes in and out: files, standard input and output, and the one line that says what is wrong."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from matching.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

STANDARD = "-"  #: the name of standard input or output


def read_bytes(name: str) -> bytes:
    """Return the content of the file *name*, or of standard input."""
    with _refusing(name):
        if name == STANDARD:
            return _open(sys.stdin, "input").buffer.read()
        return Path(name).read_bytes()


def check_writable(name: str) -> None:
    """Refuse an output that cannot be written, before the work that leads to it."""
    with _refusing(name):
        if name != STANDARD and not os.access(Path(name).resolve().parent, os.W_OK):
            raise InvalidInput(name, "there is no folder there that can be written to")
        if name != STANDARD and Path(name).is_dir():
            raise InvalidInput(name, "this is a folder: name a file")


def write_text(name: str, text: str) -> None:
    """Write *text* to the file *name* whole or not at all, or to standard output."""
    with _refusing(name):
        if name == STANDARD:
            _to_standard_output(text.encode())
        elif Path(name).exists() and not Path(name).is_file():
            Path(name).write_bytes(text.encode())  # a pipe or a device cannot be replaced
        else:
            _replace(Path(name).resolve(), text.encode())


def complain(sentence: str) -> None:
    """Print *sentence* on one line of standard error, whatever stands in it."""
    if sys.stderr is not None:
        line = "".join(char if char.isprintable() else _escaped(char) for char in sentence)
        sys.stderr.buffer.write(f"{line}\n".encode())
        sys.stderr.buffer.flush()


def _to_standard_output(content: bytes) -> None:
    stream = _open(sys.stdout, "output")
    try:
        stream.buffer.write(content)
        stream.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough. Python would flush once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{os.getpid()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _open(stream: TextIO | None, which: str) -> TextIO:
    if stream is None:
        raise InvalidInput("", f"standard {which} is closed")
    return stream


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError in Python before 3.13.
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidInput(
            "standard input or output" if name == STANDARD else name, reason
        ) from None


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
