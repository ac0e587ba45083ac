"""Where a match run and its proposals stand."""

from django.db import models


class RunStatus(models.TextChoices):
    """How a match run ended, or that it has not."""

    RUNNING = "RUNNING", "bezig"
    OPTIMAL = "OPTIMAL", "bewezen beste"
    FEASIBLE = "FEASIBLE", "beste gevonden binnen de tijd"
    FAILED = "FAILED", "mislukt"


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    PROPOSED = "PROPOSED", "voorgesteld"
    TAKEN_UP = "TAKEN_UP", "plek gevraagd"
    SUPERSEDED = "SUPERSEDED", "vervangen door een later voorstel"
    SET_ASIDE = "SET_ASIDE", "niet gevolgd"
