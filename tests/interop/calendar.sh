#!/bin/sh
# Usage: calendar.sh PROGRAM TOOLS FOLDER
# icalendar reads the birthdays, and a birthday on 29 February comes on the last day of February in every year.
set -eu
program=$1
folder=$3
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR
. "$here/tools.sh"
find_python icalendar

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
cat >people.toml <<'END'
[[contact]]
name = "Eva Ek"
birthday = 1980-02-29
uid = "eva"

[[contact]]
name = "Bo \\ Ek; \"B, E\""
birthday = "--06-26"
uid = "a;b,c"

[[contact]]
name = "ÅÄÖ 李雷 with a name that is so long that its line must be folded, and inside of a character, too: ÅÄÖÅÄÖÅÄÖ"
birthday = 1990-12-31
uid = "long"

[[contact]]
name = "Nobody"
END
CONTACTS_TODAY=2026-11-28 "$program" -f people.toml birthdays --format ics >birthdays.ics
if grep -vn "$(printf '\r')\$" birthdays.ics; then
  echo 'calendar.sh: a line does not end in CRLF'
  exit 1
fi
"$python" "$here/read_calendar.py" <birthdays.ics >birthdays.txt
diff - birthdays.txt <<'END'
ÅÄÖ 李雷 with a name that is so long that its line must be folded, and inside of a character, too: ÅÄÖÅÄÖÅÄÖ
  birthday-long 1990-12-31
  2027-12-31 2028-12-31
Eva Ek
  birthday-eva 1980-02-29
  2027-02-28 2028-02-29
Bo \ Ek; "B, E"
  birthday-a;b,c 1972-06-26
  2027-06-26 2028-06-26
END
