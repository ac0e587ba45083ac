"""How an act is tried: the model says first what comes of it, then the real one must do that."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from opvang.errors import OpvangError
from tests.faults.life import rights

#: Three times in four somebody who may, else anybody.
SOMEBODY = st.tuples(st.sampled_from([True, True, True, False]), st.integers(0, 15))
#: Which of several things.
ANY = st.integers(0, 30)


@dataclass(frozen=True, kw_only=True)
class Step:
    """When a step can be taken, how often beside the others, and what is to be chosen for it."""

    weight: int
    when: Callable[["Trying"], object]
    facts: st.SearchStrategy[dict]


def step(*, weight=1, when=lambda self: True, **facts):
    """Let a method be a step of a life."""

    def mark(method):
        method.step = Step(weight=weight, when=when, facts=st.fixed_dictionaries(facts))
        return method

    return mark


class Trying:
    """A life in which acts are tried; `model` is what should be so."""

    def one(self, things, number):
        """Return one of several things, the oldest first."""
        things = list(things)
        return things[number % len(things)]

    def fitting(self, things, number, somebody, fits):
        """Return one of those that fit where somebody means well and any do, else any of them."""
        lawful, _ = somebody
        likely = [one for one in things if fits(one)] if lawful else []
        return self.one(likely or things, number)

    def who(self, somebody, act, **on) -> str:
        """Return the name of somebody for an act on something."""
        lawful, number = somebody
        allowed = rights.those_who_may(self.model, act, **on) if lawful else []
        return self.one(allowed or self.model.people, number)

    def do(self, act, **facts) -> None:
        """Try an act, and remember it so that it can be tried again."""
        self.last = (act, facts)
        act(self, **facts)

    def attempt(self, action, *, by, refusal, then, **facts) -> None:
        """Call an action: it is refused with *refusal*, or done, and *then* the model knows."""
        error = None
        try:
            answer = action(self.accounts[by], now=self.model.now, **facts)
        except OpvangError as refused:
            error = refused
        assert error if refusal else not error, f"{by}: {error!r}, not {refusal}"
        if error:
            assert type(error) is refusal
            assert _is_a_sentence(str(error)), error
        else:
            then(answer)


def _is_a_sentence(text) -> bool:
    return not text[:1].islower() and text.endswith(".") and "\n" not in text
