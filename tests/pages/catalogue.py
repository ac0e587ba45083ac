"""Reads a catalogue of texts, as it is written and as it is compiled."""

import ast
import struct


def written(path):
    """Return the translations in a .po file by their text, one or two each, and the fuzzy texts."""
    found, fuzzy = {}, set()
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        fields = _fields(block)
        plural = fields.get("msgid_plural")
        key = (fields["msgid"], plural) if plural else (fields["msgid"],)
        found[key] = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
        if "#, fuzzy" in block:
            fuzzy.add(key)
    return found, fuzzy


def compiled(path):
    """Return the translations in a .mo file by their text, one or two each."""
    data = path.read_bytes()
    number, texts, translations = struct.unpack("<III", data[8:20])

    def strings(table, position):
        length, start = struct.unpack_from("<II", data, table + 8 * position)
        return tuple(data[start : start + length].decode().split("\0"))

    return {strings(texts, one): strings(translations, one) for one in range(number)}


def _fields(block):
    fields, name = {}, ""
    for line in block.splitlines():
        if line.startswith("msg"):
            name, _, text = line.partition(" ")
            fields[name] = ast.literal_eval(text)
        elif line.startswith('"'):
            fields[name] += ast.literal_eval(line)
    return fields
