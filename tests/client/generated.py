"""Making the client, each time anew: what the description says is what it can do."""

import json
import os
import re
import shlex
import subprocess
import sys
from importlib import import_module, util
from pathlib import Path

from api import api

#: As docs/api.md calls it; no other package is called so.
NAME = "opvang_client"
_ROOT = Path(__file__).parents[2]
_DOCS = _ROOT / "docs" / "api.md"
_COMMAND = re.compile(r"^openapi-python-client (?:\\\n|.)+", re.MULTILINE)
_TOOLS = Path(sys.executable).parent


class Generated:
    """The package of a client: its models, and a module for each operation."""

    def __init__(self, folder):
        spec = util.spec_from_file_location(NAME, folder / "__init__.py")
        package = sys.modules[NAME] = util.module_from_spec(spec)
        spec.loader.exec_module(package)
        self.package = package
        self.models = import_module(f"{NAME}.models")

    def operation(self, name):
        """Return the module of an operation, such as `requests.hold_place`."""
        return import_module(f"{NAME}.api.{name}")


def generate(folder):
    """Generate the client of this version in a folder, as docs/api.md says; a warning fails."""
    described, made = folder / "openapi.json", folder / NAME
    described.write_text(json.dumps(api.get_openapi_schema(), default=str), encoding="utf-8")
    there = {"openapi.json": described, NAME: made}
    tool, *words = shlex.split(_command())
    subprocess.run(
        [_TOOLS / tool, *(there.get(word, word) for word in words), "--fail-on-warning"],
        cwd=_ROOT,
        # It formats what it made with ruff, which is beside it.
        env=os.environ | {"PATH": f"{_TOOLS}{os.pathsep}{os.environ['PATH']}"},
        check=True,
        capture_output=True,
    )
    return Generated(made)


def _command():
    """Return the line by which docs/api.md makes a client."""
    return _COMMAND.search(_DOCS.read_text(encoding="utf-8"))[0].replace("\\\n", " ")
