#!/bin/sh
# Usage: documented.sh PROGRAM MAN_PAGE MAN_PAGE_OF_THE_FILE
# Checks that the man page and the program's help have the same commands and options, and that both man pages have
# every key.
set -eu
program=$1
shown() {
  mandoc -T ascii -O width=1000 "$1" | sed 's/.\x08//g'
}
page=$(shown "$2")
file_page=$(shown "$3")

# The first words of the lines of its help's section on commands.
commands=$("$program" --help | sed -n '/ommands:$/,/^$/ s/^  *\([a-z][a-z-]*\).*/\1/p')
help=$("$program" --help && for command in $commands; do "$program" "$command" --help; done)

# The options in a text, one a line, each once.
options() {
  grep -oE -e '(^|[^-[:alnum:]])(-[[:alnum:]]|--[a-z][-a-z0-9]*)' | grep -oE -e '-.*' | sort -u
}
# lacking WORDS OTHERS: those of the lines WORDS that are none of OTHERS.
lacking() {
  printf '%s\n' "$1" | grep -vxFe "$2" || true
}

status=0
complain() {
  echo "documented.sh: $*"
  status=1
}
[ -n "$commands" ] || complain "no commands in the help"
for command in $commands; do
  echo "$page" | grep -qw "contacts $command" || complain "the man page lacks the command $command"
done
page_options=$(echo "$page" | options)
help_options=$(echo "$help" | options)
for option in $(lacking "$help_options" "$page_options"); do
  complain "the man page lacks $option"
done
for option in $(lacking "$page_options" "$help_options"); do
  complain "the help lacks $option"
done

# The schema is made from the table of keys; those of entries stand at this depth.
keys=$("$program" schema | sed -n 's/^          "\([a-z_]*\)": {$/\1/p' | sort -u)
[ -n "$keys" ] || complain "no keys in the schema"
# missing PAGE FILE: complains of the keys that are no words of the page.
missing() {
  for key in $(lacking "$keys" "$(echo "$1" | grep -owE -e '[a-z_]+' | sort -u)"); do
    complain "$2 lacks the key $key"
  done
}
missing "$page" "$2"
missing "$file_page" "$3"
exit $status
