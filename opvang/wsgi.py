"""The application as a WSGI server runs it: requests only, the fastest way to answer them."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import DEFAULT_DB_ALIAS, connections

from opvang.keyset import require_keyset

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")

#: How long a thread keeps its connection to the database, in seconds.
_KEPT = 600

application = get_wsgi_application()

# Threads live on here, so their connections do: one a thread, asked first whether it still works.
# Under ASGI each request has a thread of its own, and kept connections would only pile up.
connections.settings[DEFAULT_DB_ALIAS] |= {"CONN_MAX_AGE": _KEPT, "CONN_HEALTH_CHECKS": True}

require_keyset()
