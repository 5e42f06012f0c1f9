#!/bin/sh
# Usage: sync_chain.sh PROGRAM TOOLS FOLDER
# A directory and a phone that meet by `contacts sync`, vdirsyncer and Radicale, a CardDAV server on this machine. The
# phone is a second folder, whose cards vobject writes anew and khard lists. Each side changes something in the same
# night; afterwards the file differs in what was changed alone, and a second round does nothing.
set -eu
program=$1
folder=$3
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR
. "$here/tools.sh"
# shellcheck source-path=SCRIPTDIR
. "$here/carddav.sh"

find_python radicale
"$python" -c 'import vobject' 2>/dev/null || missing 'vobject for Python'
for command in vdirsyncer khard; do
  command -v $command >/dev/null || missing $command
done

at_home "$folder"
mkdir phone cards
start_server "$python" 120

# At the desk, what the README says, but for the server and its password.
mkdir -p .contacts
ln -s ../cards .contacts/phone
awk '/^```vdirsyncer$/ { is_in = 1; next } /^```$/ { is_in = 0 } is_in' "$here/../../README.md" |
  sed -e "s|^url = .*|url = \"http://127.0.0.1:$port/me/people/\"|" \
    -e 's|^password.fetch = .*|password = "none"|' >vdirsyncer.conf
cat >>vdirsyncer.conf <<END
[pair to_phone]
a = "server"
b = "phone"
collections = null
[storage phone]
type = "filesystem"
path = "$PWD/phone/"
fileext = ".vcf"
END
cat >khard.conf <<END
[addressbooks]
[[people]]
path = $PWD/phone
[general]
[contact table]
display = formatted_name
END

synced() {
  vdirsyncer -c vdirsyncer.conf sync "$1" </dev/null >>vdirsyncer.log 2>&1 || {
    cat vdirsyncer.log
    fail "vdirsyncer sync $1"
  }
}

# Once around: from the phone to the server, to the cards, to the file, and back. Gives the exit status of sync.
around() {
  synced to_phone
  synced contacts
  status=0
  "$program" -f all.toml sync cards >out 2>err || status=$?
  synced contacts
  synced to_phone
  echo "$status"
}

expect() {
  [ "$2" = "$3" ] || {
    cat out err
    fail "$1: expected '$2', got '$3'"
  }
}

# The card on the phone of somebody.
card() {
  grep -l "^FN:$1" phone/*.vcf
}

# Every card of the phone as vobject writes it.
rewrite() {
  "$python" - phone/*.vcf <<'END'
import os
import sys

import vobject

for path in sys.argv[1:]:
    with open(path, newline="") as file:
        card = vobject.readOne(file.read())
    with open(path + ".tmp", "w", newline="") as file:
        file.write(card.serialize())
    os.rename(path + ".tmp", path)
END
}

cat >all.toml <<'END'
# Who is who.
[directory]
name = "Chain"
country = "SE"

# The choir's company.
[[organisation]]
name = "Ek & Co"

[[contact]]
name = "Eva Ek" # the boss
organisation = "Ek & Co"
title = "Chef"
phone = "070-423 57 83" # ask first
tags = ["board", "choir"]
note = """
First line.
Second, line; with signs."""

[[contact]]
name = "Bo Ek"
email = "bo@example.org"
title = "Vakt"

[[contact]]
name = "Ulf Berg"
phone = "0454-930 00"

# Never calls back.
[[contact]]
name = "Ida Strand"
phone = "0454-930 01"
birthday = "--02-29"

[[contact]]
name = "Kim Gone"
email = "kim@example.org"
END
vdirsyncer -c vdirsyncer.conf discover </dev/null >discover.log 2>&1 || { cat discover.log; fail 'there is no server'; }
expect 'the phone is filled' 0 "$(around)"
expect 'everybody is there' 6 "$(find phone -name '*.vcf' | wc -l)"

# Rewritten, but not changed.
cp all.toml before.toml
rewrite
expect 'written anew' 0 "$(around)"
expect 'nothing is told' '' "$(cat out err)"
cmp all.toml before.toml || fail 'a card that nobody changed has changed the file'

# One night. On the phone: a number, a photo, a new person, somebody less, a title that the file changes, too.
sed -i 's/^TEL.*/TEL;TYPE=cell,pref:+46 70 999 99 99/; s/^END:VCARD/PHOTO;ENCODING=b;TYPE=JPEG:\/9j\/4AAQSkZJRg==\r\n&/' "$(card 'Eva Ek')"
sed -i 's/^TITLE:.*/TITLE:Portvakt\r/' "$(card 'Bo Ek')"
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:from-the-phone\r\nN:Ny;Nia;;;\r\nFN:Nia Ny\r\nTEL;TYPE=CELL:+46701234567\r\nEND:VCARD\r\n' >phone/nia.vcf
rm "$(card 'Kim Gone')"
rewrite
# In the file: another key, the same title, somebody new, somebody less, another name.
sed -i 's/^title = "Chef"/title = "Direktör"/; s/^title = "Vakt"/title = "Väktare"/; s/Ida Strand/Ida Sjö/' all.toml
"$program" -f all.toml remove ulf-berg >/dev/null
"$program" -f all.toml add 'Per Ny' phone.mobile='070-765 43 21' >/dev/null
cp all.toml before.toml
expect 'the night' 3 "$(around)"
grep -q "'Bo Ek': title is 'Väktare' in all.toml:.* and 'Portvakt' in" err || fail 'the conflict is not told'
[ "$(wc -l <err)" -eq 1 ] || fail "more is told than the conflict: $(cat err)"
grep -q 'name = "Kim Gone"' out || fail 'what is removed is not printed'
diff before.toml all.toml >changed || true
cat >expected <<'END'
< phone = "070-423 57 83" # ask first
> phone = "+46 70 999 99 99" # ask first
< 
< [[contact]]
< name = "Kim Gone"
< email = "kim@example.org"
> uid = "UUID"
> 
> [[contact]]
> name = "Nia Ny"
> phone = { mobile = "+46701234567" }
> uid = "from-the-phone"
END
sed -n -e 's/"[0-9a-f]*-[0-9a-f]*-[0-9a-f]*-[0-9a-f]*-[0-9a-f]*"/"UUID"/' -e '/^[<>]/p' changed >shown
diff expected shown || fail 'the file differs in more, or less, than was changed'
grep -q 'uid = "from-the-phone"' all.toml || fail 'the new person is lost'
eva=$(cat "$(card 'Eva Ek')")
printf "%s\n" "$eva" | grep -q '^PHOTO' || fail 'the photo is lost'
printf "%s\n" "$eva" | grep -q '^TITLE:Direktör' || fail 'the title does not come to the phone'
printf "%s\n" "$eva" | grep -q '^NOTE:First line.\\nSecond\\, line' || fail 'the note is another one'
expect 'one card of the renamed person' 1 "$(cat phone/*.vcf | grep -c '^FN:Ida S')"
expect 'by the new name' 1 "$(cat phone/*.vcf | grep -c '^FN:Ida Sjö')"
expect 'the removed person is gone' 0 "$(cat phone/*.vcf | grep -c '^FN:Ulf Berg' || true)"
expect 'khard lists them' 6 "$(khard -c khard.conf list --parsable | wc -l)"

# A second round does nothing but tell the conflict again, and none once it is decided.
cp all.toml before.toml
expect 'again' 3 "$(around)"
cmp all.toml before.toml || fail 'the second round changes the file'
"$program" -f all.toml sync --prefer cards cards >out 2>err || fail "--prefer: $(cat err)"
grep -q '^title = "Portvakt"' all.toml || fail '--prefer cards does not take the card'
expect 'at last' 0 "$(around)"
expect 'nothing is left to tell' '' "$(cat out err)"
