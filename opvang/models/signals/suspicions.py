"""What it looks like, in codes: those of HTCDS 2.0, and what is worrying in plain words."""

from django.db import models

from opvang.models.code_lists import code_list
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
)
from opvang.models.codes.signals import SignalIndicator


class Suspicion(models.Model):
    """The codes of a suspicion, named as a registration names them."""

    indicators = code_list("kenmerken", "Wat er zorgelijk aan is.", choices=SignalIndicator)
    exploitation_types = code_list(
        "vormen van uitbuiting", "Waar het op lijkt (HTCDS).", choices=ExploitationType
    )
    sex_exploitation_types = code_list(
        "vormen van seksuele uitbuiting", "Nader (HTCDS).", choices=SexExploitationType
    )
    labour_industries = code_list(
        "bedrijfstakken", "In welke bedrijfstak (ISIC rev. 4).", choices=LabourIndustry
    )
    control_means = code_list(
        "dwangmiddelen", "Waarmee iemand in de macht wordt gehouden.", choices=ControlMeans
    )
    recruitment_methods = code_list(
        "ronselwijzen", "Hoe iemand is geronseld.", choices=RecruitmentMethod
    )
    loverboy_method = models.BooleanField(
        "loverboymethode", default=False, help_text="Of het om een schijnrelatie lijkt te gaan."
    )

    class Meta:
        abstract = True
