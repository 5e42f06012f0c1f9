"""Usage: expected_cards.py VERSION DIRECTORY
Prints what the vCards of a directory must have, by the rules that contacts(1) gives; nothing of the program's code for
vCards has a part in it. DIRECTORY is what `contacts list --format json` prints.
"""

import json
import re
import sys
import urllib.parse

from cards import print_card

# White space that words are separated by, which leaves out the no-break spaces.
BLANKS = "".join(map(chr, [*range(9, 14), 0x20, 0x85, 0x1680, *range(0x2000, 0x2007), *range(0x2008, 0x200B)]))
BLANKS += "\u2028\u2029\u205f\u3000"
GAP = f"[{BLANKS}]+"
UUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
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


def pattern_of(text):
    """Of a text's words, with any blanks between them."""
    return GAP.join(map(re.escape, re.split(GAP, text.strip(BLANKS))))


def taken(pattern, text):
    """What the groups of a pattern find in a text, without blanks around; None where it does not match."""
    match = re.fullmatch(pattern, text, re.DOTALL)
    return match and [group.strip(BLANKS) for group in match.groups()]


def structured_name(entry):
    """Prefix and suffix are taken off the display name, then the given or the family name, or else the last word."""
    family, given, prefix, suffix = (entry.get(key, "") for key in ("family_name", "given_name", "prefix", "suffix"))
    name = entry["name"].strip(BLANKS)
    if prefix:
        (name,) = taken(f"{pattern_of(prefix)}{GAP}(.+)", name) or [name]
    if suffix:
        (name,) = taken(f"(.+?),?{GAP}{pattern_of(suffix)}", name) or [name]
    if not family and not given:
        given, family = taken(f"(.+){GAP}([^{BLANKS}]+)", name) or [name, ""]
    elif not given:
        (given,) = taken(f"(.+){GAP}{pattern_of(family)}", name) or [""]
    elif not family:
        (family,) = taken(f"{pattern_of(given)}{GAP}(.+)", name) or [""]
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
    """vCard 3.0 has no birthdays without a year."""
    day = entry.get("birthday", "")
    return "" if version == "3.0" and day.startswith("--") else digits_of(day)


def uid(entry, version):
    is_uuid = re.fullmatch(UUID, entry["uid"])
    return "urn:uuid:" + entry["uid"] if is_uuid and version == "4.0" else entry["uid"]


def address(value):
    parts = ("box", "", "street", "city", "region", "postcode", "country")
    return [value.get(part, "") for part in parts]


def names_of(entry, organisations, version):
    yield "FN", [], [entry["name"]]
    if entry["type"] == "contact":
        yield "N", [], structured_name(entry)
    elif version == "3.0":
        yield "N", [], [""] * 5
        yield "X-ABSHOWAS", [], ["COMPANY"]
    else:
        yield "KIND", [], ["org"]
    for alias in entry.get("alias", []):
        yield "NICKNAME", [], [alias]
    yield "ORG", [], organisation_units(entry, organisations)


def addresses_of(entry, version):
    for phone in entry.get("phone", []):
        yield "TEL", PHONE_TYPES[phone.get("kind", "work")], [number(phone)]
    for email in entry.get("email", []):
        internet = ["internet"] if version == "3.0" else []
        yield "EMAIL", internet + PLACE_TYPES.get(email.get("kind"), []), [email["value"]]
    for one in entry.get("address", []):
        yield "ADR", PLACE_TYPES.get(one.get("kind"), []), address(one)
    for url in entry.get("url", []):
        yield "URL", PLACE_TYPES.get(url.get("kind"), []), [web_address(url["value"])]


def unescaped(value):
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def kept_lines_of(entry):
    """Of the lines under `vcard` those that no key says as well."""
    for line in entry.get("vcard", []):
        name, value = re.fullmatch(r'(?:\w+\.)?([\w-]+)(?:;[\w-]+=(?:"[^"]*"|[^":;]*))*:(.*)', line, re.DOTALL).groups()
        if name == "PHOTO":
            yield name, [], ["data:image/jpeg;base64," + unescaped(value).removeprefix("data:image/jpeg;base64,")]
        elif name not in ("UID", "TEL", "EMAIL", "URL"):
            yield name, [], [unescaped(value)]


def extensions_of(entry):
    if entry["id"].startswith("handle-"):
        yield "X-CONTACTS-ID", [], [entry["id"]]
    for key in ("kind", "part_of", "source", "checked"):
        if key in entry:
            yield "X-CONTACTS-" + key.upper().replace("_", "-"), [], [entry[key]]
    for association in entry.get("member_of", []):
        yield "X-CONTACTS-MEMBER-OF", [], [association]


def expected_card(entry, organisations, version):
    """The properties as (name, types, parts), in the order that those of one name have."""
    yield "PRODID", [], ["-//contacts//contacts//EN"]
    yield "UID", [], [uid(entry, version)]
    yield from names_of(entry, organisations, version)
    yield from addresses_of(entry, version)
    if birthday(entry, version):
        yield "BDAY", [], [birthday(entry, version)]
    yield "CATEGORIES", [], entry.get("tags", [])
    for key in ("title", "role", "note"):
        yield key.upper(), [], [entry[key]] if key in entry else []
    yield from extensions_of(entry)
    yield from kept_lines_of(entry)


def main():
    version, directory = sys.argv[1:]
    with open(directory, encoding="utf-8") as file:
        entries = with_newlines(json.load(file))
    organisations = {entry["name"]: entry for entry in entries if entry["type"] == "organisation"}
    for entry in entries:
        print_card(one for one in expected_card(entry, organisations, version) if one[2])


main()
