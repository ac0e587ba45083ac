"""What can be wrong with the keys, each with what to do. None of it holds a key or a text."""

from django.core.exceptions import ImproperlyConfigured


class KeysetUnusable(ImproperlyConfigured):
    """There is no file with keys, or it cannot be used as it is."""


class CannotDecrypt(Exception):
    """A text was made with other keys, or for another row or column."""
