#!/bin/sh
# Usage: faults.sh PROGRAM FOLDER [MOST]
# Lets the system calls of `export -o`, `export --split`, `import` and `set` fail one at a time, by strace: with an
# error, or with a signal. However PROGRAM ends, each file is the old one or the new one, byte for byte, the new one where
# it says that it is done, and no temporary file is left. MOST is how many faults are tried of each command: first those
# of calls that change what is on the disk, then others, spread over all calls. Without it, or where it is `all`, every
# call after main() has begun gets each fault: a thousand, which take minutes. Prints how many were tried and how the
# program ended.
set -eu
program=$1
folder=$2
most=${3:-all}
export LC_ALL=C.UTF-8
export XDG_STATE_HOME="$folder/state"
unset CONTACTS_FILE XDG_DATA_HOME NO_COLOR || true
if ! command -v strace >/dev/null || ! strace -qq -o /dev/null true 2>/dev/null; then
  echo 'strace is not there'
  exit 77
fi
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

status=0
complain() {
  echo "faults.sh: $*"
  status=1
}

# ---- What is there before

mkdir -p old/cards
printf '[directory]\nname = "Old"\ncountry = "SE"\n\n[[contact]]\nname = "Eva Ek"\nuid = "u1"\n\n[[contact]]\nname = "Bo Ek"\nuid = "u2"\n' >old/x.toml
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nUID:u3\r\nEND:VCARD\r\n' >old/in.vcf
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eva Berg\r\nTITLE:Chef\r\nUID:u1\r\nEND:VCARD\r\n' >old/eva.vcf
echo old >old/x.vcf
"$program" -f old/x.toml export --split old/cards
sed -i 's/Eva Ek/Eva Berg/' old/x.toml
rm old/cards/u2.vcf

changing='write|pwrite64|writev|fsync|fdatasync|syncfs|rename|renameat|renameat2|unlink|unlinkat|fchmod|fchown|flock|ftruncate|mkdir|mkdirat|fsetxattr|fremovexattr|link|linkat|symlink'

# faults COMMAND...: each fault that is tried, a line each: call, number of the call, fault. The calls before the first
# fcntl of descriptor 0, with which main() begins, are the loader's. What ends the process cannot fail, and brk
# says where memory ends, never an error.
faults() {
  rm -rf now state && cp -r old now
  strace -f -qq -o calls "$@" >/dev/null 2>&1 || true
  awk -v most="$most" -v changing="^($changing)$" '
    function print_first(list, size, wanted,    i) {
      for (i = 1; i <= size && (most == "all" || i <= wanted); ++i) print list[i]
    }
    function print_spread(list, size, wanted,    i, step) {
      step = most == "all" || size <= wanted ? 1 : size / wanted
      for (i = 1; i <= size; i += step) print list[int(i)]
    }
    { sub(/^[0-9]+ +/, "") }
    !/^[a-z0-9_]+\(/ { next }
    {
      call = $0; sub(/\(.*/, "", call); number = ++count[call]
      if (/^fcntl\(0, F_GETFD/) begun = 1
      if (!begun || call ~ /^(brk|exit|exit_group|execve|rt_sigreturn|restart_syscall|gettid|getpid|tgkill)$/) next
      if (call !~ changing) {
        others[++other_count] = call " " number " error=EIO"
        others[++other_count] = call " " number " error=ENOMEM"
        others[++other_count] = call " " number " signal=TERM"
      } else {
        calls[++calls_count] = call " " number
        if (!(call in seen) || call == "fsync") order[++order_count] = call " " number
        seen[call] = 1
      }
    }
    END {
      size = split("error=EIO signal=TERM error=ENOSPC signal=INT error=EINTR signal=XFSZ signal=HUP", kinds, " ")
      for (k = 1; k <= size; ++k)
        for (i = 1; i <= (most == "all" ? calls_count : order_count); ++i)
          firsts[++first_count] = (most == "all" ? calls[i] : order[i]) " " kinds[k]
      print_first(firsts, first_count, int(most * 2 / 3))
      print_spread(others, other_count, int(most / 3))
    }' calls
}

# same LEFT RIGHT: both are there with the same bytes, or neither is there.
same() {
  if [ -e "$1" ] && [ -e "$2" ]; then cmp -s "$1" "$2"; else [ ! -e "$1" ] && [ ! -e "$2" ]; fi
}

# check FAULT ENDED COMMAND...
check() {
  fault=$1
  ended=$2
  shift 2
  at="$*, $fault, status $ended"
  case "$fault:$ended" in
    *:[0123]) ;;
    *signal=TERM:143 | *signal=INT:130 | *signal=HUP:129) ;;
    *) complain "$at: it crashed: $(head -n 3 err)" ;;
  esac
  case $fault:$ended in
    fsync*error=EIO:0 | syncfs*error=EIO:0) complain "$at: says that it is done, though the disk does not have it" ;;
  esac
  case $fault in
    unlink*error=*) ;;
    *) [ ! -d state ] || [ -z "$(find state -name '*.tmp')" ] || complain "$at: a temporary file is left in state" ;;
  esac
  # Most often all files are new, or all are old: one look at them is enough.
  if diff -r now new >/dev/null; then return; fi
  if [ "$ended" -ne 0 ] && diff -r now old >/dev/null; then return; fi
  for file in $(cd new && find . -type f) $(cd now && find . -type f); do
    case $file in
      */.contacts-*.tmp)
        # A file that cannot be removed stays.
        case $fault in unlink*error=*) ;; *) complain "$at: $file is left" ;; esac ;;
      *)
        same "now/$file" "new/$file" && continue
        [ "$ended" -ne 0 ] || complain "$at: says that it is done, and $file is not written"
        same "now/$file" "old/$file" || complain "$at: $file is neither the old nor the new one" ;;
    esac
  done
}

# try COMMAND...: whose files are below now/.
try() {
  faults "$@" >list
  rm -rf now state && cp -r old now
  "$@" >out 2>err || complain "$*: status $? without a fault: $(head -n 3 err)"
  rm -rf new && cp -r now new
  tried=0 done_anyway=0 refused=0 killed=0
  while read -r call number kind; do
    rm -rf now state && cp -r old now
    ended=0
    strace -f -qq -o /dev/null -e "trace=$call" -e "inject=$call:$kind:when=$number" "$@" >out 2>err </dev/null || ended=$?
    check "$call $number $kind" "$ended" "$@"
    tried=$((tried + 1))
    case $ended in
      0) done_anyway=$((done_anyway + 1)) ;;
      [123]) refused=$((refused + 1)) ;;
      *) killed=$((killed + 1)) ;;
    esac
  done <list
  if [ "$tried" -lt 10 ] || [ "$refused" -eq 0 ] || [ "$killed" -eq 0 ]; then
    complain "$*: only $tried faults, $refused refused, $killed killed"
  fi
  shift
  echo "$*: $tried faults: $done_anyway times done, $refused times refused, $killed times ended by the signal"
}

try "$program" -f now/x.toml export -o now/x.vcf
try "$program" -f now/x.toml export --split now/cards
try "$program" -f now/x.toml import --update now/eva.vcf
try "$program" import now/in.vcf --into now/x.toml
try "$program" -f now/x.toml set eva-berg email=eva@example.org
exit $status
