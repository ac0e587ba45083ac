"""Open vocabularies: what people need and what places offer. New codes may be used at once."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Need(models.TextChoices):
    """What care or expertise somebody needs; a unit's ``capabilities`` use the same words."""

    LVB = "LVB", _("licht verstandelijke beperking")
    GGZ = "GGZ", _("geestelijke gezondheidszorg")
    ADDICTION = "ADDICTION", _("verslavingszorg")
    MEDICAL = "MEDICAL", _("medische zorg")
    PREGNANCY = "PREGNANCY", _("zwangerschap")
    TRAUMA = "TRAUMA", _("traumabehandeling")
    SUICIDE_RISK = "SUICIDE_RISK", _("toezicht bij suïciderisico")
    LABOUR_EXPLOITATION = "LABOUR_EXPLOITATION", _("deskundigheid arbeidsuitbuiting")
    SEXUAL_EXPLOITATION = "SEXUAL_EXPLOITATION", _("deskundigheid seksuele uitbuiting")
    CRIMINAL_EXPLOITATION = "CRIMINAL_EXPLOITATION", _("deskundigheid criminele uitbuiting")
    LOVERBOY = "LOVERBOY", _("deskundigheid loverboyproblematiek")
    LHBTIQ = "LHBTIQ", _("lhbtiq+-sensitieve opvang")
    PARENTING = "PARENTING", _("opvoedondersteuning")
    SCHOOL = "SCHOOL", _("onderwijs op of bij de plek")


class Trait(models.TextChoices):
    """What may stand in the way of a stay; a unit's ``contraindications`` use the same words."""

    ADDICTION = "ADDICTION", _("actief middelengebruik")
    AGGRESSION = "AGGRESSION", _("agressie")
    PSYCHOSIS = "PSYCHOSIS", _("acute psychose")
    SUICIDE_RISK = "SUICIDE_RISK", _("acuut suïciderisico")
    FIRE_SETTING = "FIRE_SETTING", _("brandstichting")
    CARE_DEPENDENT = "CARE_DEPENDENT", _("afhankelijk van lichamelijke zorg")
    PET = "PET", _("huisdier")


class Access(models.TextChoices):
    """What a body needs of a building; used by ``access_needs`` and ``accessibility`` alike."""

    STEP_FREE = "STEP_FREE", _("zonder treden bereikbaar")
    WHEELCHAIR = "WHEELCHAIR", _("ruimte voor een rolstoel")
    ACCESSIBLE_BATHROOM = "ACCESSIBLE_BATHROOM", _("aangepaste badkamer")
    VISUAL_ALARM = "VISUAL_ALARM", _("zichtbaar alarm")
