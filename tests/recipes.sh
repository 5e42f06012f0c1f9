#!/bin/sh
# Usage: recipes.sh PROGRAM README FOLDER
# Tries the recipes of README that the replay of its commands cannot: neomutt and aerc complete an address in a terminal,
# with the lines that README has for them, and git refuses a commit that its hook is against.
set -eu
program=$1
readme=$2
folder=$3
export LC_ALL=C.UTF-8 TERM=xterm
unset CONTACTS_FILE XDG_DATA_HOME XDG_CONFIG_HOME || true
rm -rf "$folder"
mkdir -p "$folder/.local/share/contacts" "$folder/.config/aerc" "$folder/bin"
HOME=$(cd "$folder" && pwd)
export HOME
ln -s "$program" "$HOME/bin/contacts"
PATH=$HOME/bin:$PATH
cat >"$HOME/.local/share/contacts/contacts.toml" <<'END'
[[contact]]
name = "Håkan Andersson"
email = "hakan.andersson@olofstrom.se"
END

status=0
complain() {
  echo "recipes.sh: $*"
  status=1
}

# The block of README that is marked as being in a language.
block() {
  sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$readme" | sed '1d;$d' | grep . || complain "README has no block of $1"
}

# shellcheck source=tests/terminal.sh
. "$(dirname "$0")/terminal.sh"

completed='Håkan Andersson <hakan.andersson@olofstrom.se>'
mkdir -p "$HOME/Mail/cur" "$HOME/Mail/new" "$HOME/Mail/tmp"

{
  printf 'set spoolfile = "~/Mail"\nset folder = "~/Mail"\nset from = "me@example.org"\n'
  block muttrc
} >"$HOME/neomuttrc"
in_terminal "neomutt -n -F $HOME/neomuttrc"
on_screen 'Msgs:0' || complain 'neomutt does not start'
press m
on_screen 'To:' || complain 'neomutt does not ask for an address'
press -l hakan
press Tab
on_screen "$completed" || complain 'neomutt does not complete an address'
end_terminal

# An editor that waits, so that aerc stays where the address is typed.
printf '#!/bin/sh\nexec sleep 60\n' >"$HOME/bin/waiting-editor"
chmod +x "$HOME/bin/waiting-editor"
{
  block ini
  echo 'editor = waiting-editor'
} >"$HOME/.config/aerc/aerc.conf"
printf '[me]\nsource = maildir://~/Mail\nfrom = Me <me@example.org>\n' >"$HOME/.config/aerc/accounts.conf"
chmod 600 "$HOME/.config/aerc/accounts.conf"
in_terminal aerc
on_screen 'Connected' || complain 'aerc does not start'
press -l ':compose'
press Enter
on_screen 'Subject:' || complain 'aerc does not ask for an address'
press -l hakan
on_screen "$completed" || complain 'aerc does not offer an address'
end_terminal

directory=$HOME/.local/share/contacts/contacts.toml
printf 'From: =?UTF-8?Q?=C3=85sa?= Berg <asa@example.org>\nTo: me@example.org\nSubject: one\n\nHello\n' \
  >"$HOME/Mail/cur/1.me:2,S"
# Whether the directory comes to hold a text.
in_directory() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    grep -qF "$1" "$directory" && return 0
    sleep 0.5
  done
  tmux -S "$HOME/tmux$terminals" capture-pane -p
  return 1
}
in_terminal "neomutt -n -F $HOME/neomuttrc"
on_screen 'Msgs:1' || complain 'neomutt shows no message'
press A
in_directory 'name = "Åsa Berg"' || complain 'neomutt adds no sender'
in_directory 'email = "asa@example.org"' || complain 'neomutt adds no address'
end_terminal

mkdir -p "$HOME/Mail/INBOX/cur" "$HOME/Mail/INBOX/new" "$HOME/Mail/INBOX/tmp"
printf 'From: Bo Ek <bo@example.org>\nTo: me@example.org\nSubject: two\n\nHello\n' >"$HOME/Mail/INBOX/cur/1.me:2,S"
block binds >"$HOME/.config/aerc/binds.conf"
in_terminal aerc
on_screen 'two' || complain 'aerc shows no message'
# It shows messages before it has them, and takes no key then.
for _ in 1 2 3 4 5 6 7 8; do
  grep -qF 'bo@example.org' "$directory" && break
  press A
  sleep 2
done
in_directory 'email = "bo@example.org"' || complain 'aerc adds no sender'
end_terminal

mkdir "$HOME/repository"
cd "$HOME/repository"
git init -q .
git config user.name Me
git config user.email me@example.org
mkdir -p .git/hooks
sed -n "/pre-commit <<'END'/,/^END/p" "$readme" | sed '1d;$d' >.git/hooks/pre-commit
[ -s .git/hooks/pre-commit ] || complain 'README has no hook'
chmod +x .git/hooks/pre-commit
cp "$HOME/.local/share/contacts/contacts.toml" .
git add contacts.toml
git commit -q -m good || complain 'git refuses a directory that is fine'
echo 'emial = "x"' >>contacts.toml
git add contacts.toml
git commit -q -m bad >refusal 2>&1 && complain 'git takes a directory with a mistake'
grep -q "'emial' is not a key" refusal || complain 'git does not tell the mistake'
exit $status
