"""Asking the API as a program does: JSON with a key of its own for each thing to be done."""

import json
from uuid import uuid4

from django.test import Client

API = "/api/v1"


def client_of(account):
    """Return a client in which somebody has signed in."""
    client = Client(raise_request_exception=False)
    client.force_login(account)
    return client


def send(client, method, path, body=None, *, key=None, kind="application/json", **headers):
    """Send JSON, or bytes of a kind, under a new key unless one is named; return the answer."""
    headers = {"Idempotency-Key": str(uuid4()) if key is None else key} | headers
    data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body)
    return client.generic(method, f"{API}{path}", data, content_type=kind, headers=headers)


def asked(**facts):
    """Return what a request asks, in JSON, at its simplest."""
    consents = [{"scope": "SEEK_SHELTER", "givenOn": "2026-11-20"}]
    simplest = {
        "persons": [{"sex": "FEMALE", "age": 24, "consents": consents}],
        "routes": ["DUTCH"],
        "urgency": "URGENT",
        "municipality": "GM0363",
        "referrer": "POLICE",
    }
    return simplest | facts
