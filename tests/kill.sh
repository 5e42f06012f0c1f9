#!/bin/sh
# Usage: kill.sh PROGRAM FOLDER
# Kills PROGRAM while it writes, again and again: the file is the old one or the new one, byte for byte, and nothing is
# left but a hidden temporary file.
set -eu
program=$1
folder=$2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
rounds=25

rm -rf "$folder"
mkdir -p "$folder/target"
cd "$folder"

status=0
complain() {
  echo "kill.sh: $*"
  status=1
}

awk 'BEGIN {
  for (i = 0; i < 200; ++i)
    printf "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna %d\r\nUID:u%d\r\nNOTE:%0300d\r\nEND:VCARD\r\n", i, i, i
}' >cards.vcf
printf '[directory]\nname = "Old"\n' >old.toml
cp old.toml new.toml
"$program" import cards.vcf --into new.toml 2>log
echo old >old.vcf
"$program" -f new.toml export -o new.vcf

# kill_while KIND COMMAND...: COMMAND writes target/x.KIND and is killed at another moment each time.
kill_while() {
  kind=$1
  shift
  killed=0
  finished=0
  begin=$(date +%s%N)
  cp "old.$kind" "target/x.$kind"
  "$@" 2>log
  cmp -s "target/x.$kind" "new.$kind" || complain "$*: not as written before"
  whole=$(($(date +%s%N) - begin))
  round=1
  while [ $round -le $rounds ]; do
    cp "old.$kind" "target/x.$kind"
    "$@" 2>log &
    pid=$!
    sleep "$(awk -v all="$whole" -v part="$round" -v parts="$rounds" 'BEGIN { printf "%.4f", all * 1.2 * part / parts / 1e9 }')"
    kill -KILL $pid 2>/dev/null || true
    wait $pid 2>/dev/null && finished=$((finished + 1)) || killed=$((killed + 1))
    cmp -s "target/x.$kind" "old.$kind" || cmp -s "target/x.$kind" "new.$kind" ||
      complain "$*: neither the old file nor the new one after round $round"
    round=$((round + 1))
  done
  [ $killed -gt 0 ] || complain "$*: was never killed"
  echo "$*: $killed killed, $finished finished"
}

kill_while toml "$program" import cards.vcf --into target/x.toml
kill_while vcf "$program" -f new.toml export -o target/x.vcf

for path in target/* target/.[!.]*; do
  case $path in
    target/x.toml | target/x.vcf | target/.contacts-*.tmp | 'target/.[!.]*') ;;
    *) complain "$path is left" ;;
  esac
done
exit $status
