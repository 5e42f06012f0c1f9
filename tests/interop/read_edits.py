"""Reads what contacts_edits printed (standard input) with Python's own reader of TOML, and holds it against what each
entry must say."""
import datetime
import json
import sys
import tomllib


def pairs_of(table):
    """The values of an entry as contacts_edits names them."""
    pairs = []
    for key, value in table.items():
        if key == "address":
            for i, address in enumerate(value if isinstance(value, list) else [value]):
                pairs += [(f"address.{i}.{part}", text) for part, text in address.items()]
        elif isinstance(value, dict):
            for kind, texts in value.items():
                pairs += [(f"{key}.{kind}", text) for text in (texts if isinstance(texts, list) else [texts])]
        else:
            for text in value if isinstance(value, list) else [value]:
                pairs.append((key, text.isoformat() if isinstance(text, datetime.date) else text))
    return pairs


def in_order(pairs):
    """Of two keys either may come first; the values of one key stay in their order."""
    return sorted(((key, text.replace("\r\n", "\n")) for key, text in pairs), key=lambda pair: pair[0])


count = 0
for line in sys.stdin:
    edit = json.loads(line)
    read = tomllib.loads(edit["after"])
    for kind in ("contact", "organisation"):
        wanted = [entry["values"] for entry in edit["entries"] if entry["type"] == kind]
        tables = read.get(kind, [])
        assert len(wanted) == len(tables), edit["after"]
        for values, table in zip(wanted, tables):
            said = in_order(pairs_of(table))
            asked = in_order([tuple(pair) for pair in values])
            assert said == asked, f"{edit['before']}\n---\n{edit['after']}\n{said}\n{asked}"
    count += 1
assert count > 0
print(count, "edits are read as they were asked for")
