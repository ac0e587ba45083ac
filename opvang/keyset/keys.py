"""A set of keys as text: the first one encrypts, all of them decrypt. In the format of Tink."""

import json


def new_keyset() -> str:
    """Return a set with one new key."""
    from tink import aead, json_proto_keyset_format, new_keyset_handle, secret_key_access

    aead.register()
    handle = new_keyset_handle(aead.aead_key_templates.AES256_GCM)
    return str(json_proto_keyset_format.serialize(handle, secret_key_access.TOKEN))


def with_new_key(keyset: str) -> str:
    """Return the set with a new key that encrypts from now on; the others still decrypt."""
    known = json.loads(keyset)
    added = json.loads(new_keyset())
    while added["primaryKeyId"] in key_ids(keyset):
        added = json.loads(new_keyset())
    known["key"] += added["key"]
    known["primaryKeyId"] = added["primaryKeyId"]
    return json.dumps(known)


def without_old_keys(keyset: str) -> str:
    """Return the set with the key that encrypts, and no other."""
    known = json.loads(keyset)
    known["key"] = [key for key in known["key"] if key["keyId"] == known["primaryKeyId"]]
    return json.dumps(known)


def key_ids(keyset: str) -> list[int]:
    """Return the numbers of the keys, oldest first; they are no secret."""
    return [key["keyId"] for key in json.loads(keyset)["key"]]


def mark_of_current(keyset: str) -> bytes:
    """Return the five bytes with which everything begins that is encrypted now."""
    return b"\x01" + int(json.loads(keyset)["primaryKeyId"]).to_bytes(4, "big")
