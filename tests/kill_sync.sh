#!/bin/sh
# Usage: kill_sync.sh PROGRAM FOLDER
# Kills a sync at every system call that changes what the disk holds: the next one comes to what an undisturbed one comes
# to. Then several at once wait for each other, and a client writes beside one.
set -eu
program=$1
folder=$2
export LC_ALL=C.UTF-8
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
folder=$PWD

status=0
complain() {
  echo "kill_sync.sh: $*"
  status=1
}

if ! command -v strace >/dev/null || ! strace -qq -o /dev/null true 2>/dev/null; then
  echo 'strace is not there'
  exit 77
fi

# Everything is at one path, which the memory knows: a state is put there before each run.
mkdir work
sync() {
  XDG_STATE_HOME=$folder/work/state "$@" "$program" -f work/all.toml sync work/cards
}
begin() {
  rm -rf work
  cp -a start work
}
# Both sides as they say it, each file below its name; the times of files and the memory aside.
said() {
  tail -n +1 work/all.toml work/cards/*.vcf
}

cat >work/all.toml <<'END'
[directory]
name = "Kill"
country = "SE"

[[organisation]]
name = "Ek & Co"

[[contact]]
name = "Eva Ek" # the boss
organisation = "Ek & Co"
phone = "070-423 57 83"

[[contact]]
name = "Bo Ek"
email = "bo@example.org"

[[contact]]
name = "Ulf Berg"
phone = "0454-930 00"

[[contact]]
name = "Ida Strand"
phone = "0454-930 01"
END
sync env >/dev/null
# A change of each sort on each side.
sed -i 's/^TEL.*/TEL;TYPE=CELL:+46709999999/' "$(grep -l 'FN:Eva Ek' work/cards/*)"
rm "$(grep -l 'FN:Ulf Berg' work/cards/*)"
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:n\r\nFN:Nia Ny\r\nORG:Ny AB\r\nEND:VCARD\r\n' >work/cards/n.vcf
"$program" -f work/all.toml set eva-ek title=Chef >/dev/null
"$program" -f work/all.toml remove bo-ek >/dev/null
"$program" -f work/all.toml add 'Per Ny' uid=per >/dev/null
sed -i 's/Ida Strand/Ida Berg/' work/all.toml
cp -a work start

begin
sync env >/dev/null 2>err || complain "the sync fails: $(cat err)"
said >expected

killed=0
for call in flock write fchmod fsync syncfs rename unlink mkdir; do
  number=1
  while [ $number -le 60 ]; do
    begin
    sync strace -qq -o /dev/null -e "trace=$call" -e "inject=$call:signal=KILL:when=$number" >out 2>&1 &&
      ended=0 || ended=$?
    [ "$ended" -eq 137 ] || break
    killed=$((killed + 1))
    "$program" -f work/all.toml check >/dev/null || complain "at $call $number: the directory has errors"
    sync env >out 2>err || complain "after $call $number: $(cat err)"
    said >got
    diff expected got >differs || complain "after $call $number: $(cat differs)"
    if sync env | grep -q .; then complain "after $call $number: a third sync does something"; fi
    number=$((number + 1))
  done
done
[ $killed -gt 10 ] || complain "killed only $killed times"

begin
pids=
for _ in 1 2 3 4 5; do
  sync env >/dev/null 2>>errors &
  pids="$pids $!"
done
for pid in $pids; do
  wait "$pid" || complain "one of several fails: $(cat errors)"
done
said >got
diff expected got || complain 'several at once come to something else'

# A client writes a card while a sync writes another one: the sync stops before it renames the first.
begin
sync env >/dev/null
sed -i 's/^name = "Per Ny"/&\ntitle = "Kock"/; s/^name = "Nia Ny"/&\ntitle = "Kock"/' work/all.toml
sync strace -f -qq -o /dev/null -e trace=rename -e inject=rename:delay_enter=3000000:when=1 >out 2>err &
pid=$!
tries=0
until ls work/cards/.contacts-*.tmp >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -le 200 ] || break
  sleep 0.05
done
# Cards are written in the order of their UIDs.
sed -i 's/^END/NOTE:meanwhile\r\nEND/' work/cards/per.vcf
wait "$pid" || complain "a sync beside a client fails: $(cat err)"
[ "$(cat err)" = 'work/cards/per.vcf: was written meanwhile; it is left for the next time' ] || complain "it says: $(cat err)"
grep -q 'NOTE:meanwhile' work/cards/per.vcf || complain 'what a client wrote meanwhile is gone'
if grep -q 'TITLE:Kock' work/cards/per.vcf; then complain 'a card that was written meanwhile is changed'; fi
grep -q 'TITLE:Kock' work/cards/n.vcf || complain 'the other card is not written'
sync env >out 2>err || complain "the next sync fails: $(cat err)"
grep -q 'note = "meanwhile"' work/all.toml || complain "the next sync does not take it over: $(cat out)"
grep -q 'TITLE:Kock' work/cards/per.vcf || complain 'the next sync does not write the card'
if sync env | grep -q .; then complain 'a third sync does something'; fi
exit $status
