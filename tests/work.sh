#!/bin/sh
# Usage: work.sh PROGRAM FOLDER KIND...
# Counts instructions, not time: the worst that a value of each kind can be takes work in proportion to its size. Each
# kind is made at n and at 4n; what the larger takes beyond the smaller is three times what the smaller takes beyond
# nothing, a little more where things are sorted, and fifteen times where work grows with the square. What nothing takes is
# measured once, of the first kind: the kinds of one call are for one command and one format.
# The functions are called by the names of kinds, and backslashes are meant as they stand.
# shellcheck disable=SC1003,SC2317
set -eu
program=$1
folder=$2
shift 2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
# What is built with a sanitizer does not run there, and its end would be counted, too.
valgrind --tool=none "$program" --version >/dev/null 2>&1 || exit 77

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

status=0

# The number of instructions of a command. The tool counts nothing else, and so takes less time than callgrind.
work() {
  valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$program" "$@" 2>&1 >out |
    awk '/I +refs:/ { gsub(/,/, "", $4); print $4 }'
}

# repeated N FORMAT SEPARATOR: the format with each number below N.
repeated() {
  awk -v n="$1" -v format="$2" -v between="$3" 'BEGIN {
    for (i = 0; i < n; ++i) { text = format; gsub(/%d/, i, text); printf "%s%s", i == 0 ? "" : between, text }
  }'
}

# compare N COMMAND...: `make_KIND SIZE` prints the input, which the command takes last.
work_0=
compare() {
  size=$1
  shift
  for times in 0 1 4; do
    if [ "$times" -eq 0 ] && [ -n "$work_0" ]; then continue; fi
    "make_$kind" $((size * times + 1)) >"$kind.$times"
    eval "work_$times=\$(work \"\$@\" $kind.$times)"
    if [ -z "$work_0" ]; then
      echo "work.sh: $kind: nothing is counted: $(head -n 3 out)"
      exit 1
    fi
  done
  # shellcheck disable=SC2154
  growth=$(awk -v none="$work_0" -v one="$work_1" -v four="$work_4" 'BEGIN { printf "%.1f", (four - one) / (one - none) }')
  echo "$kind: $growth times the work for three times more"
  if awk -v growth="$growth" 'BEGIN { exit !(growth > 5) }'; then
    echo "work.sh: $kind: the work does not grow in proportion: $work_0 $work_1 $work_4"
    status=1
  fi
}

entry() { printf '[[contact]]\nname = "Anna"\n%s\n' "$1"; }
card() { printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n%s\nEND:VCARD\n' "$1"; }

# shellcheck disable=SC2317
{
  make_escapes() { entry "note = \"$(repeated "$1" '\\\\u0041' '')\""; }
  make_backslashes() { entry "note = \"$(repeated "$1" '\\\\\\\\' '')\""; }
  make_tags() { entry "tags = [$(repeated "$1" '"t%d"' ', ')]"; }
  make_addresses() { entry "email = [$(repeated "$1" '"a%d@x.se"' ', ')]"; }
  make_words() { printf '[[contact]]\nname = "%s"\n' "$(repeated "$1" 'w%d' ' ')"; }
  make_brackets() { entry "tags = [
$(repeated "$1" '["t%d"],
' '')]"; }
  make_kept() { entry "vcard = [$(repeated "$1" '"X-A%d:b"' ', ')]"; }
  make_unknown() { entry "$(repeated "$1" 'k%d = 1' '
')"; }
  make_names() {
    awk -v n="$1" 'BEGIN {
      for (i = 0; i < n; ++i) printf "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nUID:u%d\nEND:VCARD\n", i
    }'
  }
  make_units() { card "ORG:$(repeated "$1" 'u%d' ';')"; }
  make_agents() {
    awk -v n="$1" 'BEGIN {
      print "BEGIN:VCARD\nVERSION:2.1\nFN:Anna"
      for (i = 0; i < n; ++i) print "AGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:B"
      for (i = 0; i <= n; ++i) print "END:VCARD"
    }'
  }
  make_categories() { card "CATEGORIES:$(repeated "$1" 'c%d' ',')"; }
  make_properties() { card "$(repeated "$1" 'X-A%d:a' '
')"; }
  make_parameters() { card "TEL$(repeated "$1" ';T%d=x' ''):070123"; }
  make_folds() { card "NOTE:a
$(repeated "$1" ' b' '
')"; }
  make_jcards() { printf '[%s]' "$(repeated "$1" '["vcard",[["version",{},"text","4.0"],["fn",{},"text","A%d"]]]' ',')"; }
  make_rows() { printf 'First Name,Last Name,Phone 1 - Value\n'; repeated "$1" 'Anna,B%d,070123%d
' ''; }
}

for kind; do
  case $kind in
    escapes | backslashes | tags) compare 1000 check ;;
    addresses | brackets) compare 500 check ;;
    words) compare 800 find zzz -f ;;
    kept) compare 200 export -f ;;
    unknown) compare 200 check ;;
    parameters) compare 300 import ;;
    folds) compare 2000 import ;;
    units) compare 400 import ;;
    agents)
      compare 500 import
      [ "$(wc -l <out)" -le 20 ] || { echo "work.sh: agents: $(wc -l <out) lines are printed"; status=1; }
      ;;
    *) compare 150 import ;;
  esac
done
exit $status
