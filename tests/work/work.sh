#!/bin/sh
# Usage: work.sh COUNTED_RUNS FOLDER KIND...
# Counts instructions, not time: the worst that a value of each kind can be takes work in proportion to its size. Each
# kind is made at n and at 4n; what the larger takes beyond the smaller is three times what the smaller takes beyond
# nothing, a little more where things are sorted, and fifteen times where work grows with the square.
# The functions are called by the names of kinds, and backslashes are meant as they stand.
# shellcheck disable=SC1003,SC2317
set -eu
program=$1
folder=$2
shift 2
export LC_ALL=C
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
# What is built with a sanitizer does not run there, and its end would be counted, too.
valgrind --tool=none "$program" </dev/null >/dev/null 2>&1 || exit 77

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

# repeated N FORMAT SEPARATOR: the format with each number below N.
repeated() {
  awk -v n="$1" -v format="$2" -v between="$3" 'BEGIN {
    for (i = 0; i < n; ++i) { text = format; gsub(/%d/, i, text); printf "%s%s", i == 0 ? "" : between, text }
  }'
}

# compare N COMMAND...: `make_KIND SIZE` prints the input, which the command takes last. What the first run of a command
# prepares for all others is not counted.
compare() {
  size=$1
  shift
  for times in 0 1 4; do
    "make_$kind" $((size * times + 1)) >"$kind.$times"
  done
  echo "$* $kind.0
$* $kind.0
$* $kind.1
$* $kind.4" >>list
}

entry() { printf '[[contact]]\nname = "Anna"\n%s\n' "$1"; }
card() { printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n%s\nEND:VCARD\n' "$1"; }

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
    units) compare 200 import ;;
    agents) compare 500 import ;;
    rows | jcards) compare 50 import ;;
    *) compare 150 import ;;
  esac
done

valgrind --tool=callgrind --callgrind-out-file=counts "$program" <list >told 2>valgrind.log
# Each dump names its command as `desc: Trigger: Client Request: KIND.TIMES`, and has `summary: INSTRUCTIONS`.
awk '
  /^desc: Trigger: Client Request: / { run = $NF }
  /^summary: / && run != "" { print run, $2; run = "" }' counts.* >instructions
status=0
for kind; do
  awk -v kind="$kind" '
    { work[$1] = $2 }
    END {
      one = work[kind ".1"] - work[kind ".0"]
      if (one <= 0) { print "work.sh: " kind ": nothing is counted"; exit 1 }
      growth = (work[kind ".4"] - work[kind ".1"]) / one
      printf "%s: %.1f times the work for three times more\n", kind, growth
      if (growth > 5) {
        print "work.sh: " kind ": the work does not grow in proportion: " work[kind ".0"], work[kind ".1"], work[kind ".4"]
        exit 1
      }
    }' instructions || status=1
done
# However many cards are nested, what is left out is told in a few lines.
awk '$1 ~ /^agents/ && $3 > 20 { print "work.sh: agents: " $3 " lines are printed"; exit 1 }' told || status=1
exit $status
