#!/bin/sh
# Usage: picture.sh PROGRAM SOURCE_DIR
# The picture at the top of README shows what the program prints.
set -eu
command -v python3 >/dev/null || exit 77
python3 "$2/tests/picture.py" "$1" | diff - "$2/data/find.svg" || {
  echo "data/find.svg is not what the program prints: build the target 'accept'"
  exit 1
}
