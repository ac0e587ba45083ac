"""Workers and web servers in processes of their own, on the database of the test, to be killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TextIO

from django.conf import settings

from tests.management.conftest import free_port

ROOT = Path(__file__).resolve().parents[2]


class Processes:
    """What runs beside the test; `kill` ends one as the kernel or a power cut would."""

    def __init__(self, database_url: str, *, said: TextIO) -> None:
        self.port = free_port()
        self.running: list[subprocess.Popen] = []
        self.said = said  #: where all of them write
        kept = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
        self.environment = {
            **kept,
            "DATABASE_URL": database_url,
            "DEMO": "true",
            "KEYSET_FILE": str(settings.KEYSET_FILE),
            "SECRET_KEY": "the same after a restart" * 3,
            "PORT": str(self.port),
            "MATCH_SECONDS": "10",
            "REQUESTS_A_MINUTE": "0",  # who surfs here asks as fast as it goes
        }

    def start(self, command: str) -> subprocess.Popen:
        """Start a command of `manage.py`."""
        return self.run(str(ROOT / "manage.py"), command)

    def run(self, *arguments: str) -> subprocess.Popen:
        """Start Python with these arguments."""
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            text=True,
            stdout=self.said,
            stderr=self.said,
        )
        self.running.append(process)
        return process

    def kill(self, process: subprocess.Popen) -> None:
        """End it in the middle of whatever it does."""
        process.send_signal(signal.SIGKILL)
        process.communicate()
        self.running.remove(process)

    def stop_all(self) -> None:
        """End all that runs, as a service manager would."""
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.communicate(timeout=30)
        self.running.clear()
