# shellcheck shell=sh
# Read by the scripts that need a CardDAV server: a home folder of their own, and Radicale with the address book
# /me/people/ in it. tools.sh comes before.

# Makes the folder anew, with nothing in it but the address book, goes there, and keeps the user's settings out.
at_home() {
  rm -rf "$1"
  mkdir -p "$1/collections/collection-root/me/people"
  cd "$1" || exit 1
  HOME=$PWD
  export HOME LC_ALL=C.UTF-8
  unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME VDIRSYNCER_CONFIG RADICALE_CONFIG CONTACTS_FILE || true
  unset http_proxy HTTP_PROXY all_proxy ALL_PROXY || true
}

fail() {
  echo "$(basename "$0"): $*"
  exit 1
}

# Starts the server in that folder with a Python that has it, and sets `port`. The server ends with the script, and
# by itself after so many seconds, where nobody is left to end it.
start_server() {
  cat >radicale.conf <<END
[server]
hosts = 127.0.0.1:0
[auth]
type = none
[storage]
filesystem_folder = $PWD/collections
[logging]
level = info
END
  printf '{"tag": "VADDRESSBOOK"}' >collections/collection-root/me/people/.Radicale.props

  : >server.log # the loop below may look for it before the server opens it
  timeout "$2" "$1" -m radicale --config radicale.conf 2>server.log &
  server=$!
  trap '{ kill $server; wait $server; } 2>/dev/null || true' EXIT
  trap 'exit 1' HUP INT TERM
  port=
  for _ in $(seq 300); do
    port=$(sed -n 's/.*Listening on .*:\([0-9]*\).$/\1/p' server.log)
    [ -z "$port" ] || break
    sleep 0.1
  done
  [ -n "$port" ] || { cat server.log; fail 'Radicale does not start'; }
}
