"""The country as it is divided: provinces, safety regions and municipalities."""

from django.db import models

from opvang.models.checks import code_like, within


class Province(models.Model):
    """One of the twelve provinces."""

    code = models.CharField(
        "code", primary_key=True, max_length=6, help_text="Code van het CBS, zoals PV31."
    )
    name = models.CharField("naam", max_length=40, unique=True, help_text="Naam, zoals Limburg.")

    class Meta:
        verbose_name = "provincie"
        verbose_name_plural = "provincies"
        ordering = ("code",)
        constraints = (code_like("code", r"^PV[0-9]{2}$", table="province", example="PV31"),)

    def __str__(self) -> str:
        return self.name


class SafetyRegion(models.Model):
    """One of the 25 safety regions; each lies in one province."""

    code = models.CharField(
        "code", primary_key=True, max_length=6, help_text="Code van het CBS, zoals VR24."
    )
    name = models.CharField(
        "naam", max_length=40, unique=True, help_text="Naam, zoals Zuid-Limburg."
    )
    province = models.ForeignKey(
        Province,
        on_delete=models.PROTECT,
        related_name="safety_regions",
        verbose_name="provincie",
        help_text="De provincie waarin de regio ligt.",
    )

    class Meta:
        verbose_name = "veiligheidsregio"
        verbose_name_plural = "veiligheidsregio's"
        ordering = ("code",)
        constraints = (code_like("code", r"^VR[0-9]{2}$", table="safety_region", example="VR24"),)

    def __str__(self) -> str:
        return self.name


class Municipality(models.Model):
    """A municipality with a circle around it that is never too small."""

    code = models.CharField(
        "code", primary_key=True, max_length=6, help_text="Code van het CBS, zoals GM0363."
    )
    name = models.CharField("naam", max_length=60, unique=True, help_text="Naam, zoals Amsterdam.")
    safety_region = models.ForeignKey(
        SafetyRegion,
        on_delete=models.PROTECT,
        related_name="municipalities",
        verbose_name="veiligheidsregio",
        help_text="De veiligheidsregio waarin de gemeente ligt.",
    )
    latitude = models.FloatField(
        "breedtegraad", help_text="Breedtegraad van het midden, in graden (WGS 84)."
    )
    longitude = models.FloatField(
        "lengtegraad", help_text="Lengtegraad van het midden, in graden (WGS 84)."
    )
    radius_km = models.FloatField(
        "straal",
        help_text=(
            "Straal in kilometers van een cirkel om het midden waar de hele gemeente in ligt; "
            "naar boven afgerond, dus aan de veilige kant."
        ),
    )

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ("code",)
        constraints = (
            code_like("code", r"^GM[0-9]{4}$", table="municipality", example="GM0363"),
            within("latitude", -90, 90, table="municipality"),
            within("longitude", -180, 180, table="municipality"),
            within("radius_km", 0, 500, table="municipality"),
        )

    def __str__(self) -> str:
        return self.name
