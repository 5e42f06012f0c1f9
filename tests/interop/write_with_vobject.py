"""Usage: write_with_vobject.py VERSION <CARDS
Prints cards, which are in the form of cards.py, as vCards that vobject writes.
"""

import base64
import sys

import vobject
from vobject.vcard import ADDRESS_ORDER, NAME_ORDER, Address, Name

from cards import read_cards

STRUCTURED = {"N": (Name, NAME_ORDER), "ADR": (Address, ADDRESS_ORDER)}


def value_of(name, parts):
    if name in STRUCTURED:
        make, order = STRUCTURED[name]
        return make(**dict(zip(order, parts)))
    return parts if name in ("ORG", "CATEGORIES") else parts[0]


def add_photo(line, uri):
    line.value = base64.b64decode(uri.removeprefix("data:image/jpeg;base64,"))
    line.encoding_param = "B"
    line.type_param = "JPEG"


def main():
    version = sys.argv[1]
    for properties, _ in read_cards(sys.stdin):
        card = vobject.vCard()
        card.add("version").value = version
        for name, types, parts in properties:
            line = card.add(name)
            if name == "PHOTO" and version == "3.0":
                add_photo(line, parts[0])
            else:
                line.value = value_of(name, parts)
                if types:
                    line.params["TYPE"] = types
        sys.stdout.buffer.write(card.serialize().encode())


main()
