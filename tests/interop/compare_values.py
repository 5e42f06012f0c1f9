"""Usage: compare_values.py READER VERSION DIRECTORY READ
Compares the values of a directory with what a reader found in its vCards.

DIRECTORY is what `contacts list --format json` prints. READ has a line of JSON for each card:
{"properties": [{"name": …, "types": [TYPE, …], "value": …}, …], "complaints": ["what the reader says against it", …]}.
A value is a text, of N, ADR, ORG, NICKNAME and CATEGORIES the list of its parts.
"""

import json
import re
import sys

from expected_cards import digits_of, expected_cards, read_directory

URI = r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+"

# What a reader may make of a card, each with its reason.


def dialled(value):
    """Which blanks and hyphens a number has that was national in the directory is the program's choice."""
    return re.sub(r"[^0-9+x]", "", value.replace("ext", "x"))


def with_digits(card, wanted):
    """The card with digits alone in the places where they are wanted."""
    numbers = iter([value for name, _, value in wanted if name == "TEL"])

    def comparable(name, value):
        are_wanted = name == "TEL" and re.fullmatch(r"\+\d+(x\d+)?", next(numbers, ""))
        return dialled(value) if are_wanted else value

    return [(name, types, comparable(name, value)) for name, types, value in card]


def is_uri(name, value, version):
    return name == "URL" or (name == "UID" and version == "4.0" and re.fullmatch(URI, value))


def before_comma(value):
    """vobject takes a URI for a list of texts and keeps what stands before its first comma; Radicale stores that."""
    return value.split(",")[0]


def is_kind_of_email(complaint):
    """ez-vcard holds WORK and HOME against an e-mail address of 3.0: RFC 2426 names neither, all programs write them."""
    return re.match(r'EMAIL: \(9\) TYPE parameter value \("(work|home)"\)', complaint)


def normalised(card, reader, version):
    result = []
    for name, types, value in card:
        if reader in ("vobject", "radicale") and is_uri(name, value, version):
            value = before_comma(value)
        elif name == "BDAY":
            value = digits_of(value)
        result.append((name, types, value))
    return sorted(result, key=lambda one: one[0])


def read_card(line):
    card = json.loads(line)
    properties = [
        (one["name"].upper(), sorted(kind.lower() for kind in one["types"]), one["value"])
        for one in card["properties"]
        if one["name"].upper() != "VERSION"
    ]
    return properties, [one for one in card["complaints"] if not is_kind_of_email(one)]


def uid_of(card):
    return next((value for name, _, value in card if name == "UID"), None)


def differences_of(card, wanted):
    uid = uid_of(wanted)
    for name, types, value in wanted:
        if (name, types, value) not in card:
            yield f"{uid!r} lacks {name} {types}\n    {value!r}"
    for name, types, value in card:
        if (name, types, value) not in wanted:
            yield f"{uid!r} has {name} {types}\n    {value!r}"
    if card != wanted and sorted(map(repr, card)) == sorted(map(repr, wanted)):
        yield f"{uid!r} has values in another order"
    if len(card) != len(wanted):
        yield f"{uid!r} has {len(card)} values instead of {len(wanted)}"


def differences(expected, lines, reader, version):
    expected = dict(expected)
    for line in lines:
        properties, complaints = read_card(line)
        card = normalised(properties, reader, version)
        uid = uid_of(card)
        for complaint in complaints:
            yield f"{uid!r} is complained of: {complaint}"
        if uid in expected:
            wanted = expected.pop(uid)
            yield from differences_of(with_digits(card, wanted), wanted)
        else:
            yield f"{uid!r} is not expected, or comes twice"
    for uid in expected:
        yield f"{uid!r} is not there"


def main():
    reader, version, directory, read_file = sys.argv[1:]
    with open(read_file, encoding="utf-8") as file:
        lines = file.readlines()
    cards = [normalised(card, reader, version) for card in expected_cards(read_directory(directory), version)]
    expected = {uid_of(card): card for card in cards}
    if not cards or len(expected) != len(cards):
        sys.exit("compare_values.py: there is no entry, or two have one UID")
    found = list(differences(expected, lines, reader, version))
    for difference in found[:20]:
        print(f"{reader}, {version}: {difference}")
    print(f"{reader}, {version}: {len(lines)} cards of {len(cards)} entries, differences: {len(found)}")
    sys.exit(1 if found else 0)


main()
