#!/bin/sh
# Usage: surroundings.sh PROGRAM FOLDER
# What the program is started with is not what it expects: descriptors that are closed, few of them for many files, pipes
# in a folder, names that no file can have.
set -eu
program=$1
folder=$2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true

rm -rf "$folder"
mkdir -p "$folder/many" "$folder/cards"
cd "$folder"

status=0
complain() {
  echo "surroundings.sh: $*"
  status=1
}

# ends_with STATUS COMMAND...: what it prints is in out and err.
ends_with() {
  expected=$1
  shift
  result=0
  "$@" >out 2>err || result=$?
  [ $result -eq "$expected" ] || complain "$*: status $result: $(head -n 3 err)"
}

# Closed descriptors: what is meant for them goes nowhere else.
printf '[[contact]]\nname = "Anna\\u0001"\nvcard = "GENDER:F"\n' >x.toml
ends_with 0 "$program" -f x.toml export -o expected.vcf
[ -s err ] || complain "the export has nothing to say on standard error"
for closed in '2>&-' '<&- 2>&-' '<&- >&- 2>&-'; do
  rm -f got.vcf
  sh -c "exec \"\$0\" -f x.toml export -o got.vcf $closed" "$program" || complain "export with $closed: status $?"
  cmp -s expected.vcf got.vcf || complain "export with $closed: the file holds something else"
done
sh -c 'exec "$0" -f x.toml list >&-' "$program" 2>err && complain "a closed standard output is success"
grep -q 'the output cannot be written' err || complain "a closed standard output: $(cat err)"

# More files than descriptors.
awk 'BEGIN {
  for (i = 0; i < 1200; ++i) {
    printf "[[contact]]\nname = \"Anna %d\"\nphone = \"070-%07d\"\n", i, i >("many/" i ".toml"); close("many/" i ".toml")
    printf "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna %d\r\nEND:VCARD\r\n", i >("cards/" i ".vcf"); close("cards/" i ".vcf")
  }
}'
few='ulimit -n 64; exec "$@"'
# A pipe in a folder is nobody's directory.
mkfifo many/pipe.toml cards/pipe.vcf
for command in 'list' 'find anna' 'find 0700000777' 'check' 'export -o all.vcf' 'show anna-777' 'completion entries anna-77'; do
  # shellcheck disable=SC2086
  ends_with 0 timeout 300 sh -c "$few" sh "$program" -f many $command
done
# shellcheck disable=SC2046
ends_with 0 timeout 300 sh -c "$few" sh "$program" $(printf -- '-f many/%s.toml ' $(seq 0 1100)) find anna
ends_with 0 timeout 300 sh -c "$few" sh "$program" import cards --into imported.toml
[ "$(grep -c '^\[\[contact\]\]' imported.toml)" -eq 1200 ] || complain "not all cards are imported"

# Names that no file can have are told in words.
ln -s loop.toml loop.toml
long=$(printf '%0300d' 0)
ends_with 2 "$program" import cards/1.vcf --into "$long"
grep -q "cannot be written: File name too long" err || complain "an overlong name: $(cat err)"
ends_with 2 "$program" import cards/1.vcf --into loop.toml
grep -q "cannot be written: Too many levels of symbolic links" err || complain "a loop: $(cat err)"
ends_with 2 "$program" -f x.toml export --split "$(printf 'a\033[31m')/$long"
grep -q "cannot be made: File name too long" err || complain "an overlong folder: $(cat err)"
LC_ALL=C grep -q "$(printf '\033')" err && complain "a raw control character on standard error"

# What never ends and is no text is not waited for.
ends_with 2 timeout 300 "$program" import /dev/zero
grep -q "this is not text" err || complain "zeros: $(head -n 3 err)"

# Memory that ends is told in words. (A sanitizer does not start with so little.)
if sh -c 'ulimit -v 100000; exec "$@"' sh "$program" --version >/dev/null 2>&1; then
  ends_with 2 sh -c 'yes | (ulimit -v 100000; exec "$@")' sh "$program" import -
  grep -q "there is not enough memory for this" err || complain "no memory: $(head -n 3 err)"
fi
exit $status
