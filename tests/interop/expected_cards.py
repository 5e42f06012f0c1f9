"""Usage: expected_cards.py VERSION DIRECTORY
Prints what the vCards of a directory must have, by the rules that contacts(1) gives; nothing of the program's code for
vCards has a part in it. DIRECTORY is what `contacts list --format json` prints.
"""

import json
import re
import sys
import urllib.parse

from cards import print_card, without_blank_ends

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


def is_particle(word):
    """Of the particles that contacts.toml(5) speaks of those that the hard texts have."""
    return word in ("a", "von", "der")


def begin_of_family(words):
    begin = len(words) - 1
    while begin > 1 and is_particle(words[begin - 1]):
        begin -= 1
    return begin if len(words) > 1 else 1


def split_name(name):
    """The family name stands before a comma, or else last, with its particles; a remark in brackets is in neither."""
    name = re.sub(rf"(?<=[^{BLANKS}]){GAP}\([^()]*\)$", "", name)
    words = list(re.finditer(f"[^{BLANKS}]+", name))
    commas = [word for word in words if word[0].endswith(",")]
    if len(commas) == 1 and commas[0] is not words[-1] and commas[0][0].strip(","):
        family, given = name[: commas[0].end() - 1], name[commas[0].end() :]
    else:
        begin = begin_of_family([word[0] for word in words])
        place = words[begin].start() if begin < len(words) else len(name)
        family, given = name[place:], name[:place]
    return [without_blank_ends(part.strip(BLANKS)) for part in (family, given)]


def structured_name(entry):
    """Prefix and suffix are taken off the display name, then the given or the family name; with neither it is split."""
    family, given, prefix, suffix = (entry.get(key, "") for key in ("family_name", "given_name", "prefix", "suffix"))
    name = entry["name"].strip(BLANKS)
    if prefix:
        (name,) = taken(f"{pattern_of(prefix)}{GAP}(.+)", name) or [name]
    if suffix:
        (name,) = taken(f"(.+?),?{GAP}{pattern_of(suffix)}", name) or [name]
    if not family and not given:
        family, given = split_name(name)
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
    """A number as the file has it; one whose digits are not what is dialled from abroad as these, "+4645493000x12"."""
    value, dialled = phone["value"], phone.get("e164")
    main, extension = re.fullmatch(r"(.*?)(?:(?: ext\. |x)(\d+))?", value, re.DOTALL).groups()
    if not dialled or re.sub("[ ()-]", "", main) == dialled:
        return value
    return dialled + ("x" + extension if extension else "")


def web_address(url):
    has_scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+([/?#]|$))", url)
    if not has_scheme:
        url = ("https:" if url.startswith("//") else "https://") + url
    return urllib.parse.quote(re.sub("%(?![0-9A-Fa-f]{2})", "%25", url), safe="%:/?#[]@!$&'()*+,;=-._~")


def digits_of(day):
    return day[:2] + day[2:].replace("-", "")


def birthday(entry, version):
    """vCard 3.0 has no birthdays without a year; there Apple writes a year in which every day is."""
    day = entry.get("birthday", "")
    return digits_of(re.sub("^--", "1604-", day) if version == "3.0" else day)


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


def converted(name, value, version):
    """What vCard 4.0 has a property for is an extension in 3.0 (RFC 6350 6.2.6, 6.2.7)."""
    bare = name.removeprefix("X-")
    if bare not in ("ANNIVERSARY", "GENDER"):
        return name, value
    if version == "3.0":
        return "X-" + bare, value
    return bare, value.replace("-", "")


def kept_lines_of(entry, version):
    """Of the lines under `vcard` those that no key says as well."""
    for line in entry.get("vcard", []):
        name, value = re.fullmatch(r'(?:\w+\.)?([\w-]+)(?:;[\w-]+=(?:"[^"]*"|[^":;]*))*:(.*)', line, re.DOTALL).groups()
        if name == "PHOTO":
            yield name, [], ["data:image/jpeg;base64," + unescaped(value).removeprefix("data:image/jpeg;base64,")]
        elif name not in ("UID", "TEL", "EMAIL", "URL"):
            name, value = converted(name, unescaped(value), version)
            yield name, [], [value]


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
    yield from kept_lines_of(entry, version)


def main():
    version, directory = sys.argv[1:]
    with open(directory, encoding="utf-8") as file:
        entries = with_newlines(json.load(file))
    organisations = {entry["name"]: entry for entry in entries if entry["type"] == "organisation"}
    for entry in entries:
        print_card(one for one in expected_card(entry, organisations, version) if one[2])


main()
