"""Usage: read_with_vobject.py <FILE
Prints each vCard of a file as vobject reads it, in the form of cards.py.
"""

import base64
import sys

import vobject
from vobject.vcard import ADDRESS_ORDER, NAME_ORDER

from cards import print_card

STRUCTURED = {"N": NAME_ORDER, "ADR": ADDRESS_ORDER}


def property_of(line):
    types = line.params.get("TYPE", [])
    if isinstance(line.value, bytes):
        (image,) = types
        return line.name, [], [f"data:image/{image.lower()};base64,{base64.b64encode(line.value).decode()}"]
    return line.name, types, parts_of(line)


def parts_of(line):
    if line.name in STRUCTURED:
        return [getattr(line.value, part) for part in STRUCTURED[line.name]]
    return line.value if isinstance(line.value, list) else [line.value]


def main():
    # As text with the line ends that it has.
    text = sys.stdin.buffer.read().decode()
    for card in vobject.readComponents(text):
        card.validate(raiseException=True)
        print_card(map(property_of, card.getChildren()))


main()
