#!/bin/sh
# Usage: radicale.sh VERSION PROGRAM TOOLS FOLDER [ENTRIES [SEED]]
# A folder that the program exports goes by vdirsyncer to Radicale, a CardDAV server on this machine, and from there
# into another folder, where every value must be as in the directory, and khard must list everybody. What has not
# changed must not be copied again.
set -eu
version=$1
program=$2
tools=$3
folder=$4
entries=${5-40}
seed=${6-1}
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR
. "$here/tools.sh"
# shellcheck source-path=SCRIPTDIR
. "$here/carddav.sh"

find_python radicale
for command in vdirsyncer khard; do
  command -v $command >/dev/null || missing $command
done

at_home "$folder"
mkdir pulled
start_server "$python" 55

cat >vdirsyncer.conf <<END
[general]
status_path = "$PWD/status/"
[pair push]
a = "exported"
b = "server"
collections = null
[pair pull]
a = "server"
b = "pulled"
collections = null
[storage exported]
type = "filesystem"
path = "$PWD/exported/"
fileext = ".vcf"
[storage server]
type = "carddav"
url = "http://127.0.0.1:$port/me/people/"
username = "me"
password = "none"
[storage pulled]
type = "filesystem"
path = "$PWD/pulled/"
fileext = ".vcf"
END
cat >khard.conf <<END
[addressbooks]
[[people]]
path = $PWD/pulled
[general]
[contact table]
display = formatted_name
END

export_all() {
  "$program" -f hard.toml export --vcard "$version" --split exported 2>/dev/null
  "$program" -f hard.toml list --format json >hard.json
}

# Brings what has changed to the server, and from there into the other folder. Tells how many cards went each way, and
# how many were deleted.
moved() {
  for pair in push pull; do
    vdirsyncer -c vdirsyncer.conf sync $pair </dev/null || echo "vdirsyncer fails"
  done >sync.log 2>&1
  grep -i 'error\|warning\|fails' sync.log || true
  echo "$(grep -c '^Copying.* to server$' sync.log) $(grep -c '^Copying.* to pulled$' sync.log)" \
    "$(grep -c '^Deleting' sync.log)"
}

values_are_equal() {
  cat pulled/*.vcf >pulled.vcf
  "$python" "$here/read_with_vobject.py" <pulled.vcf >pulled.cards
  "$python" "$here/expected_cards.py" "$version" hard.json >expected.cards
  "$python" "$here/compare_cards.py" radicale "$version" expected.cards pulled.cards
}

expect() {
  [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"
}

{
  printf '[[contact]]\nname = "Zoë Ek"\ntitle = "Chef"\n'
  "$tools/contacts_hard_directory" $((entries - 1)) "$seed"
} >hard.toml
export_all
vdirsyncer -c vdirsyncer.conf discover </dev/null >discover.log 2>&1 || { cat discover.log; fail 'there is no server'; }
expect 'first, all cards move' "$entries $entries 0" "$(moved)"
values_are_equal

export_all
touch marker
expect 'then none' '0 0 0' "$(moved)"
expect 'no file is written' '' "$(find exported pulled collections -name '*.vcf' -newer marker)"

sed -i 's/^title = "Chef"$/title = "Chefin"/' hard.toml
export_all
expect 'one card has changed' '1 1 0' "$(moved)"
values_are_equal
khard -c khard.conf list --parsable >listed
"$python" "$here/compare_names.py" hard.json listed
