"""Writes the catalogue of texts: what people read in another language than Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.commands.makemessages import Command as MakeMessages
from django.core.management.commands.makemessages import TranslatableFile, write_pot_file

from opvang.errors import OpvangError

#: Where what the domain refuses aloud stands; each docstring is a sentence that users read.
_ERRORS = ("opvang.errors", "opvang.trends.errors")
#: What would change with the day or with the machine, or says nothing.
_IDLE = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Project-Id-Version|Report-Msgid-Bugs-To|'
    r"Last-Translator|Language-Team):.*\n",
    re.MULTILINE,
)
_HEAD = "# The texts of Opvang in English; `make texts` brings it up to date.\n"


class Command(MakeMessages):
    """Brings the catalogues up to date with the code, and compiles them."""

    help = "Brings the catalogues of texts up to date with the code, and compiles them."
    # A guess at what a changed text means would look like a translation.
    msgmerge_options = [
        *(one for one in MakeMessages.msgmerge_options if one != "--previous"),
        "--no-fuzzy-matching",
        "--sort-output",
    ]

    def handle(self, *args: Any, **options: Any) -> None:
        """Find all texts of the site and the API, for every language but Dutch."""
        options |= {"locale": [code for code, _ in settings.LANGUAGES if code != "nl"]}
        options |= {"no_location": True, "no_obsolete": True}
        options["ignore_patterns"] = [*options["ignore_patterns"], "locale", "static", "migrations"]
        super().handle(*args, **options)
        call_command("compilemessages", ignore_patterns=[".venv", "node_modules"], verbosity=0)

    def find_files(self, root: str) -> list[TranslatableFile]:
        """Return the files with texts: those of the site itself, of messages, and of the API."""
        rooms = ("opvang", "notifications", "api")
        return [file for room in rooms for file in super(Command, self).find_files(room)]

    def process_files(self, file_list: list[TranslatableFile]) -> None:
        """Collect the texts of the files, and the docstrings that are sentences."""
        super().process_files(file_list)
        entries = "".join(f'\nmsgid "{text}"\nmsgstr ""\n' for text in sorted(set(_sentences())))
        write_pot_file(str(Path(settings.LOCALE_PATHS[0]) / "django.pot"), entries)

    def write_po_file(self, potfile: str, locale: str) -> None:
        """Write the catalogue of one language, without what differs from day to day."""
        super().write_po_file(potfile, locale)
        path = Path(potfile).parent / locale / "LC_MESSAGES" / "django.po"
        text = _IDLE.sub("", path.read_text(encoding="utf-8"))
        text = text.replace('"Language: \\n"', f'"Language: {locale}\\n"')
        path.write_text(_HEAD + text[text.index('msgid ""') :], encoding="utf-8")


def _sentences() -> Iterator[str]:
    for name in _ERRORS:
        for one in vars(import_module(name)).values():
            if isinstance(one, type) and issubclass(one, OpvangError):
                yield cleandoc(str(one.__doc__)).replace('"', r"\"")
