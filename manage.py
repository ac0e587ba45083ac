#!/usr/bin/env python3
"""The commands of Opvang: `manage.py help` lists them."""

import os
import signal
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from opvang.embedded.environment import private_database
from opvang.embedded.errors import ServerError
from opvang.management.demo.arguments import database_for

#: Commands that need no database, so none is started for them.
_WITHOUT_DATABASE = {"check", "collectstatic", "compilemessages", "help", "makemessages", "version"}
_HELP = {"-h", "--help", "--version"}


def main() -> None:
    """Run one command, on the database of DATABASE_URL or else on the private one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")
    # Told at once, also to a file or a pipe.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    # Sent by `kill` and by service managers: end like Ctrl-C does, and stop the database.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # Sent when the window is closed; who started this with nohup wants it to go on.
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    command, arguments = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    try:
        if command in _WITHOUT_DATABASE or _HELP.intersection(sys.argv):
            execute_from_command_line(sys.argv)
        else:
            _with_database(command, arguments)
    except (ImproperlyConfigured, ServerError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)


def _with_database(command: str, arguments: list[str]) -> None:
    demo = command == "demo"
    if demo:
        os.environ.setdefault("DEMO", "true")
    with private_database(
        os.environ,
        clone=Path(__file__).parent,
        database=database_for(arguments) if demo else "opvang",
        share=not demo,
        say=lambda text: print(text, file=sys.stderr, flush=True),
    ):
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
