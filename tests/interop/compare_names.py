"""Usage: compare_names.py EXPECTED LISTED
Compares the UIDs and the names of a directory, as `contacts list --format json` prints it, with what
`khard list --parsable` prints: uid, name and address book, between tabs. Names may hold tabs and line ends. A UUID is a URN in vCard 4.0.
"""

import json
import re
import sys


def main():
    expected_file, listed_file = sys.argv[1:]
    with open(expected_file, encoding="utf-8") as file:
        entries = json.load(file)
    with open(listed_file, encoding="utf-8", newline="") as file:
        listed = ("\n" + file.read()).replace("\nurn:uuid:", "\n")
    for entry in entries:
        # vobject, which khard reads with, keeps of a URI what stands before its first comma.
        uids = (entry["uid"], entry["uid"].split(",")[0])
        rows = [re.sub("\r\n?", "\n", f"\n{uid}\t{entry['name']}\tpeople\n") for uid in uids]
        row = next((one for one in rows if one in listed), None)
        if row is None:
            sys.exit(f"khard does not list {rows[0]!r}")
        listed = listed.replace(row, "\n", 1)
    if listed != "\n":
        sys.exit(f"khard lists more: {listed!r}")


main()
