#!/bin/sh
# Usage: [EVERY_CALL=1] [WRITERS=N] kill_change.sh PROGRAM FOLDER
# Kills PROGRAM at every system call that changes what the disk holds, or waits for it, while it changes a directory: what is
# left is a directory without errors in which every reference leads to an entry, and no temporary file that shows.
# With EVERY_CALL it is killed at all other system calls, too, which takes minutes.
# Then three times N programs change one file at once, and nothing is lost.
set -eu
program=$1
folder=$2
export LC_ALL=C.UTF-8
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
rm -rf "$folder"
mkdir -p "$folder/old"
cd "$folder"

status=0
complain() {
  echo "kill_change.sh: $*"
  status=1
}

printf '[directory]\nname = "Old"\ncountry = "SE"\n\n[[organisation]]\nname = "Alpha" # a\n' >old/1.toml
printf '[[organisation]]\nname = "Beta"\npart_of = "Alpha"\n\n[[contact]]\nname = "Eva Ek"\norganisation = "alpha"\nphone = "0454-930 00"\n' >old/2.toml
printf '[[organisation]]\nname = "Alfa"\n\n[[contact]]\nname = "Bo Ek"\norganisation = "Alfa"\n\n[[contact]]\nname = "Eva Ek"\norganisation = "Alpha"\n' >old/3.toml

# What must hold whenever the program ended: strict checking reports a reference without an entry.
check() {
  "$program" check --strict new >report || true
  if grep -e error -e 'no organisation' report; then complain "$*: the directory does not resolve"; fi
  "$program" -f new list >/dev/null 2>&1 || complain "$*: the directory cannot be read"
}

calls='flock write fchown fchmod fsync rename' most=60
if [ -n "${EVERY_CALL-}" ]; then calls=all most=100000; fi
# kill_at_each COMMAND...: COMMAND is killed at its first call of each kind, its second, and so on, until it ends.
kill_at_each() {
  for call in $calls; do
    number=1
    while [ $number -le $most ]; do
      rm -rf new && cp -r old new
      strace -qq -o /dev/null -e "trace=$call" -e "inject=$call:signal=KILL:when=$number" "$program" -f new "$@" \
        >out 2>&1 && ended=0 || ended=$?
      [ "$ended" -eq 137 ] || break
      killed=$((killed + 1))
      check "$* at $call $number"
      [ -z "$(find new -type f ! -name '[123].toml' ! -name '.contacts-*.tmp')" ] || complain "$*: a file is left"
      number=$((number + 1))
    done
  done
}

if ! command -v strace >/dev/null || ! strace -qq -o /dev/null true 2>/dev/null; then
  echo 'strace is not there'
  exit 77
fi
killed=0
kill_at_each set beta tags+=x
kill_at_each rename alpha Gamma --no-alias
kill_at_each merge alpha alfa
kill_at_each remove bo-ek
[ $killed -gt 10 ] || complain "killed only $killed times"

# Writers wait for each other.
printf '[[contact]]\nname = "Eva Ek"\n' >many.toml
writers=${WRITERS:-12}
pids=
i=0
while [ $i -lt "$writers" ]; do
  printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Card %d\nEND:VCARD\n' $i >card$i.vcf
  "$program" -f many.toml set eva "tags+=t$i" >/dev/null 2>>errors &
  pids="$pids $!"
  "$program" -f many.toml add "Ada $i" >/dev/null 2>>errors &
  pids="$pids $!"
  "$program" import card$i.vcf --into many.toml 2>>errors &
  pids="$pids $!"
  i=$((i + 1))
done
for pid in $pids; do
  wait "$pid" || complain 'a writer failed'
done
[ "$("$program" -f many.toml find eva --get tags | wc -l)" -eq "$writers" ] || complain 'a tag is lost'
[ "$(grep -c 'name = "Ada' many.toml)" -eq "$writers" ] || complain 'an entry is lost'
[ "$(grep -c 'name = "Card' many.toml)" -eq "$writers" ] || complain 'a card is lost'
echo "killed $killed times; $((3 * writers)) writers"
exit $status
