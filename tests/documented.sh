#!/bin/sh
# Usage: documented.sh PROGRAM MAN_PAGE MAN_PAGE_OF_THE_FILE
# Checks that the man page and the program's help have the same commands and options, and that both man pages have
# every key.
set -eu
program=$1
page=$(mandoc -T ascii -O width=1000 "$2" | sed 's/.\x08//g')

# The first words of the lines of its help's section on commands.
commands=$("$program" --help | sed -n '/ommands:$/,/^$/ s/^  *\([a-z][a-z-]*\).*/\1/p')
help=$("$program" --help && for command in $commands; do "$program" "$command" --help; done)

# The options in a text, one a line, each once.
options() {
  grep -oE -e '(^|[^-[:alnum:]])(-[[:alnum:]]|--[a-z][-a-z0-9]*)' | grep -oE -e '-.*' | sort -u
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
for option in $(echo "$help" | options); do
  echo "$page" | options | grep -qxe "$option" || complain "the man page lacks $option"
done
for option in $(echo "$page" | options); do
  echo "$help" | options | grep -qxe "$option" || complain "the help lacks $option"
done

# The schema is made from the table of keys; those of entries stand at this depth.
keys=$("$program" schema | sed -n 's/^          "\([a-z_]*\)": {$/\1/p' | sort -u)
[ -n "$keys" ] || complain "no keys in the schema"
for key in $keys; do
  for file in "$2" "$3"; do
    mandoc -T ascii -O width=1000 "$file" | sed 's/.\x08//g' | grep -qw -e "$key" || complain "$file lacks the key $key"
  done
done
exit $status
