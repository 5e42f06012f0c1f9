# shellcheck shell=sh
# For the scripts of this folder, which source it: a fresh system of Debian or Ubuntu in a folder. The packages come
# from the mirror that this machine uses itself; MIRROR names another one, which Ubuntu on Debian needs, with
# COMPONENTS=main,universe. SYSTEMS is where the systems are kept (build/systems). As root.

# need TOOL...: says in one line which packages are missing, and ends. Each package is called like its tool.
need() {
  missing=
  for tool; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
  done
  [ -z "$missing" ] || { echo "$0: missing; as root, run: apt-get install$missing" >&2 && exit 2; }
}

# fresh_system SUITE ARCHITECTURE: makes it, unless it was made before. $system is its folder, $systems the one above.
fresh_system() {
  [ "$(id -u)" -eq 0 ] || { echo "$0: only root can make a system" >&2 && exit 2; }
  need debootstrap
  systems=${SYSTEMS:-$root/build/systems}
  system=$systems/$1-$2
  # shellcheck disable=SC2016
  mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
    grep -v security | head -n 1)}
  [ -n "$mirror" ] || { echo "$0: no mirror: this machine has none, so set MIRROR" >&2 && exit 2; }
  if [ ! -e "$system/ready" ]; then
    mkdir -p "$systems"
    rm -rf "$system"
    debootstrap --variant=minbase --components="${COMPONENTS:-main}" --arch="$2" "$1" "$system" "$mirror" >"$system.log" 2>&1 ||
      { tail -n 5 "$system.log" >&2 && exit 2; }
    # A mirror that stands still for a while has lists whose time is over.
    echo 'Acquire::Check-Valid-Until "false";' >"$system/etc/apt/apt.conf.d/90systems"
    touch "$system/ready"
  fi
  for name in hosts resolv.conf; do
    cp -L "/etc/$name" "$system/etc/$name"
  done
}
