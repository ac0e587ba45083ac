"""What earlier runs found, in files that git does not keep: a run begins where the last one ended.

Nothing is believed without trying it. What is kept is who comes by which check, for as long as no
code changes, and who noticed that it was gone: that one is asked first.
"""

import hashlib
import json

from tests.access.removing.sites import ROOT

_FOLDER = ROOT / ".opvang" / "removing"
_CODE = ("opvang", "api", "matching", "notifications")


class Memory:
    """Who comes by which check, and who noticed that one was gone."""

    def __init__(self):
        _FOLDER.mkdir(parents=True, exist_ok=True)
        #: Who noticed that a check was left out, by its name; empty: nobody did.
        self.noticed_by = _read(_FOLDER / "noticed_by.json") or {}
        code = (one for room in _CODE for one in sorted((ROOT / room).rglob("*.py")))
        self._code = _digest(*(one.read_bytes() for one in code))

    def note(self, check, who):
        """Keep who noticed that a check was left out."""
        self.noticed_by[str(check)] = who
        _write(_FOLDER / "noticed_by.json", self.noticed_by)

    def reach(self, files, *, find):
        """Return which checks each test or cell of some files comes by, as kept or as found now."""
        digest = _digest(self._code.encode(), *(one.read_bytes() for one in files))
        kept = _FOLDER / f"{files[0].stem}-{digest[:16]}.json"
        found = _read(kept)
        if found is None:
            found = find()
            _write(kept, found)
        return found


def _digest(*texts):
    found = hashlib.sha256()
    for one in texts:
        found.update(one)
    return found.hexdigest()


def _read(file):
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def _write(file, what):
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(what, indent=1), encoding="utf-8")
    beside.replace(file)
