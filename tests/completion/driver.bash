# Usage: bash driver.bash [all [COMMAND]] <LINES
# Types each line into a real readline, and prints what the line is by then; with all, after the key that inserts
# everything that is offered. Completion is read from bash/contacts, and before it COMMAND is run.
set -eu
key=${1:+$'\e*'}
rm -f lines
{
  cat <<'END'
bind 'set bell-style none'
bind -x '"\C-x\C-p": printf "%s\n" "$READLINE_LINE" >>lines'
. bash/contacts
END
  printf '%s\n' "${2-}"
  while IFS= read -r line; do
    printf '%s%s\x18\x10\x15' "$line" "$key"
  done
} >keys
INPUTRC=/dev/null bash --norc --noprofile -i <keys >screen 2>&1
cat lines
