# Usage: zsh -f driver.zsh [all] <LINES
# Types each line into a zsh of its own on a terminal, and prints what the line is by then; with all, after a key that
# inserts everything that is offered. compinit finds zsh/_contacts, as it does an installed one.
emulate -R zsh
zmodload zsh/zpty || exit 2
key=${1:+$'\C-x\C-a'}
rm -f lines
cat >.zshrc <<'END'
PS1= PS2= RPS1=
unsetopt beep prompt_sp
bindkey -e
fpath=($PWD/zsh $fpath)
autoload -Uz compinit
compinit -u -D
insert-all() { _main_complete; compstate[insert]=all compstate[list]= }
zle -C insert-all complete-word insert-all
bindkey '^X^A' insert-all
put() { print -r -- "$BUFFER" >>lines; zle .send-break }
zle -N put
bindkey '^X^P' put
zle-line-init() { print -n '<next>' }
zle -N zle-line-init
END
export ZDOTDIR=$PWD
zpty shell zsh -i
zpty -r shell screen '*<next>*' || exit 2
while IFS= read -r line; do
  zpty -w -n shell "$line$key"$'\C-x\C-p'
  zpty -r shell screen '*<next>*' || exit 2
done
zpty -d shell
cat lines
