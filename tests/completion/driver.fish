# Usage: fish --no-config driver.fish <LINES
# Each line has a tab before its last word. Prints it with all that fish offers instead of that word. fish finds
# fish/contacts.fish, as it does an installed one.
set fish_complete_path $PWD/fish
while read --line line
    set -l parts (string split \t -- $line)
    set -l offered (complete -C"$parts[1] $parts[2]" | string replace -r '\t.*' '')
    echo $parts[1] $offered
end
