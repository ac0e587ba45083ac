"""On what somebody works, as coarsely as they need it to recognise it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Browser(models.TextChoices):
    """Which browser; the ones that most people have."""

    CHROME = "CHROME", _("Chrome")
    EDGE = "EDGE", _("Edge")
    FIREFOX = "FIREFOX", _("Firefox")
    SAFARI = "SAFARI", _("Safari")
    OTHER = "OTHER", _("andere browser")


class System(models.TextChoices):
    """What it runs on."""

    ANDROID = "ANDROID", _("Android")
    IPAD = "IPAD", _("iPad")
    IPHONE = "IPHONE", _("iPhone")
    LINUX = "LINUX", _("Linux")
    MAC = "MAC", _("Mac")
    WINDOWS = "WINDOWS", _("Windows")
    OTHER = "OTHER", _("ander apparaat")
