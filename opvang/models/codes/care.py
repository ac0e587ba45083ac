"""Open vocabularies: what people need and what places offer. New codes may be used at once."""

from django.db import models


class Need(models.TextChoices):
    """What care or expertise somebody needs; a unit's ``capabilities`` use the same words."""

    LVB = "LVB", "licht verstandelijke beperking"
    GGZ = "GGZ", "geestelijke gezondheidszorg"
    ADDICTION = "ADDICTION", "verslavingszorg"
    MEDICAL = "MEDICAL", "medische zorg"
    PREGNANCY = "PREGNANCY", "zwangerschap"
    TRAUMA = "TRAUMA", "traumabehandeling"
    SUICIDE_RISK = "SUICIDE_RISK", "toezicht bij suïciderisico"
    LABOUR_EXPLOITATION = "LABOUR_EXPLOITATION", "deskundigheid arbeidsuitbuiting"
    SEXUAL_EXPLOITATION = "SEXUAL_EXPLOITATION", "deskundigheid seksuele uitbuiting"
    CRIMINAL_EXPLOITATION = "CRIMINAL_EXPLOITATION", "deskundigheid criminele uitbuiting"
    LOVERBOY = "LOVERBOY", "deskundigheid loverboyproblematiek"
    LHBTIQ = "LHBTIQ", "lhbtiq+-sensitieve opvang"
    PARENTING = "PARENTING", "opvoedondersteuning"
    SCHOOL = "SCHOOL", "onderwijs op of bij de plek"


class Trait(models.TextChoices):
    """What may stand in the way of a stay; a unit's ``contraindications`` use the same words."""

    ADDICTION = "ADDICTION", "actief middelengebruik"
    AGGRESSION = "AGGRESSION", "agressie"
    PSYCHOSIS = "PSYCHOSIS", "acute psychose"
    SUICIDE_RISK = "SUICIDE_RISK", "acuut suïciderisico"
    FIRE_SETTING = "FIRE_SETTING", "brandstichting"
    CARE_DEPENDENT = "CARE_DEPENDENT", "afhankelijk van lichamelijke zorg"
    PET = "PET", "huisdier"


class Access(models.TextChoices):
    """What a body needs of a building; used by ``access_needs`` and ``accessibility`` alike."""

    STEP_FREE = "STEP_FREE", "zonder treden bereikbaar"
    WHEELCHAIR = "WHEELCHAIR", "ruimte voor een rolstoel"
    ACCESSIBLE_BATHROOM = "ACCESSIBLE_BATHROOM", "aangepaste badkamer"
    VISUAL_ALARM = "VISUAL_ALARM", "zichtbaar alarm"
