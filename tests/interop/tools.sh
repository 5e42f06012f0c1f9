# shellcheck shell=sh
# Read by the other scripts: what they need is there, or the test is skipped; where CI is set, it fails.

PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

missing() {
  echo "$(basename "$0"): there is no $1"
  [ -z "${CI-}" ] || exit 1
  exit 77
}

# A Python that has the module. The first one on the path may be another than that of the system's packages.
find_python() {
  for python in python3 /usr/bin/python3; do
    if "$python" -c "import $1" 2>/dev/null; then
      return
    fi
  done
  missing "$1 for Python"
}

find_ez_vcard() {
  command -v java >/dev/null || missing java
  for jar in ez-vcard vinnie; do
    [ -e "/usr/share/java/$jar.jar" ] || missing "$jar.jar"
  done
}

# Runs a source file. The compiler is a part of Debian's runtime environment, and shall not try hard.
run_java() {
  java -XX:TieredStopAtLevel=1 -cp /usr/share/java/ez-vcard.jar:/usr/share/java/vinnie.jar "$@"
}
