#!/bin/sh
# Usage: bootstrap.sh BOOTSTRAP FOLDER
# Runs bootstrap in a tree of its own, among commands that only note how they are called.
set -eu
bootstrap=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder/bin" "$folder/tree"
folder=$(cd "$folder" && pwd)
cp "$bootstrap" "$folder/tree/bootstrap"
calls=$folder/calls

# stub NAME: a command of that name, whose body is standard input.
stub() {
  { echo '#!/bin/sh' && echo "echo \"$1 \$*\" >>'$calls'" && cat; } >"$folder/bin/$1"
  chmod +x "$folder/bin/$1"
}
for tool in sh readlink dirname mkdir flock cmp mv rm cat tee mktemp stat sleep cp chmod; do
  ln -s "$(command -v "$tool")" "$folder/bin/$tool"
done
stub g++ <<'END'
echo 'g++ 12'
END
# Configuring makes what building asks for, building makes the program.
stub cmake <<'END'
case $* in
  *--build*) echo 'echo found "$@"' >"$2/contacts" && chmod +x "$2/contacts" ;;
  *) mkdir -p "$3/build/release" && : >"$3/build/release/build.ninja" ;;
esac
END
stub apt-get </dev/null
stub apt-cache </dev/null
stub id <<'END'
echo 1000
END
stub dpkg-query <<'END'
printf installed
END

status=0
complain() {
  echo "bootstrap.sh: $*"
  cat "$folder/out" "$folder/err" "$calls"
  status=1
}
run() {
  : >"$calls"
  got=0
  PATH=$folder/bin CI='' "$1/bootstrap" run find x >"$folder/out" 2>"$folder/err" </dev/null || got=$?
}
# expect_refusal TEXT: status 2, and one line that holds the text.
expect_refusal() {
  [ "$got $(wc -l <"$folder/err")" = '2 1' ] || complain 'not refused in one line'
  grep -qF -e "$1" "$folder/err" || complain "it does not say: $1"
}

run "$folder/tree"
[ "$got $(cat "$folder/out")" = '0 found find x' ] || complain 'the program does not run'
grep -q 'cmake --fresh' "$calls" || complain 'not configured'
run "$folder/tree"
! grep -q 'cmake --fresh' "$calls" || complain 'configured twice'

stub g++ <<'END'
echo 'g++ 13'
END
run "$folder/tree"
grep -q 'cmake --fresh' "$calls" || complain 'an upgraded compiler is not configured anew'
mv "$folder/tree" "$folder/moved"
run "$folder/moved"
grep -q "cmake --fresh -S $folder/moved " "$calls" || complain 'a moved checkout is not configured anew'

# Another build holds the lock until its input ends.
mkfifo "$folder/go"
flock "$folder/moved/build/lock" cat "$folder/go" >/dev/null &
exec 8>"$folder/go"
(exec 8>&- && run "$folder/moved") &
waited=0
until grep -q 'waiting for another build' "$folder/err" 2>/dev/null || [ $waited -ge 300 ]; do
  waited=$((waited + 1))
  sleep 0.1
done
exec 8>&-
wait
grep -q 'waiting for another build' "$folder/err" || complain 'nobody is told of the wait'

stub dpkg-query </dev/null
run "$folder/moved"
expect_refusal 'apt-get install --no-install-recommends g++ cmake'
# Now there is sudo, but nothing can be fetched.
stub sudo <<'END'
"$@"
END
stub apt-get <<'END'
exit 100
END
run "$folder/moved"
[ "$got" -eq 2 ] || complain 'going on without a network'
grep -qF 'run: apt-get install' "$folder/err" || complain 'no word of what to install without a network'
exit "$status"
