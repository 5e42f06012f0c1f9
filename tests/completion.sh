#!/bin/sh
# Usage: completion.sh SHELL PROGRAM FOLDER
# Types the lines of completion/*.txt into a shell that completes them by the script of PROGRAM, in FOLDER, and compares
# what comes of it. Without the shell the test is skipped; where CI is set, it fails.
set -eu
shell=$1
program=$2
folder=$3
cases=$(dirname "$(readlink -f "$0")")/completion

if ! command -v "$shell" >/dev/null; then
  echo "completion.sh: there is no $shell"
  [ -z "${CI-}" ] || exit 1
  exit 77
fi

rm -rf "$folder"
mkdir -p "$folder/bash" "$folder/zsh" "$folder/fish" "$folder/my folder"
cd "$folder"
"$program" completion bash >bash/contacts
"$program" completion zsh >zsh/_contacts
"$program" completion fish >fish/contacts.fish
case $shell in
  bash) if command -v shellcheck >/dev/null; then shellcheck -s bash bash/contacts; fi ;;
esac

cat >people.toml <<'END'
[[organisation]]
name = "Olofströms kommun"
alias = ["OK", "odd:alias"]
[[contact]]
name = "Håkan Andersson"
[[contact]]
name = "Anna Andersson"
tags = ["board", "brass band"]
END
cat >'my file.toml' <<'END'
[[contact]]
name = "Zoë Ek"
END
cp 'my file.toml' "it's:odd.toml"
cat >hostile.toml <<'END'
[[contact]]
id = "hostile"
name = "hostile $(touch run) `touch run` ; touch run # ' \" \\ %s \u001b[31m"
END
mkfifo pipe
PATH=$(dirname "$program"):$PATH
CONTACTS_FILE=$folder/people.toml
HOME=$folder
LC_ALL=C.UTF-8
export PATH CONTACTS_FILE HOME LC_ALL
unset CDPATH XDG_CONFIG_HOME XDG_DATA_HOME

# The lines of a file that are for this shell.
for_this_shell() {
  sed -n -e '/^#/d' -e '/^$/d' -e 's/^[a-z ]*\<'"$shell"'\>[a-z ]*: //' -e '/^contacts/p' "$1"
}

# Quotes, and what a shell appends, differ from shell to shell where all that is offered is put into one line.
plain() {
  tr -d '\\"'\' | sed -e 's/[=,\/] / /g' -e 's/  */ /g' -e 's/[=,\/ ]*$//'
}

status=0
expect() {
  diff -u --label expected "$1" --label "$shell" "$2" || status=1
}

for_this_shell "$cases/offered.txt" >offered
sed 's/ \[\(.*\)\].*/ \1/' offered >typed
case $shell in
  bash) bash "$cases/driver.bash" all <typed >printed ;;
  zsh) zsh -f "$cases/driver.zsh" all <typed >printed ;;
  fish) sed 's/ \[\(.*\)\].*/\t\1/' offered | fish --no-config "$cases/driver.fish" >printed ;;
esac
# Where nothing is offered, what was typed stays, but not in fish.
if [ "$shell" = fish ]; then kept=; else kept='\1'; fi
sed -e "s/\\[\\(.*\\)\\]\$/$kept/" -e 's/\[.*\] //' offered | plain >expected
plain <printed >offered
expect expected offered

if [ "$shell" = bash ]; then
  # Where somebody has told readline that words go on behind an equals sign. It does not find files behind one then.
  for_this_shell "$cases/offered.txt" | grep -e '\[--[cf].*=' | grep -v -e --file | tee offered | sed 's/ \[\(.*\)\].*/ \1/' >typed
  sed 's/\[.*\] //' offered | plain >expected
  bash "$cases/driver.bash" all "COMP_WORDBREAKS=' <>'" <typed | plain >printed
  expect expected printed
fi

case $shell in
  bash | zsh)
    for_this_shell "$cases/inserted.txt" | tee inserted | sed -e 's/ => .*//' -e "s/⇥/$(printf '\t')/g" >typed
    sed 's/.* => //' inserted >expected
    "$shell" "$cases/driver.$shell" <typed | sed 's/[=, ]*$//' >printed
    expect expected printed
    ;;
esac

if [ -e run ]; then
  echo "completion.sh: $shell ran what the line or a directory holds"
  status=1
fi
exit $status
