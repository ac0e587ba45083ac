"""What a program may use of the API; what it may do there is for its roles to say."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgramScope(models.TextChoices):
    """A part of the API that a program asks for by name, as OAuth has it."""

    REQUESTS_READ = "requests.read", _("aanvragen lezen")
    REQUESTS_WRITE = "requests.write", _("aanvragen doen en wijzigen")
    PLACEMENTS_READ = "placements.read", _("plaatsingen lezen")
    PLACEMENTS_WRITE = "placements.write", _("plekken vasthouden, bevestigen en weigeren")
    CAPACITY_READ = "capacity.read", _("vrije plekken lezen")
    CAPACITY_WRITE = "capacity.write", _("vrije plekken bijwerken")
    TRENDS_READ = "trends.read", _("trends lezen")
    SIGNALS_READ = "signals.read", _("meldingen lezen")
    SIGNALS_WRITE = "signals.write", _("meldingen doen")
    COVERAGE_READ = "coverage.read", _("dekking van gemeenten lezen")
    COVERAGE_WRITE = "coverage.write", _("dekking van gemeenten bijwerken")
    EXCHANGE_READ = "exchange.read", _("gegevens uitwisselen: ophalen")
    EXCHANGE_WRITE = "exchange.write", _("gegevens uitwisselen: aanleveren")
