# shellcheck shell=sh
# Read by tests with `.`: programs in a terminal of tmux, whose servers' sockets are in $HOME.

terminals=0
# Starts a command in a terminal of 100 columns, which stays for a while after it. Each has a server of its own: the last
# one may still be ending.
in_terminal() {
  terminals=$((terminals + 1))
  tmux -S "$HOME/tmux$terminals" -f /dev/null new-session -d -x 100 -y 24 "$1; echo status \$?; exec sleep 60"
}

press() {
  tmux -S "$HOME/tmux$terminals" send-keys "$@"
}

# Whether the terminal comes to show a text; what it shows instead is printed.
on_screen() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    tmux -S "$HOME/tmux$terminals" capture-pane -p | grep -qF "$1" && return 0
    sleep 0.5
  done
  tmux -S "$HOME/tmux$terminals" capture-pane -p
  return 1
}

end_terminal() {
  tmux -S "$HOME/tmux$terminals" kill-server 2>/dev/null || true
}
trap end_terminal EXIT
