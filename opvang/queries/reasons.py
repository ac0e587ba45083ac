"""Why there is no proposal, in sentences made of codes and numbers.

What could tell where a secret shelter is, or who lives in it, becomes one word, "veiligheid",
with a rough number: `docs/adr/0008-no-answer-tells-where-a-shelter-is.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from opvang.queries.words import day, enumeration

#: The word for all that has to do with safety.
SAFETY = "veiligheid"
#: The codes that it stands for.
SAFETY_CODES = frozenset({"security", "danger", "excluded", "separation"})
_MANY = 5  #: from so many places on the number for safety is no longer told

#: Each code, for one place and for more of them.
_SENTENCES = {
    "route": (
        "1 plek mag niet voor deze verblijfsroute.",
        "{} plekken mogen niet voor deze verblijfsroute.",
    ),
    "household": (
        "1 plek is niet voor dit geslacht, deze leeftijd of dit gezin.",
        "{} plekken zijn niet voor dit geslacht, deze leeftijd of dit gezin.",
    ),
    "purpose": (
        "1 plek is alleen voor mensen met een andere hulpvraag.",
        "{} plekken zijn alleen voor mensen met een andere hulpvraag.",
    ),
    "reserved": (
        "1 plek wordt bewaard voor aanvragen met een andere urgentie.",
        "{} plekken worden bewaard voor aanvragen met een andere urgentie.",
    ),
    "contraindication": (
        "1 plek neemt niemand met deze bijzonderheden op.",
        "{} plekken nemen niemand met deze bijzonderheden op.",
    ),
    "competence": (
        "1 plek heeft niet alle zorg die nodig is.",
        "{} plekken hebben niet alle zorg die nodig is.",
    ),
    "accessibility": (
        "1 plek is niet toegankelijk genoeg.",
        "{} plekken zijn niet toegankelijk genoeg.",
    ),
    "intake": (
        "Op 1 plek doet 's nachts niemand open.",
        "Op {} plekken doet 's nachts niemand open.",
    ),
    "stay": (
        "Op 1 plek kan iemand niet zo lang blijven.",
        "Op {} plekken kan iemand niet zo lang blijven.",
    ),
    "size": (
        "Op 1 plek zijn de kamers te klein voor deze mensen samen.",
        "Op {} plekken zijn de kamers te klein voor deze mensen samen.",
    ),
    "period": (
        "Op 1 plek is niet op tijd een bed vrij.",
        "Op {} plekken is niet op tijd een bed vrij.",
    ),
    "capacity": (
        "Op 1 plek gaan de vrije bedden naar mensen die voorgaan.",
        "Op {} plekken gaan de vrije bedden naar mensen die voorgaan.",
    ),
}
_OTHERWISE = ("1 plek past niet.", "{} plekken passen niet.")

#: The rules a human may set aside, as a reader knows them.
_RULES = {
    "danger": SAFETY,
    "contraindication": "contra-indicatie",
    "competence": "zorgaanbod",
    "accessibility": "toegankelijkheid",
}


def merged_codes(blocked: Mapping[str, int]) -> tuple[str, ...]:
    """Return what stands in the way, with all that has to do with safety as one word."""
    codes = (SAFETY if code in SAFETY_CODES else code for code in blocked)
    return tuple(dict.fromkeys(codes))


def blocked_sentences(blocked: Mapping[str, int]) -> tuple[str, ...]:
    """Return a sentence for each thing that stands in the way, the most frequent first."""
    numbers = {code: number for code, number in blocked.items() if code not in SAFETY_CODES}
    safety = sum(blocked.values()) - sum(numbers.values())
    ordered = sorted(numbers.items(), key=lambda item: -item[1])
    if not safety:
        return tuple(_counted(code, number) for code, number in ordered)
    # The numbers make up all places there are: were each exact, safety would be what is missing.
    largest = [_roughly(code, number) for code, number in ordered[:1]]
    rest = [_counted(code, number) for code, number in ordered[1:]]
    return (*largest, *rest, _safety_sentence(safety))


def relaxation_sentences(
    relaxations: Iterable[Sequence[str]], *, with_safety: bool
) -> tuple[str, ...]:
    """Return what a human could set aside to make room.

    Parameters
    ----------
    with_safety
        Also tell what setting safety aside would do. It betrays that a place with room lies where
        somebody is in danger, so only who knows all shelters may read it.
    """
    told = [names for names in relaxations if with_safety or not SAFETY_CODES & {*names}]
    return tuple(_relaxation_sentence(names) for names in told)


def earliest_sentence(earliest: date | None) -> str:
    """Return from when there would be room."""
    if earliest is None:
        return "Er is geen dag bekend waarop het wel kan."
    return f"Eerste mogelijkheid: {day(earliest)}."


def _counted(code: str, number: int) -> str:
    one, many = _SENTENCES.get(code, _OTHERWISE)
    return one if number == 1 else many.format(number)


def _roughly(code: str, number: int) -> str:
    tens = (number - 1) // 10 * 10
    _, many = _SENTENCES.get(code, _OTHERWISE)
    sentence = many.format(f"meer dan {tens}" if tens else "enkele")
    return sentence[0].upper() + sentence[1:]


def _safety_sentence(number: int) -> str:
    places = "1 tot 4 plekken" if number < _MANY else "5 of meer plekken"
    return f"Veiligheid: {places} passen niet."


def _relaxation_sentence(codes: Sequence[str]) -> str:
    names = [f"'{_RULES.get(code, code)}'" for code in codes]
    rules = "regel" if len(names) == 1 else "regels"
    return f"Zou kunnen als een mens de {rules} {enumeration(names)} opzij zet."
