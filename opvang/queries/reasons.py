"""Why there is no proposal, in sentences made of codes and numbers.

What could tell where a secret shelter is, or who lives in it, becomes one word, "veiligheid",
with a rough number: `docs/adr/0008-no-answer-tells-where-a-shelter-is.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext, gettext_lazy, ngettext, ngettext_lazy

from opvang.queries.words import day, enumeration

#: The word for all that has to do with safety.
SAFETY = "veiligheid"
#: The codes that it stands for.
SAFETY_CODES = frozenset({"security", "danger", "excluded", "separation"})
_MANY = 5  #: from so many places on the number for safety is no longer told

#: Each code, for one place and for more of them.
_SENTENCES = {
    "route": ngettext_lazy(
        "1 wooneenheid mag niet voor deze verblijfsroute.",
        "%(places)s wooneenheden mogen niet voor deze verblijfsroute.",
        "number",
    ),
    "household": ngettext_lazy(
        "1 wooneenheid is niet voor dit geslacht, deze leeftijd of dit gezin.",
        "%(places)s wooneenheden zijn niet voor dit geslacht, deze leeftijd of dit gezin.",
        "number",
    ),
    "purpose": ngettext_lazy(
        "1 wooneenheid is alleen voor mensen met een andere hulpvraag.",
        "%(places)s wooneenheden zijn alleen voor mensen met een andere hulpvraag.",
        "number",
    ),
    "reserved": ngettext_lazy(
        "1 wooneenheid wordt bewaard voor aanvragen met een andere urgentie.",
        "%(places)s wooneenheden worden bewaard voor aanvragen met een andere urgentie.",
        "number",
    ),
    "contraindication": ngettext_lazy(
        "1 wooneenheid neemt niemand met deze bijzonderheden op.",
        "%(places)s wooneenheden nemen niemand met deze bijzonderheden op.",
        "number",
    ),
    "competence": ngettext_lazy(
        "1 wooneenheid heeft niet alle zorg die nodig is.",
        "%(places)s wooneenheden hebben niet alle zorg die nodig is.",
        "number",
    ),
    "accessibility": ngettext_lazy(
        "1 wooneenheid is niet toegankelijk genoeg.",
        "%(places)s wooneenheden zijn niet toegankelijk genoeg.",
        "number",
    ),
    "intake": ngettext_lazy(
        "In 1 wooneenheid doet 's nachts niemand open.",
        "In %(places)s wooneenheden doet 's nachts niemand open.",
        "number",
    ),
    "stay": ngettext_lazy(
        "In 1 wooneenheid kan iemand niet zo lang blijven.",
        "In %(places)s wooneenheden kan iemand niet zo lang blijven.",
        "number",
    ),
    "size": ngettext_lazy(
        "In 1 wooneenheid zijn de kamers te klein voor deze mensen samen.",
        "In %(places)s wooneenheden zijn de kamers te klein voor deze mensen samen.",
        "number",
    ),
    "period": ngettext_lazy(
        "In 1 wooneenheid is niet op tijd een bed vrij.",
        "In %(places)s wooneenheden is niet op tijd een bed vrij.",
        "number",
    ),
    "capacity": ngettext_lazy(
        "In 1 wooneenheid gaan de vrije bedden naar mensen die voorgaan.",
        "In %(places)s wooneenheden gaan de vrije bedden naar mensen die voorgaan.",
        "number",
    ),
}
_OTHERWISE = ngettext_lazy(
    "1 wooneenheid past niet.", "%(places)s wooneenheden passen niet.", "number"
)

#: The rules a human may set aside, as a reader knows them.
_RULES = {
    "danger": gettext_lazy("veiligheid"),
    "contraindication": gettext_lazy("contra-indicatie"),
    "competence": gettext_lazy("zorgaanbod"),
    "accessibility": gettext_lazy("toegankelijkheid"),
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
    """Return what a human could set aside to make room, as `tellable` has it."""
    return tuple(map(relaxation_sentence, tellable(relaxations, with_safety=with_safety)))


def tellable(
    relaxations: Iterable[Sequence[str]], *, with_safety: bool
) -> tuple[Sequence[str], ...]:
    """Return those sets of rules of which somebody may hear that setting them aside makes room.

    Parameters
    ----------
    with_safety
        Also tell what setting safety aside would do. It betrays that a place with room lies where
        somebody is in danger, so only who knows all shelters may read it.
    """
    return tuple(names for names in relaxations if with_safety or not SAFETY_CODES & {*names})


def relaxation_sentence(codes: Sequence[str]) -> str:
    """Return that there would be room if a human set these rules aside."""
    names = [f"'{_RULES.get(code, code)}'" for code in codes]
    return ngettext(
        "Zou kunnen als een mens de regel %(rules)s opzij zet.",
        "Zou kunnen als een mens de regels %(rules)s opzij zet.",
        len(names),
    ) % {"rules": enumeration(names)}


def earliest_sentence(earliest: date | None) -> str:
    """Return from when there would be room."""
    if earliest is None:
        return gettext("Er is geen dag bekend waarop het wel kan.")
    return gettext("Eerste mogelijkheid: %(day)s.") % {"day": day(earliest)}


def _counted(code: str, number: int) -> str:
    return _SENTENCES.get(code, _OTHERWISE) % {"number": number, "places": number}


def _roughly(code: str, number: int) -> str:
    tens = (number - 1) // 10 * 10
    about = gettext("meer dan %(tens)s") % {"tens": tens} if tens else gettext("enkele")
    # However many they are, they are told of as several.
    sentence = _SENTENCES.get(code, _OTHERWISE) % {"number": 2, "places": about}
    return sentence[0].upper() + sentence[1:]


def _safety_sentence(number: int) -> str:
    if number < _MANY:
        return gettext("Veiligheid: 1 tot 4 wooneenheden passen niet.")
    return gettext("Veiligheid: 5 of meer wooneenheden passen niet.")
