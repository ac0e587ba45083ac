"""`python -m opvang.embedded remove`: what `make clean` calls; needs no installed package."""

import sys
from pathlib import Path

from opvang.embedded.errors import ServerError
from opvang.embedded.removal import remove

_CLONE = Path(__file__).resolve().parents[2]

if __name__ == "__main__":
    if sys.argv[1:] != ["remove"]:
        sys.exit("usage: python -m opvang.embedded remove")
    try:
        print(f"Removed {remove(_CLONE)} and the demo's data in it.")
    except ServerError as error:
        sys.exit(str(error))
