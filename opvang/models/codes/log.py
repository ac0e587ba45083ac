"""What is written down of who did what."""

from django.db import models


class Activity(models.TextChoices):
    """What somebody did or tried to do; the audit log and the timeline name it so."""

    PLACE_REQUEST = "PLACE_REQUEST", "aanvraag gedaan"
    CHANGE_REQUEST = "CHANGE_REQUEST", "aanvraag gewijzigd"
    END_REQUEST = "END_REQUEST", "aanvraag beëindigd"
    REOPEN_REQUEST = "REOPEN_REQUEST", "aanvraag heropend"
    READ_REQUEST = "READ_REQUEST", "aanvraag bekeken"
    LIST_REQUESTS = "LIST_REQUESTS", "lijst van aanvragen bekeken"
    HOLD_PLACE = "HOLD_PLACE", "plek vastgehouden"
    RELEASE_PLACE = "RELEASE_PLACE", "plek vrijgegeven"
    LAPSE_HOLD = "LAPSE_HOLD", "houd verlopen"
    CONSENT_TO_HOLD = "CONSENT_TO_HOLD", "met plek ingestemd"
    CONFIRM_HOLD = "CONFIRM_HOLD", "plek bevestigd"
    REFUSE_HOLD = "REFUSE_HOLD", "plek geweigerd"
    READ_HOLD = "READ_HOLD", "houd bekeken"
    ARRIVE = "ARRIVE", "aangekomen"
    DEPART = "DEPART", "vertrokken"
    CLOSE_PLACES = "CLOSE_PLACES", "plekken gesloten"
    REOPEN_PLACES = "REOPEN_PLACES", "plekken heropend"
    ADD_BEDS = "ADD_BEDS", "bedden toegevoegd"
    REMOVE_BEDS = "REMOVE_BEDS", "bedden weggehaald"
    CONFIRM_CAPACITY = "CONFIRM_CAPACITY", "capaciteit bevestigd"
    CHANGE_UNIT = "CHANGE_UNIT", "regels van wooneenheid gewijzigd"
    RUN_MATCH = "RUN_MATCH", "match gevraagd"
    SIGN_IN = "SIGN_IN", "ingelogd"
    SIGN_OUT = "SIGN_OUT", "uitgelogd"
    CHANGE_PASSWORD = "CHANGE_PASSWORD", "wachtwoord gewijzigd"
    ADD_FACTOR = "ADD_FACTOR", "tweede stap ingesteld"
    REMOVE_FACTOR = "REMOVE_FACTOR", "tweede stap weggehaald"
    CREATE_ACCOUNT = "CREATE_ACCOUNT", "account gemaakt"
    RENEW_ACCOUNT = "RENEW_ACCOUNT", "account opnieuw uitgegeven"


class Verb(models.TextChoices):
    """The kind of event, as NEN 7513 has it."""

    CREATE = "C", "maken"
    READ = "R", "lezen"
    UPDATE = "U", "wijzigen"
    DELETE = "D", "wissen"
    EXECUTE = "E", "uitvoeren"


class Outcome(models.TextChoices):
    """Whether it was done."""

    DONE = "DONE", "gelukt"
    REFUSED = "REFUSED", "geweigerd"


class ObjectKind(models.TextChoices):
    """What it was done to."""

    REQUEST = "REQUEST", "aanvraag"
    PLACEMENT = "PLACEMENT", "plaatsing"
    UNIT = "UNIT", "wooneenheid"
    SHELTER = "SHELTER", "opvanglocatie"
    COUNTRY = "COUNTRY", "landelijk beeld"
    ACCOUNT = "ACCOUNT", "account"
