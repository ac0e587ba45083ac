"""Mutation testing of the rules and objectives: `python -m tests.mutation`.

Breaks each of them in every small way, one at a time, and counts how often the tests notice. What
is mutated stands in pyproject.toml, who survives and why in docs/mutation.md.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUTANTS = ROOT / "mutants"
LEAST_PERCENT = 95
#: A mutant that hangs ends by itself; this is for when all of them do.
SECONDS = 1800


def main() -> None:
    """Run all mutants and end with a sentence, an error when too many survive."""
    # Old verdicts would be kept for functions that have not changed, whatever their tests do now.
    shutil.rmtree(MUTANTS, ignore_errors=True)
    _mutmut("run", "--max-children", "2")
    _mutmut("export-cicd-stats")
    stats = json.loads((MUTANTS / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))

    noticed, total = stats["killed"] + stats["timeout"], stats["total"]
    sentence = f"The tests notice {noticed} of {total} mutants ({100 * noticed / total:.1f} %)."
    if 100 * noticed < LEAST_PERCENT * total:
        survivors = _mutmut("results")
        sys.exit(f"{sentence} At least {LEAST_PERCENT} % is asked. Left:\n{survivors}")
    sys.stdout.write(f"{sentence}\n")


def _mutmut(*arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        sys.exit(f"The mutants take more than {SECONDS} seconds: run them on a quieter machine.")
    if done.returncode != 0:
        # Its progress is one long line; the reason stands at the end.
        sys.exit(f"mutmut {arguments[0]} failed:\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
