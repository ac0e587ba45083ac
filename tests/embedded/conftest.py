"""Folders and clones for private servers."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from opvang.embedded import postmaster, throwaway


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that PostgreSQL's account can enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="opvang-test-", dir=throwaway._parent()))
    folder.chmod(0o755)
    yield folder
    for data in folder.rglob("data"):
        postmaster.stop(data)
    shutil.rmtree(folder)
