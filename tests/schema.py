"""Usage: schema.py PROGRAM SCHEMA SOURCE_DIR

Holds the JSON schema against `contacts check`: it accepts every directory of the tests, the documents and the example
that has no error, and refuses each of the mistakes below, which check refuses, too. Exits 77 without jsonschema.
"""

import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

try:
    import jsonschema
except ImportError:
    sys.exit(77)

ENTRY = "[[contact]]\nname = 'A'\n"
ORGANISATION = "[[organisation]]\nname = 'A'\n"
MISTAKES = [
    "[contact]\nname = 'A'\n",
    "[[directory]]\nname = 'A'\n",
    "x = 1\n",
    "[other]\nname = 'A'\n",
    "[directory]\nnmae = 'A'\n",
    "[directory]\ncountry = 'se'\n",
    "[directory]\ncountry = 'SWE'\n",
    "[directory]\nname = 1\n",
    "contact = 'A'\n",
    "[[contact]]\nphone = '08-123 45 67'\n",
    "[[contact]]\nname = ''\n",
    "[[contact]]\nname = ' '\n",
    "[[contact]]\nname = 1\n",
    "[[contact]]\nname = ['A']\n",
    "[[organisation]]\nkind = 'x'\n",
    ENTRY + "emial = 'a@b.se'\n",
    ENTRY + "kind = 'company'\n",
    ENTRY + "part_of = 'B'\n",
    ENTRY + "member_of = 'B'\n",
    ORGANISATION + "organisation = 'B'\n",
    ORGANISATION + "given_name = 'B'\n",
    ORGANISATION + "birthday = 2000-01-01\n",
    ORGANISATION + "title = 'B'\n",
    ORGANISATION + "member_of = [1]\n",
    ENTRY + "id = 'Anna'\n",
    ENTRY + "id = 'a_b'\n",
    ENTRY + "id = ['a']\n",
    ENTRY + "uid = 1\n",
    ENTRY + "alias = 1\n",
    ENTRY + "alias = [['B']]\n",
    ENTRY + "organisation = ['B']\n",
    ENTRY + "organisation = { name = 'B' }\n",
    ENTRY + "email = 'a.b.se'\n",
    ENTRY + "email = ['a@b.se', 'c']\n",
    ENTRY + "email = { mobile = 'a@b.se' }\n",
    ENTRY + "email = { work = 'a' }\n",
    ENTRY + "email = { work = { x = 'a@b.se' } }\n",
    ENTRY + "email.office = 'a@b.se'\n",
    ENTRY + "phone = 12345\n",
    ENTRY + "phone = [12345]\n",
    ENTRY + "phone = { cell = '08-123 45 67' }\n",
    ENTRY + "phone = { work = 8123 }\n",
    ENTRY + "url = 'https://x.se/a b'\n",
    ENTRY + "url = { fax = 'https://x.se' }\n",
    ENTRY + "address = 'Storgatan 1'\n",
    ENTRY + "address = { zip = '1' }\n",
    ENTRY + "address = { postcode = 12345 }\n",
    ENTRY + "address = { city = 'B', kind = 'mobile' }\n",
    ENTRY + "address = [{ city = 'B' }, 'C']\n",
    ENTRY + "birthday = '1980'\n",
    ENTRY + "birthday = 1980-04-15T10:00:00\n",
    ENTRY + "birthday = true\n",
    ENTRY + "checked = '--04-15'\n",
    ENTRY + "checked = 10:00:00\n",
    ENTRY + "tags = { a = 'b' }\n",
    ENTRY + "note = ['a', 'b']\n",
    ENTRY + "source = 1.5\n",
    ENTRY + "vcard = 'GENDER'\n",
    ENTRY + "vcard = [1]\n",
]


def plain(value):
    """A value as Taplo gives it to a schema: dates and times are texts."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def table(text):
    """None where it is no TOML, or of a version that Python does not know yet."""
    try:
        return plain(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError):
        return None


def directories(root):
    """The directories in the tests and documents: whole files, texts of C++ and of shells."""
    for path in [root / "data/contacts.toml", *sorted((root / "tests/data").glob("*.toml"))]:
        yield path.read_text(encoding="utf-8", errors="surrogateescape")
    for path in sorted([*root.glob("tests/**/*.[ch]pp"), *root.glob("tests/transcripts/**/*.txt"), root / "README.md"]):
        text = path.read_text(encoding="utf-8", errors="surrogateescape")
        for raw in re.findall(r'R"(?:\w*)\((.*?)\)(?:\w*)"', text, re.DOTALL):
            yield raw
        for heredoc in re.findall(r"<< ?'?END'?\n(.*?)\n(?:> )?END", text, re.DOTALL):
            yield re.sub(r"^> ", "", heredoc, flags=re.MULTILINE) + "\n"


def accepted_by_check(program, text, folder):
    path = os.path.join(folder, "x.toml")
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    run = subprocess.run([program, "check", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return run.returncode == 0


def main(program, schema_path, root):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    accepted = 0
    with tempfile.TemporaryDirectory() as folder:
        for text in directories(pathlib.Path(root)):
            value = table(text) if "[[" in text else None
            if not value or not accepted_by_check(program, text, folder):
                continue
            accepted += 1
            wrong += [f"refused: {error.message}\n{text}" for error in validator.iter_errors(value)]
        for text in MISTAKES:
            value = table(text)
            if value is None or accepted_by_check(program, text, folder):
                wrong.append(f"no mistake:\n{text}")
            elif validator.is_valid(value):
                wrong.append(f"accepted:\n{text}")
    if accepted < 30:
        wrong.append(f"only {accepted} directories found")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
