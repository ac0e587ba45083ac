"""Where a match run and its proposals stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RunStatus(models.TextChoices):
    """How a match run ended, or that it has not."""

    RUNNING = "RUNNING", _("bezig")
    OPTIMAL = "OPTIMAL", _("bewezen beste")
    FEASIBLE = "FEASIBLE", _("beste gevonden binnen de tijd")
    FAILED = "FAILED", _("mislukt")


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    PROPOSED = "PROPOSED", _("voorgesteld")
    TAKEN_UP = "TAKEN_UP", _("plek gevraagd")
    SUPERSEDED = "SUPERSEDED", _("vervangen door een later voorstel")
    SET_ASIDE = "SET_ASIDE", _("niet gevolgd")


class WhatIfKind(models.TextChoices):
    """What a what-if changes of the problem."""

    BEDS = "BEDS", _("bedden erbij of eraf")
    CLOSURE = "CLOSURE", _("een opvang sluit")
    OPENING = "OPENING", _("een opvang opent")
    RULES = "RULES", _("andere regels")
    ORDER = "ORDER", _("een andere volgorde van doelen")
    POLICY = "POLICY", _("ander beleid")
