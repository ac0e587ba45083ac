"""The least that a server can do: tell every socket the same, as often as it is asked."""

from contextlib import suppress

FRAME = '{"number": 1234567, "kind": "CHANGE_REQUEST"}'
_sockets = set()


async def application(scope, receive, send):
    """Keep sockets; whoever asks over HTTP has all of them told `?times`."""
    if scope["type"] == "http":
        for _ in range(int(scope["query_string"])):
            for one in list(_sockets):
                with suppress(OSError):  # whoever hung up meanwhile
                    await one({"type": "websocket.send", "text": FRAME})
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        return
    await receive()
    await send({"type": "websocket.accept"})
    _sockets.add(send)
    while (await receive())["type"] != "websocket.disconnect":
        pass
    _sockets.discard(send)
