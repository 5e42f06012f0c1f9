#!/bin/sh
# Usage: full_disk.sh PROGRAM FOLDER
# A file that cannot be written stays as it was: a disk that is full (a limit on the size of files stands for it), a
# folder that nobody may write to. What was changed while the cards came stays. A symbolic link stays one, and a mode what it is.
set -eu
program=$1
folder=$2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true

chmod -R u+w "$folder" 2>/dev/null || true
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

status=0
complain() {
  echo "full_disk.sh: $*"
  status=1
}

awk 'BEGIN {
  for (i = 0; i < 300; ++i)
    printf "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna %d\r\nUID:u%d\r\nNOTE:%0300d\r\nEND:VCARD\r\n", i, i, i
}' >cards.vcf
printf '# kept\n[directory]\nname = "Old"\n' >old.toml

# refuses MESSAGE COMMAND...: it fails with status 2 and says so, and x.toml is as it was.
refuses() {
  message=$1
  shift
  result=0
  "$@" >out 2>err || result=$?
  [ $result -eq 2 ] || complain "$*: status $result"
  grep -qF "$message" err || complain "$*: says '$(cat err)'"
  cmp -s x.toml old.toml || complain "$*: x.toml has changed"
  for left in .contacts-*; do
    [ ! -e "$left" ] || complain "$*: $left is left"
  done
}

cp old.toml x.toml
# The system sends a signal, too, which otherwise ends the program.
limited='trap "" XFSZ; ulimit -f 8; exec "$@"'
refuses "'x.toml' cannot be written: File too large" sh -c "$limited" sh "$program" import cards.vcf --into x.toml
cp x.toml backup.toml
"$program" import cards.vcf --into backup.toml 2>/dev/null
refuses "'x.toml' cannot be written: File too large" sh -c "$limited" sh "$program" -f backup.toml export -o x.toml

for change in 'set eva note=@cards.vcf' 'add Ada note=@cards.vcf' 'rename eva Ada' 'remove eva'; do
  cp old.toml spare.toml
  printf '%s\n' "# $(printf '%09000d' 1)" '' '[[contact]]' 'name = "Eva"' >>old.toml
  cp old.toml x.toml
  # shellcheck disable=SC2086
  refuses "'x.toml' cannot be written: File too large" sh -c "$limited" sh "$program" -f x.toml $change
  chmod a-w x.toml
  # shellcheck disable=SC2086
  refuses "'x.toml' cannot be written: Permission denied" "$program" -f x.toml $change
  rm -f x.toml
  mv spare.toml old.toml
done
cp old.toml x.toml

# What is removed is not lost where it cannot be printed.
cp old.toml spare.toml
printf '\n# %09000d\n[[contact]]\nname = "Eva"\n' 1 >>old.toml
cp old.toml x.toml
refuses "the output cannot be written: File too large" sh -c "$limited" sh "$program" -f x.toml remove eva
mv spare.toml old.toml
cp old.toml x.toml

# Nobody keeps root out.
if [ "$(id -u)" -ne 0 ]; then
  mkdir closed
  cp old.toml closed/x.toml
  chmod a-w closed
  refuses "'closed/x.toml' cannot be written: Permission denied" "$program" import cards.vcf --into closed/x.toml
  cmp -s closed/x.toml old.toml || complain "closed/x.toml has changed"
  chmod u+w closed
fi

# The cards come through a pipe: by the time they have all come, the target is another, and they go behind what it says.
mkfifo pipe
cp old.toml x.toml
"$program" import pipe --into x.toml >out 2>err &
pid=$!
exec 3>pipe
cat cards.vcf >&3
printf '# changed\n' >>old.toml
cp old.toml x.toml
exec 3>&-
wait $pid || complain "a changed target: status $?: $(cat err)"
head -n "$(wc -l <old.toml)" x.toml | cmp -s - old.toml || complain "a changed target: what was changed is lost"
[ "$(grep -c '^\[\[contact\]\]' x.toml)" -eq 300 ] || complain "a changed target: not all cards are in it"

mkdir elsewhere
cp old.toml elsewhere/real.toml
chmod 640 elsewhere/real.toml
ln -s elsewhere/real.toml link.toml
"$program" import cards.vcf --into link.toml 2>/dev/null || complain "a symbolic link: status $?"
[ -L link.toml ] || complain "the symbolic link is gone"
[ "$(stat -c %a elsewhere/real.toml)" = 640 ] || complain "the mode has changed"
[ "$(grep -c '^\[\[contact\]\]' elsewhere/real.toml)" -eq 300 ] || complain "the file behind the link was not written"
head -n 4 elsewhere/real.toml | cmp -s - old.toml || complain "what was there has changed"
exit $status
