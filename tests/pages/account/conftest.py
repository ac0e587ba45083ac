"""Passwords are hashed fast here: how slow it is for real is Django's to test."""

import pytest


@pytest.fixture(autouse=True)
def _fast(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
