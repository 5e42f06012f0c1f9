#!/bin/sh
# Usage: locale.sh PROGRAM FOLDER
# Checks that `contacts list` sorts as the user's locale does, in locales that are compiled into FOLDER for it.
set -eu
program=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"

for locale in sv_SE de_DE; do
  # localedef warns about what it lacks for money and names of days, which sorting does not need.
  localedef -i "$locale" -f UTF-8 "$folder/$locale.UTF-8" >/dev/null 2>&1 || [ -d "$folder/$locale.UTF-8" ]
done

for name in Åsa Zoë Ängla Örjan Adam 'adam' Ärlig Anna 'Anna Berg' Ólafur Zorn; do
  printf '[[contact]]\nname = "%s"\n' "$name"
done >"$folder/names.toml"

status=0
expect() {
  locale=$1
  shift
  sorted=$(LOCPATH=$folder LC_ALL=$locale "$program" -f "$folder/names.toml" list --fields name | paste -sd' ')
  [ "$sorted" = "$*" ] && return
  printf '%s: expected %s\n%s: but got  %s\n' "$locale" "$*" "$locale" "$sorted"
  status=1
}
expect sv_SE.UTF-8 adam Adam Anna Anna Berg Ólafur Zoë Zorn Åsa Ängla Ärlig Örjan
expect de_DE.UTF-8 adam Adam Ängla Anna Anna Berg Ärlig Åsa Ólafur Örjan Zoë Zorn
expect C Adam Anna Anna Berg Zorn Zoë adam Ängla Ärlig Åsa Ólafur Örjan

# So many names that several threads make their keys, in the order that sort(1) has.
names='åsa Åsa zoë Örjan adam Adam Ärlig anna Ólafur'
awk -v names="$names" 'BEGIN { n = split(names, name); for (i = 0; i < 4000; ++i) print name[i * 7 % n + 1], i * 617 % 4000 }' \
  >"$folder/many.txt"
sed 's/.*/[[contact]]\nname = "&"/' "$folder/many.txt" >"$folder/many.toml"
export LOCPATH="$folder" LC_ALL=sv_SE.UTF-8
sort "$folder/many.txt" >"$folder/sorted.txt"
"$program" -f "$folder/many.toml" list --fields name >"$folder/listed.txt"
cmp "$folder/sorted.txt" "$folder/listed.txt" || status=1
exit $status
