"""One long story in which everybody does what they do, each thing at least once.

A chapter is a file here; each yields the name of an act and what does it, and goes on once it
happened.
"""

from collections.abc import Iterator

from tests.live.story import (
    accounts,
    exceptions,
    keeping,
    moves,
    people,
    places,
    programs,
    refusals,
    rules,
    signals,
    stays,
)
from tests.live.story.scene import Act, Scene

#: In this order: what a chapter needs, those before it made.
CHAPTERS = (
    places,
    stays,
    refusals,
    moves,
    people,
    exceptions,
    keeping,
    signals,
    accounts,
    programs,
    rules,
)


def story(world) -> Iterator[Act]:
    """Yield all that is done, one after another; each needs those before it."""
    scene = Scene(world)
    for chapter in CHAPTERS:
        yield from chapter.acts(scene)
