"""Cards as the programs of this folder give them to each other, those in Java among them.

A line for each property: its name, its types with commas between them, and the parts of its value, each with percent
signs for all but letters and digits, between tabs. N, ADR, ORG, NICKNAME and CATEGORIES have several parts. A line that
begins with "!" is what a reader has to say against the card. An empty line ends it.
"""

import re
import sys
import urllib.parse

# Of any width, line ends and joiners: what nobody sees at the ends of a name.
ENDS = "[ \\t\\n\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]*"


def without_blank_ends(text):
    return re.fullmatch(f"{ENDS}(.*?){ENDS}", text, re.DOTALL)[1]


def quoted(part):
    return urllib.parse.quote(part, safe="")


def print_card(properties):
    """Properties are (name, types, parts)."""
    for name, types, parts in properties:
        sys.stdout.write("\t".join([name, ",".join(map(quoted, types)), *map(quoted, parts)]) + "\n")
    sys.stdout.write("\n")


def read_card(rows):
    """The properties, and what a reader had to say."""
    complaints = [urllib.parse.unquote(row[1:]) for row in rows if row.startswith("!")]
    properties = []
    for row in rows:
        if not row.startswith("!"):
            name, types, *parts = row.split("\t")
            kinds = [urllib.parse.unquote(kind) for kind in types.split(",") if kind]
            properties.append((name, kinds, [urllib.parse.unquote(part) for part in parts]))
    return properties, complaints


def read_cards(file):
    return [read_card(text.split("\n")) for text in file.read().split("\n\n") if text]
