#!/bin/sh
# Usage: importing.sh WRITER VERSION PROGRAM TOOLS FOLDER [ENTRIES [SEED]]
# WRITER (vobject or ez-vcard) writes the cards of a directory of hard values, and the program imports them: the
# directory that it makes must be without mistakes and have the same values.
set -eu
writer=$1
version=$2
program=$3
tools=$4
folder=$5
entries=${6-200}
seed=${7-1}
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR
. "$here/tools.sh"

case $writer in
  vobject) find_python vobject ;;
  ez-vcard)
    find_python json
    find_ez_vcard
    ;;
esac

written_cards() {
  case $writer in
    vobject) "$python" "$here/write_with_vobject.py" "$version" <"$1" ;;
    ez-vcard) run_java "$here/WriteWithEzVcard.java" "$version" <"$1" ;;
  esac
}

cards_of() {
  "$program" -f "$1" list --format json >list.json
  "$python" "$here/expected_cards.py" "$version" list.json
}

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
"$tools/contacts_hard_directory" "$entries" "$seed" >hard.toml
cards_of hard.toml >expected.cards
written_cards expected.cards >cards.vcf
"$program" import cards.vcf >imported.toml
"$program" check imported.toml >complaints 2>&1 || { cat complaints; exit 1; }
cards_of imported.toml >imported.cards
"$python" "$here/compare_cards.py" import "$version" expected.cards imported.cards
