#!/bin/sh
# Usage: qr.sh PROGRAM FOLDER
# Reads the QR codes that PROGRAM draws with zbar, as images and as what a terminal shows, and compares octet for octet.
# Without the readers the test is skipped; where CI is set, it fails.
set -eu
program=$1
folder=$2
export LC_ALL=C.UTF-8
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true

for tool in zbarimg rsvg-convert; do
  if ! command -v "$tool" >/dev/null; then
    echo "qr.sh: there is no $tool"
    [ -z "${CI-}" ] || exit 1
    exit 77
  fi
done

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

status=0
complain() {
  echo "qr.sh: $*"
  status=1
}

cat >people.toml <<'END_OF_FILE'
[directory]
country = "SE"

[[organisation]]
id = "works"
name = "Åkers Verkstad, AB"
email = "info@akers.example"
address = { street = "Storgatan 2", postcode = "293 80", city = "Olofström" }

[[contact]]
id = "swedish"
name = "Åsa Öl"
organisation = "Åkers Verkstad, AB"
title = "Chef; inköp"
email = "asa@akers.example"
phone = { mobile = "070-123 45 67", home = "08-12 34 56 78" }
url = "https://akers.example/asa"
note = "Not for phones: önskar kaffe"
birthday = "--04-15"
tags = "styrelse"

[[contact]]
id = "han"
name = "山田太郎"
family_name = "山田"
given_name = "太郎"

[[contact]]
id = "cyrillic"
name = "Иван"

[[contact]]
id = "greek"
name = "Ελένη"

[[contact]]
id = "emoji"
name = "😀 Bo 👩‍👩‍👧"

[[contact]]
id = "ascii"
name = "Bo Ek"
phone = "112"
END_OF_FILE

# A card as it must be: the lines of the input between BEGIN, VERSION and END.
expect() {
  { printf 'BEGIN:VCARD\nVERSION:3.0\n' && cat && echo END:VCARD; } | sed 's/$/\r/' >"$1.vcf"
}
expect works <<'END_OF_CARD'
FN:Åkers Verkstad\, AB
N:;;;;
ORG:Åkers Verkstad\, AB
EMAIL:info@akers.example
ADR:;;Storgatan 2;Olofström;;293 80;
END_OF_CARD
expect swedish <<'END_OF_CARD'
FN:Åsa Öl
N:Öl;Åsa;;;
ORG:Åkers Verkstad\, AB
TITLE:Chef\; inköp
TEL;TYPE=CELL:+46 70 123 45 67
TEL;TYPE=HOME:+46 8 123 456 78
EMAIL:asa@akers.example
URL:https://akers.example/asa
END_OF_CARD
expect han <<'END_OF_CARD'
FN:山田太郎
N:山田;太郎;;;
END_OF_CARD
for name in Иван:cyrillic Ελένη:greek; do
  printf 'FN:%s\nN:;%s;;;\n' "${name%:*}" "${name%:*}" | expect "${name#*:}"
done
expect emoji <<'END_OF_CARD'
FN:😀 Bo 👩‍👩‍👧
N:👩‍👩‍👧;😀 Bo;;;
END_OF_CARD
expect ascii <<'END_OF_CARD'
FN:Bo Ek
N:Ek;Bo;;;
TEL;TYPE=WORK:112
END_OF_CARD

# What a terminal shows, as an image of 4 pixels a module: a block is light, no block is dark.
picture_of() {
  sed -e 's/█/w/g' -e 's/▀/u/g' -e 's/▄/l/g' -e 's/ /b/g' "$1" | awk '
    function add_row(light, text, i, row, j) {
      for (i = 1; i <= length(text); i++)
        for (j = 0; j < 4; j++) row = row (index(light, substr(text, i, 1)) ? " 0" : " 1")
      for (j = 0; j < 4; j++) rows = rows row "\n"
    }
    { add_row("wu", $0); add_row("wl", $0); width = length($0) }
    END { printf "P1\n%d %d\n%s", 4 * width, 8 * NR, rows }' >"$2"
}

# Whether zbar reads the card of this name from an image. It ends its output with a line end of its own.
read_back() {
  zbarimg --nodbus --raw -q "$2" >decoded || complain "zbar finds no code in $2"
  { cat "$1.vcf" && echo; } | cmp decoded - || complain "$2 is not the card of $1 but: $(cat decoded)"
}

draw() {
  "$program" -f people.toml export "$@" --format qr 2>messages || complain "drawing $* failed: $(cat messages)"
}

escape=$(printf '\033')
for name in works swedish han cyrillic greek emoji ascii; do
  draw "$name" -o "$name.png"
  read_back "$name" "$name.png"

  draw "$name" -o "$name.svg"
  rsvg-convert "$name.svg" >"$name-svg.png"
  read_back "$name" "$name-svg.png"

  draw "$name" >"$name.txt"
  picture_of "$name.txt" "$name-text.pbm"
  read_back "$name" "$name-text.pbm"

  draw "$name" --color always >"$name.ansi"
  grep -qF "${escape}[38;5;231;48;5;16m" "$name.ansi" || complain "there are no colours for $name"
  sed "s/${escape}\\[[0-9;]*m//g" "$name.ansi" | cmp - "$name.txt" || complain "colours change the code of $name"
done

draw swedish -o again.png
cmp swedish.png again.png || complain 'the same card gives two images'
grep -q 'note left out' messages || complain "nothing is said of the note: $(cat messages)"
exit $status
