"""The application as an ASGI server runs it: pages, and sockets beside them."""

import os
import warnings

from channels.routing import ProtocolTypeRouter
from django.core.asgi import get_asgi_application

from opvang.keyset import require_keyset

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")

# WhiteNoise hands small files over whole; Django warns that it cannot do so bit by bit.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous")

require_keyset()
_pages = get_asgi_application()

from opvang.live.routing import sockets  # noqa: E402  # Django is set up before

application = ProtocolTypeRouter({"http": _pages, "websocket": sockets})
