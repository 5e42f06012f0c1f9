#!/bin/sh
# Usage: concurrent.sh PROGRAM FOLDER
# Many programs change one file at a time, one that is there and one that is not: each works on what the others wrote,
# and all that they say they added is in the file.
set -eu
program=$1
folder=$2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
writers=${WRITERS:-36}

rm -rf "$folder"
mkdir -p "$folder/cards"
cd "$folder"

status=0
complain() {
  echo "concurrent.sh: $*"
  status=1
}

i=0
while [ $i -lt "$writers" ]; do
  printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna %s\r\nUID:u%s\r\nEND:VCARD\r\n' $i $i >cards/$i.vcf
  i=$((i + 1))
done

for target in there.toml new.toml; do
  [ $target = new.toml ] || printf '# kept\n[directory]\nname = "Old"\n' >$target
  pids=
  i=0
  while [ $i -lt "$writers" ]; do
    "$program" import cards/$i.vcf --into $target 2>cards/$i.err &
    pids="$pids $!"
    i=$((i + 1))
  done
  for pid in $pids; do
    wait "$pid" || complain "$target: a writer ends with status $?"
  done
  added=$(cat cards/*.err | grep -c '^contacts: 1 added') || true
  [ "$added" -eq "$writers" ] || complain "$target: $added of $writers say that they added somebody: $(sort -u cards/*.err)"
  found=$(grep -c '^name = "Anna ' $target) || true
  [ "$found" -eq "$writers" ] || complain "$target: $found of $writers are in the file"
  "$program" check $target >out 2>&1 || complain "$target: $(cat out)"
  rm -f cards/*.err
done
for left in .contacts-* *.lock; do
  [ ! -e "$left" ] || complain "$left is left"
done
exit $status
