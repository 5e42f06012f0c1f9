"""Usage: read_with_vobject.py <FILE
Prints each vCard of a file as vobject reads it, in the form that compare_values.py describes."""

import json
import sys

import vobject

COMPONENTS = {
    "N": ("family", "given", "additional", "prefix", "suffix"),
    "ADR": ("box", "extended", "street", "city", "region", "code", "country"),
}
LISTS = ("NICKNAME", "CATEGORIES", "ORG")


def value_of(line):
    if line.name in COMPONENTS:
        return [getattr(line.value, component) for component in COMPONENTS[line.name]]
    if line.name in LISTS:
        return line.value if isinstance(line.value, list) else [line.value]
    return line.value


def main():
    # vobject decodes nothing: it takes the file as text, without changes to its line ends.
    text = sys.stdin.buffer.read().decode()
    for card in vobject.readComponents(text):
        card.validate(raiseException=True)
        properties = [
            {"name": line.name, "types": line.params.get("TYPE", []), "value": value_of(line)}
            for line in card.getChildren()
        ]
        print(json.dumps({"properties": properties, "complaints": []}))


main()
