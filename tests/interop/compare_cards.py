"""Usage: compare_cards.py READER VERSION EXPECTED READ
Compares cards, in the form of cards.py, that a reader was to find with those that it found.
"""

import re
import sys

from cards import read_cards, without_blank_ends

URI = r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+"

# What a reader may make of a card, each with its reason.


def dialled(value):
    """Which blanks and hyphens a number has that was national in the directory is the program's choice."""
    return re.sub(r"[^0-9+x]", "", value.replace("ext", "x"))


def with_digits(card, wanted):
    """The card with digits alone in the places where they are wanted."""
    numbers = iter([value[0] for name, _, value in wanted if name == "TEL"])

    def comparable(name, value):
        are_wanted = name == "TEL" and re.fullmatch(r"\+\d+(x\d+)?", next(numbers, ""))
        return [dialled(value[0])] if are_wanted else value

    return [(name, types, comparable(name, value)) for name, types, value in card]


def is_uri(name, value, version):
    return name == "URL" or (version == "4.0" and name in ("PHOTO", "UID") and re.fullmatch(URI, value[0]))


def before_comma(value):
    """vobject takes a URI for a list of texts and keeps what stands before its first comma; Radicale stores that."""
    return [value[0].split(",")[0]]


def without_hyphens(day):
    """Between the numbers of a date, vCard 3.0 may have them or not."""
    return [day[0][:2] + day[0][2:].replace("-", "")]


# Zero width, directional marks and fillers; not the joiners, which change the letters beside them.
INVISIBLE = "[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]"
# That look like an ordinary blank.
BLANKS = "[\u00a0\u1680\u2000-\u200a\u202f\u205f]"
NAMES = ("FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "CATEGORIES", "ADR")
NAMES += ("X-CONTACTS-KIND", "X-CONTACTS-PART-OF", "X-CONTACTS-MEMBER-OF")


def plain(text):
    """Without what nobody sees, and with ordinary blanks."""
    seen = without_blank_ends(re.sub(INVISIBLE, "", text))
    has_any = re.search(f"{INVISIBLE}|{BLANKS}|^[\u200c\u200d]|[\u200c\u200d]$", text)
    return re.sub(f"(?:{BLANKS}| )+", " ", seen) if has_any else seen


def taken_in(properties):
    """Import takes what nobody sees out of names."""
    for name, types, value in properties:
        if name in NAMES:
            value = [plain(part) for part in value]
        yield name, types, value


def is_kind_of_email(complaint):
    """ez-vcard holds WORK and HOME against an e-mail address of 3.0: RFC 2426 names neither, all programs write them."""
    return re.match(r'EMAIL: \(9\) TYPE parameter value \("(work|home)"\)', complaint)


def is_made_from_reference(card):
    """The importer makes an entry of an organisation that only a person's card names."""
    names = {name for name, _, _ in card}
    return names <= {"PRODID", "UID", "FN", "N", "ORG", "KIND", "X-ABSHOWAS", "X-CONTACTS-PART-OF"} and (
        "KIND" in names or "X-ABSHOWAS" in names
    )


def by_name(one):
    return one[0]


def by_kind(one):
    """The directory lists the values of each kind together, in their order."""
    return one[0], one[1]


def normalised(properties, reader, version):
    card = []
    for name, types, value in properties:
        name = name.upper()
        if reader in ("vobject", "radicale") and is_uri(name, value, version):
            value = before_comma(value)
        elif name in ("BDAY", "X-ANNIVERSARY"):
            value = without_hyphens(value)
        if name != "VERSION":
            card.append((name, sorted(kind.lower() for kind in types), value))
    return sorted(card, key=by_kind if reader == "import" else by_name)


# The comparison.


def uid_of(card):
    return next((value[0] for name, _, value in card if name == "UID"), None)


def shortened(value):
    text = repr(value)
    return text if len(text) <= 300 else text[:300] + "…"


def differences_of(card, wanted):
    uid = uid_of(wanted)
    for name, types, value in wanted:
        if (name, types, value) not in card:
            yield f"{uid!r} lacks {name} {types}\n    {shortened(value)}"
    for name, types, value in card:
        if (name, types, value) not in wanted:
            yield f"{uid!r} has {name} {types}\n    {shortened(value)}"
    if card != wanted and sorted(map(repr, card)) == sorted(map(repr, wanted)):
        yield f"{uid!r} has values in another order"
    if len(card) != len(wanted):
        yield f"{uid!r} has {len(card)} values instead of {len(wanted)}"


def differences(expected, cards, reader, version):
    expected = dict(expected)
    for properties, complaints in cards:
        card = normalised(properties, reader, version)
        uid = uid_of(card)
        for complaint in complaints:
            if not is_kind_of_email(complaint):
                yield f"{uid!r} is complained of: {complaint}"
        if uid in expected:
            wanted = expected.pop(uid)
            yield from differences_of(with_digits(card, wanted), wanted)
        elif reader != "import" or not is_made_from_reference(card):
            yield f"{uid!r} is not expected, or comes twice"
    for uid in expected:
        yield f"{uid!r} is not there"


def cards_in(path):
    with open(path, encoding="utf-8", newline="") as file:
        return read_cards(file)


def main():
    reader, version, expected_file, read_file = sys.argv[1:]
    entries = [properties for properties, _ in cards_in(expected_file)]
    if reader == "import":
        entries = map(taken_in, entries)
    wanted = [normalised(properties, reader, version) for properties in entries]
    expected = {uid_of(card): card for card in wanted}
    if not wanted or len(expected) != len(wanted):
        sys.exit("compare_cards.py: no card is expected, or two have one UID")
    cards = cards_in(read_file)
    found = list(differences(expected, cards, reader, version))
    for difference in found[:20]:
        print(f"{reader}, {version}: {difference}")
    print(f"{reader}, {version}: {len(cards)} cards of {len(wanted)} entries, differences: {len(found)}")
    sys.exit(1 if found else 0)


main()
