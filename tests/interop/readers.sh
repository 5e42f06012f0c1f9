#!/bin/sh
# Usage: readers.sh READER VERSION PROGRAM TOOLS FOLDER [ENTRIES [SEED]]
# A directory of hard values is exported, and READER (vobject or ez-vcard) must find the same values in the cards. The
# byte check, which is in the folder TOOLS, must find nothing.
set -eu
reader=$1
version=$2
program=$3
tools=$4
folder=$5
entries=${6-320} # every place of a fold in every width of character
seed=${7-1}
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR
. "$here/tools.sh"

case $reader in
  vobject) find_python vobject ;;
  ez-vcard)
    find_python json
    find_ez_vcard
    ;;
esac

values_in() {
  case $reader in
    vobject) "$python" "$here/read_with_vobject.py" <"$1" ;;
    ez-vcard) run_java "$here/ReadWithEzVcard.java" "$version" <"$1" ;;
  esac
}

compare() {
  values_in "$1" >read.cards
  "$python" "$here/compare_cards.py" "$reader" "$version" expected.cards read.cards
}

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
"$tools/contacts_hard_directory" "$entries" "$seed" >hard.toml
"$program" -f hard.toml list --format json >hard.json
"$python" "$here/expected_cards.py" "$version" hard.json >expected.cards
"$program" -f hard.toml export --vcard "$version" >cards.vcf 2>losses
if grep . losses; then
  echo 'readers.sh: the program reports losses'
  exit 1
fi
"$tools/contacts_check_vcards" <cards.vcf
compare cards.vcf

# What would be the worth of a comparison that finds no difference?
sed '0,/^TITLE:/s//TITLE:x/' cards.vcf >changed.vcf
if compare changed.vcf >found; then
  echo 'readers.sh: a title that was changed is not found'
  exit 1
fi
grep -q 'differences: 2$' found || { cat found; exit 1; } # it lacks one, it has another
