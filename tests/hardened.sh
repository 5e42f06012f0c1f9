#!/bin/sh
# Usage: hardened.sh PROGRAM
# Reads from a release what keeps a mistake with memory from doing harm: see src/link/hardening.cmake.
set -eu
program=$1
export LC_ALL=C

status=0
complain() {
  echo "hardened.sh: $program: $*"
  status=1
}

# has PATTERN TOOL...: what the tool says of the program has a line of the pattern.
has() {
  pattern=$1
  shift
  "$@" "$program" | grep -Eq -- "$pattern"
}

code=$(mktemp)
trap 'rm -f "$code"' EXIT
objdump -d --no-show-raw-insn "$program" >"$code"

has 'Type: +DYN' readelf -hW || complain 'it is always loaded at the same address'
has 'FLAGS_1.*PIE' readelf -dW || complain 'it is not linked as an executable that any address fits (-pie)'
has 'GNU_RELRO' readelf -lW || complain 'its relocations stay writable (-z relro)'
has '(FLAGS.*BIND_NOW|FLAGS_1.*NOW)' readelf -dW || complain 'its table of functions stays writable (-z now)'
has 'GNU_STACK.* RW ' readelf -lW || complain 'its stack can be run'

has '__stack_chk_fail' readelf --dyn-syms -W || complain 'its functions do not look whether their stack is whole'
has '__[a-z]+_chk@' readelf --dyn-syms -W || complain 'calls of libc do not know the size of what they write to'
grep -aq '__n < this->size()' "$program" || complain 'indices are not checked (_GLIBCXX_ASSERTIONS)'

# Libraries that are linked statically have thousands of these whatever our own code has, so all are counted.
canaries=none entries=none
if [ "$(uname -m)" = x86_64 ]; then
  canaries=$(grep -c '%fs:0x28' "$code" || true)
  entries=$(grep -c 'endbr64' "$code" || true)
  least_canaries=5000 least_entries=8000
  if has 'NEEDED.*phonenumber' readelf -dW; then least_canaries=1500 least_entries=4000; fi
  [ "$canaries" -gt "$least_canaries" ] || complain "only $canaries looks at the stack's canary (-fstack-protector-strong)"
  [ "$entries" -gt "$least_entries" ] || complain "only $entries places tell that they may be jumped to (-fcf-protection)"
fi
echo "$canaries looks at canaries, $entries marked entries"
exit $status
