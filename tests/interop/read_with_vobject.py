"""Usage: read_with_vobject.py <FILE
Prints each vCard of a file as vobject reads it, in the form of cards.py.
"""

import sys

import vobject
from vobject.vcard import ADDRESS_ORDER, NAME_ORDER

from cards import print_card

STRUCTURED = {"N": NAME_ORDER, "ADR": ADDRESS_ORDER}


def parts_of(line):
    if line.name in STRUCTURED:
        return [getattr(line.value, part) for part in STRUCTURED[line.name]]
    return line.value if isinstance(line.value, list) else [line.value]


def main():
    # As text with the line ends that it has.
    text = sys.stdin.buffer.read().decode()
    for card in vobject.readComponents(text):
        card.validate(raiseException=True)
        print_card((line.name, line.params.get("TYPE", []), parts_of(line)) for line in card.getChildren())


main()
