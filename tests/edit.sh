#!/bin/sh
# Usage: edit.sh PROGRAM FOLDER
# `contacts edit` in a terminal: each editor opens the file at the entry's line, what it writes is checked, and whose UID
# came and went is told. Without tmux the test is skipped, and so is an editor that is not there; where CI is set, both
# fail.
set -eu
program=$1
folder=$2
export LC_ALL=C.UTF-8 TERM=xterm
unset CONTACTS_FILE XDG_DATA_HOME XDG_CONFIG_HOME NO_COLOR EDITOR VISUAL || true
rm -rf "$folder"
mkdir -p "$folder/bin"
cd "$folder"
HOME=$(pwd)
export HOME
ln -s "$program" bin/contacts
PATH=$HOME/bin:$PATH

status=0
complain() {
  echo "edit.sh: $*"
  status=1
}
missing() {
  echo "edit.sh: there is no $1"
  [ -z "${CI-}" ] || status=1
}
if ! command -v tmux >/dev/null; then
  missing tmux
  [ $status -eq 0 ] || exit 1
  exit 77
fi

# The file has another entry first, so that the line tells whether the editor was told it.
new_file() {
  printf '[[contact]]\nname = "Bo Ek"\n\n[[contact]]\nname = "Eva Ek" # kept\ntitle = "T"\n' >d.toml
}

# shellcheck source=tests/terminal.sh
. "$(dirname "$0")/terminal.sh"

if command -v vim >/dev/null; then
  new_file
  in_terminal 'VISUAL="vim -N -u NONE -i NONE" contacts -f d.toml edit eva'
  on_screen 'Eva Ek' || complain 'vim does not start'
  press -l 'jj'
  press -l 'oemial = "x@x.se"'
  press Escape
  press -l ':wq'
  press Enter
  on_screen "'emial' is not a key" || complain 'a mistake is not told after vim'
  on_screen 'status 2' || complain 'a mistake gives another status after vim'
  end_terminal
  tail -n 1 d.toml | grep -qx 'emial = "x@x.se"' || complain "vim was not at the entry's line: $(cat d.toml)"
else
  missing vim
fi

if command -v nano >/dev/null; then
  new_file
  in_terminal 'EDITOR=nano contacts -f d.toml edit eva'
  on_screen 'Eva Ek' || complain 'nano does not start'
  press Down
  press C-k
  press -l 'name = "Eva Lind"'
  press Enter
  press C-o
  press Enter
  press C-x
  on_screen 'status 0' || complain 'nano ends with another status'
  on_screen "contacts set eva-lind uid='" || complain 'no command keeps the UID'
  end_terminal
  sed -n 5p d.toml | grep -qx 'name = "Eva Lind"' || complain "nano was not at the entry's line: $(cat d.toml)"
  contacts -f d.toml export bo | grep -q '^UID:' || complain 'nothing is exported any more'
else
  missing nano
fi

# One that takes FILE:LINE, as helix and others do.
# shellcheck disable=SC2016
printf '#!/bin/sh\necho "$*" >"$HOME/arguments"\n' >bin/hx
# shellcheck disable=SC2016
printf '#!/bin/sh\necho "$*" >"$HOME/arguments"\nexit 7\n' >bin/failing
# shellcheck disable=SC2016
printf '#!/bin/sh\nfor file; do :; done\nprintf "%%s\\n" "[[contact]]" "name = \\"Ada Lind\\"" "uid = \\"ada\\"" "[[contact]]" "name = \\"Cia Lind\\"" "uid = \\"cia\\"" >>"$file"\nsed -i "1,3d" "$file"\n' >bin/changing
chmod +x bin/*
new_file
cp d.toml before.toml
in_terminal 'VISUAL=hx EDITOR=nothing contacts -f d.toml edit eva; echo and'
on_screen 'status 0' || complain 'an editor that changes nothing gives another status'
grep -qx 'd.toml:4' arguments || complain "hx is called with $(cat arguments)"
tmux -S "$HOME/tmux$terminals" capture-pane -p | grep -q UID && complain 'UIDs are told of that nobody changed'
end_terminal
in_terminal 'EDITOR="failing -x" contacts -f d.toml edit eva'
on_screen "the editor 'failing -x' ended with status 7" || complain 'an editor that fails is not told'
on_screen 'status 2' || complain 'an editor that fails gives another status'
grep -qx -- '-x d.toml' arguments || complain "an unknown editor is called with $(cat arguments)"
cmp -s d.toml before.toml || complain 'the file has changed'
end_terminal
in_terminal 'EDITOR=no-such-editor contacts -f d.toml edit eva'
on_screen "the editor 'no-such-editor' ended with status 127" || complain 'an editor that is not there is not told'
end_terminal
in_terminal 'EDITOR=changing contacts -f d.toml edit eva'
on_screen "'Bo Ek' is gone, and its UID" || complain 'who went is not told'
on_screen "'Ada Lind' is new, with the UID ada" || complain 'who came is not told'
exit $status
