"""The application as a WSGI server runs it: requests only, the fastest way to answer them."""

import os

from django.core.wsgi import get_wsgi_application

from opvang.keyset import require_keyset

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")

application = get_wsgi_application()

require_keyset()
