# Usage: bash driver.bash KEY <LINES
# Types each line and then KEY into a real readline, and prints what the line is by then. KEY is tab, or all for the key
# that inserts everything that is offered. Completion is read from bash/contacts.
set -eu
case $1 in
  all) key=$'\e*' ;;
  tab) key=$'\t' ;;
esac
rm -f lines
{
  cat <<'END'
bind 'set bell-style none'
bind -x '"\C-x\C-p": printf "%s\n" "$READLINE_LINE" >>lines'
. bash/contacts
END
  while IFS= read -r line; do
    printf '%s%s\x18\x10\x15' "$line" "$key"
  done
} >keys
INPUTRC=/dev/null bash --norc --noprofile -i <keys >screen 2>&1
cat lines
