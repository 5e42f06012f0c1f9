#!/bin/sh
# Usage: schema.sh PROGRAM SOURCE_DIR
# The schema that ships is the one that the program prints, and says of directories what `check` says.
set -eu
program=$1
source=$2
"$program" schema | diff - "$source/data/contacts.schema.json" || {
  echo "data/contacts.schema.json is not what the program prints: build the target 'accept'"
  exit 1
}
exec python3 "$source/tests/schema.py" "$program" "$source/data/contacts.schema.json" "$source"
