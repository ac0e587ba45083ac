"""The application as an ASGI server runs it: requests now, sockets beside them later."""

import os

from channels.routing import ProtocolTypeRouter
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")

application = ProtocolTypeRouter({"http": get_asgi_application()})
