#!/usr/bin/env python3
"""The commands of Opvang: `manage.py help` lists them."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command, on the database of DATABASE_URL or else on the private one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
