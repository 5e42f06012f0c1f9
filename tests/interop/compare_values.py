"""Usage: compare_values.py READER VERSION EXPECTED READ
Compares the values of a directory with what a reader found in its vCards.

EXPECTED is what `contacts list --format json` prints. READ has a line of JSON for each card:
{"properties": [{"name": …, "types": [TYPE, …], "value": …}, …], "complaints": ["what the reader says against it", …]}.
A value is a text, of N, ADR, ORG, NICKNAME and CATEGORIES the list of its parts. What a card must have follows from
the directory's values by the rules that contacts(1) gives; nothing of the program's code for vCards has a part in it.
"""

import json
import re
import sys
import urllib.parse

# White space that words are separated by, which leaves out the no-break spaces.
BLANKS = "".join(map(chr, [*range(9, 14), 0x20, 0x85, 0x1680, *range(0x2000, 0x2007), *range(0x2008, 0x200B)]))
BLANKS += "\u2028\u2029\u205f\u3000"
UUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
URI = r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+"
PHONE_TYPES = {
    "work": ["work", "voice"],
    "home": ["home", "voice"],
    "mobile": ["cell"],
    "fax": ["fax"],
    "pager": ["pager"],
    "other": ["voice"],
}
PLACE_TYPES = {"work": ["work"], "home": ["home"]}


def with_newlines(value):
    """The values with each line end as a newline: a vCard has no other."""
    if isinstance(value, str):
        return re.sub("\r\n?", "\n", value)
    if isinstance(value, list):
        return [with_newlines(item) for item in value]
    if isinstance(value, dict):
        return {key: with_newlines(item) for key, item in value.items()}
    return value


# ---- What a card must have


def pattern_of(text):
    """Of a text's words, with any blanks between them."""
    return f"[{BLANKS}]+".join(map(re.escape, re.split(f"[{BLANKS}]+", text.strip(BLANKS))))


def taken(pattern, text):
    """What the groups of a pattern find in a text, without blanks around; None where it does not match."""
    match = re.fullmatch(pattern.replace("_", f"[{BLANKS}]+"), text, re.DOTALL)
    return match and [group.strip(BLANKS) for group in match.groups()]


def structured_name(entry):
    """Prefix and suffix are taken off the display name, then the given or the family name, or else the last word."""
    family, given, prefix, suffix = (entry.get(key, "") for key in ("family_name", "given_name", "prefix", "suffix"))
    name = entry["name"].strip(BLANKS)
    if prefix:
        (name,) = taken(f"{pattern_of(prefix)}_(.+)", name) or [name]
    if suffix:
        (name,) = taken(f"(.+?),?_{pattern_of(suffix)}", name) or [name]
    if not family and not given:
        given, family = taken(f"(.+)_([^{BLANKS}]+)", name) or [name, ""]
    elif not given:
        (given,) = taken(f"(.+)_{pattern_of(family)}", name) or [""]
    elif not family:
        (family,) = taken(f"{pattern_of(given)}_(.+)", name) or [""]
    return [family, given, "", prefix, suffix]


def lineage(entry, organisations):
    names = []
    name = entry.get("organisation")
    while name:
        names.insert(0, name)
        name = organisations.get(name, {}).get("part_of")
    return names


def organisation_units(entry, organisations):
    if entry["type"] == "organisation":
        return [entry["name"]]
    units = lineage(entry, organisations)
    if "department" in entry:
        units = (units or [""]) + [entry["department"]]
    return units


def number(phone):
    """A number as the file has it; a national one that can be dialled from abroad as its digits, "+4645493000x12"."""
    if phone["value"].startswith("+") or "e164" not in phone:
        return phone["value"]
    extension = re.search(r"ext\. (\d+)$", phone["value"])
    return phone["e164"] + ("x" + extension.group(1) if extension else "")


def web_address(url):
    has_scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+([/?#]|$))", url)
    if not has_scheme:
        url = ("https:" if url.startswith("//") else "https://") + url
    return urllib.parse.quote(re.sub("%(?![0-9A-Fa-f]{2})", "%25", url), safe="%:/?#[]@!$&'()*+,;=-._~")


def digits_of(day):
    return day[:2] + day[2:].replace("-", "")


def birthday(entry, version):
    day = entry.get("birthday")
    if not day or (version == "3.0" and day.startswith("--")):
        return None
    return digits_of(day)


def uid(entry, version):
    is_uuid = re.fullmatch(UUID, entry["uid"])
    return "urn:uuid:" + entry["uid"] if is_uuid and version == "4.0" else entry["uid"]


def address(value):
    parts = ("box", "", "street", "city", "region", "postcode", "country")
    return [value.get(part, "") for part in parts]


def expected_card(entry, organisations, version):
    """The properties as (name, types, value), in the order that those of one name have."""
    is_organisation = entry["type"] == "organisation"
    card = [("PRODID", [], "-//contacts//contacts//EN"), ("UID", [], uid(entry, version)), ("FN", [], entry["name"])]
    if not is_organisation:
        card.append(("N", [], structured_name(entry)))
    elif version == "3.0":
        card += [("N", [], [""] * 5), ("X-ABSHOWAS", [], "COMPANY")]
    else:
        card.append(("KIND", [], "org"))
    card += [("NICKNAME", [], [alias]) for alias in entry.get("alias", [])]
    card.append(("ORG", [], organisation_units(entry, organisations)))
    for phone in entry.get("phone", []):
        card.append(("TEL", PHONE_TYPES[phone.get("kind", "work")], number(phone)))
    for email in entry.get("email", []):
        internet = ["internet"] if version == "3.0" else []
        card.append(("EMAIL", internet + PLACE_TYPES.get(email.get("kind"), []), email["value"]))
    for one in entry.get("address", []):
        card.append(("ADR", PLACE_TYPES.get(one.get("kind"), []), address(one)))
    for url in entry.get("url", []):
        card.append(("URL", PLACE_TYPES.get(url.get("kind"), []), web_address(url["value"])))
    card.append(("BDAY", [], birthday(entry, version)))
    card.append(("CATEGORIES", [], entry.get("tags")))
    if entry["id"].startswith("handle-"):
        card.append(("X-CONTACTS-ID", [], entry["id"]))
    for key in ("title", "role", "note"):
        card.append((key.upper(), [], entry.get(key)))
    for key in ("kind", "part_of", "source", "checked"):
        card.append(("X-CONTACTS-" + key.upper().replace("_", "-"), [], entry.get(key)))
    card += [("X-CONTACTS-MEMBER-OF", [], association) for association in entry.get("member_of", [])]
    return [(name, sorted(types), value) for name, types, value in card if value]


# ---- What a reader may make of it, each with its reason


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
    reader, version, expected_file, read_file = sys.argv[1:]
    with open(expected_file, encoding="utf-8") as file:
        entries = with_newlines(json.load(file))
    with open(read_file, encoding="utf-8") as file:
        lines = file.readlines()
    organisations = {entry["name"]: entry for entry in entries if entry["type"] == "organisation"}
    cards = [normalised(expected_card(entry, organisations, version), reader, version) for entry in entries]
    expected = {uid_of(card): card for card in cards}
    if not entries or len(expected) != len(entries):
        sys.exit("compare_values.py: there is no entry, or two have one UID")
    found = list(differences(expected, lines, reader, version))
    for difference in found[:20]:
        print(f"{reader}, {version}: {difference}")
    print(f"{reader}, {version}: {len(lines)} cards of {len(entries)} entries, differences: {len(found)}")
    sys.exit(1 if found else 0)


main()
