"""The sockets alone, as an ASGI server runs them beside pages under WSGI."""

import os

import django
from channels.routing import ProtocolTypeRouter

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")
django.setup(set_prefix=False)

from opvang.keyset import require_keyset  # noqa: E402  # settings come first
from opvang.live.routing import nothing_else, sockets  # noqa: E402  # as above

require_keyset()

application = ProtocolTypeRouter({"websocket": sockets, "http": nothing_else})
