"""What is reported before anybody asks for a place: by whom, what of, and how it was judged."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SignalState(models.TextChoices):
    """How far a signal is."""

    RECEIVED = "RECEIVED", _("te beoordelen")
    ASKED = "ASKED", _("meer gevraagd")
    NOT_TRAFFICKING = "NOT_TRAFFICKING", _("geen mensenhandel")
    PRESUMED = "PRESUMED", _("vermoedelijk slachtoffer")


#: Those that wait for somebody to judge them.
OPEN_SIGNAL_STATES = (SignalState.RECEIVED, SignalState.ASKED)


class SignalSource(models.TextChoices):
    """What kind of sender it came from."""

    RESIDENT = "RESIDENT", _("inwoner")
    PROFESSIONAL = "PROFESSIONAL", _("professional")
    DETECTION = "DETECTION", _("opsporingssysteem")


class SignalRecipient(models.TextChoices):
    """Who takes over what is no trafficking."""

    POLICE = "POLICE", _("politie")
    VEILIG_THUIS = "VEILIG_THUIS", _("Veilig Thuis")
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", _("Arbeidsinspectie")
    MUNICIPALITY = "MUNICIPALITY", _("gemeente")
    NOBODY = "NOBODY", _("niemand")


class AgeBand(models.TextChoices):
    """How old people seem to be, for who saw them only."""

    CHILD = "CHILD", _("kind, onder de 12")
    YOUTH = "YOUTH", _("12 tot en met 17 jaar")
    YOUNG_ADULT = "YOUNG_ADULT", _("18 tot en met 22 jaar")
    ADULT = "ADULT", _("23 jaar of ouder")


#: The youngest of each band, and the first age that is not in it any more.
AGES_OF_BAND = {
    AgeBand.CHILD: (0, 12),
    AgeBand.YOUTH: (12, 18),
    AgeBand.YOUNG_ADULT: (18, 23),
    AgeBand.ADULT: (23, 121),
}


class SignalIndicator(models.TextChoices):
    """What is worrying, as whoever saw it would say it; one alone proves nothing."""

    WATCHED = "WATCHED", _("gaat nooit alleen ergens heen, of wordt in de gaten gehouden")
    SPOKEN_FOR = "SPOKEN_FOR", _("een ander praat, betaalt en beslist")
    AFRAID = "AFRAID", _("is bang of schrikt van een bepaalde persoon")
    NO_DOCUMENTS = "NO_DOCUMENTS", _("heeft eigen paspoort of telefoon niet in handen")
    INJURED = "INJURED", _("is gewond, uitgeput of krijgt geen zorg")
    DOES_NOT_KNOW_WHERE = "DOES_NOT_KNOW_WHERE", _("weet niet op welk adres of in welke plaats")
    DEBT = "DEBT", _("moet een schuld afwerken die niet kleiner wordt")
    UNPAID = "UNPAID", _("werkt zonder loon, of moet het afgeven")
    LONG_HOURS = "LONG_HOURS", _("werkt heel lange dagen, zeven dagen in de week")
    LIVES_AT_WORK = "LIVES_AT_WORK", _("slaapt op het werk, of met velen in een kleine ruimte")
    CANNOT_QUIT = "CANNOT_QUIT", _("raakt bij ontslag ook de woonruimte kwijt")
    MANY_VISITORS = "MANY_VISITORS", _("veel bezoek van steeds anderen, ook 's nachts")
    ADVERTISED = "ADVERTISED", _("wordt door een ander aangeboden in seksadvertenties")
    MOVED_AROUND = "MOVED_AROUND", _("wordt vaak naar een andere plaats gebracht")
    OLDER_BOYFRIEND = "OLDER_BOYFRIEND", _("heeft een nieuwe oudere vriend die over alles gaat")
    GIFTS = "GIFTS", _("heeft opeens dure spullen of een tweede telefoon")
    MISSES_SCHOOL = "MISSES_SCHOOL", _("komt niet meer op school, of loopt vaak weg")
    MADE_TO_STEAL = "MADE_TO_STEAL", _("moet stelen, drugs vervoeren of een rekening uitlenen")
    MADE_TO_BEG = "MADE_TO_BEG", _("moet bedelen en geeft het geld af")
    KEPT_INSIDE = "KEPT_INSIDE", _("mag het huis niet uit, of wordt gedwongen te trouwen")
