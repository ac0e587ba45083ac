"""The application as an ASGI server runs it: requests now, sockets beside them later."""

import os
import warnings

from channels.routing import ProtocolTypeRouter
from django.core.asgi import get_asgi_application

from opvang.keyset import require_keyset

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opvang.settings")

# WhiteNoise hands small files over whole; Django warns that it cannot do so bit by bit.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous")

require_keyset()

application = ProtocolTypeRouter({"http": get_asgi_application()})
