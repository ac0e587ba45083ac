"""Nothing that was begun outlives whoever began it, however soon that one is gone."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Begins a process that is told who began it, and is gone before that one looks.
GONE_AT_ONCE = """
import os, subprocess, sys
subprocess.Popen([sys.executable, "-c", sys.argv[1], str(os.getpid())])
os._exit(0)
"""
LOOKS_LATE = """
import signal, sys, threading
from opvang.management.parent import stop_with_parent
signal.signal(signal.SIGTERM, lambda *_: sys.exit(print("stopped")))
sys.stdin.read()
stop_with_parent(int(sys.argv[1]))
threading.Event().wait(60)
"""


def test_who_looks_when_its_parent_is_gone_already_stops():
    began = subprocess.Popen(
        [sys.executable, "-c", GONE_AT_ONCE, LOOKS_LATE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert began.wait() == 0

    told, _ = began.communicate(timeout=50)

    assert told == "stopped\n"
