#!/bin/sh
# Usage: ldap.sh PROGRAM FOLDER
# Loads the LDIF that PROGRAM writes into a directory server of its own (OpenLDAP's slapd, on a socket in a folder), and
# finds everybody there. Without the server the test is skipped; where CI is set, it fails.
set -eu
program=$1
folder=$2
export LC_ALL=C.UTF-8 LDAPNOINIT=1
unset CONTACTS_FILE XDG_DATA_HOME || true
PATH=$PATH:/usr/sbin:/sbin

for tool in slapd ldapadd ldapsearch; do
  if ! command -v "$tool" >/dev/null; then
    echo "ldap.sh: there is no $tool"
    [ -z "${CI-}" ] || exit 1
    exit 77
  fi
done

rm -rf "$folder"
mkdir -p "$folder/data"
cd "$folder"

status=0
complain() {
  echo "ldap.sh: $*"
  status=1
}

cat >people.toml <<'END_OF_FILE'
[directory]
country = "SE"

[[contact]]
name = "Åsa Öberg"
alias = ["Asa Oberg", "ÅSA ÖBERG"]
organisation = 'Berg, Ek + "Co"; <AB> \ #1 = first'
title = "Chef"
email = ["asa@example.org", "åsa@example.org", "ASA@example.org"]
phone = { mobile = "070-123 45 67", home = "08-123 456 78", work = ["+46 8 123 456 79", "+46-8-12345679"] }
address = { street = '2 High $treet \ 3', postcode = "293 80", city = "Olofström" }
url = "https://example.org/åsa"
note = """
Two lines,
the second one is long: 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789
"""

[[contact]]
name = "Åsa Öberg"
organisation = "Unheard of"

[[contact]]
name = "山田太郎"
email = "yamada@example.org"

[[contact]]
name = "İpek"
alias = ["ipek", "Straße", "STRASSE"]

[[contact]]
name = "O'Neil, \"Bo\" + <x>; y=\\z #"
email = "bo@example.org"
phone = "112"

[[organisation]]
name = 'Berg, Ek + "Co"; <AB> \ #1 = first'
alias = ["Berg & Ek"]
kind = "company"
email = "info@berg.example"
phone = { work = "08-123 456 78", fax = "08-123 456 80" }
member_of = ["# hash", "Nobody"]

[[organisation]]
name = "Kök, golv & tak"
part_of = "Åkers Verkstad"

[[organisation]]
name = "Golv"
part_of = "Kök, golv & tak"
url = "https://golv.example"

[[organisation]]
name = "Åkers Verkstad"

[[organisation]]
name = "ÅKERS  verkstad"

[[organisation]]
name = "# hash"

[[organisation]]
name = " blanks "

[[organisation]]
name = "=equals="

[[organisation]]
name = ": < colon"
END_OF_FILE

base='dc=example,dc=org'
"$program" -f people.toml export --format ldif --base "$base" >people.ldif 2>messages ||
  complain "exporting failed: $(cat messages)"
grep -q "åsa@example.org' left out" messages || complain "nothing is said of an address: $(cat messages)"

# A socket's path must be short, which a build folder's may not be. The server is copied because where AppArmor watches
# over it, it may not read files in this folder.
short=$(mktemp -d)
server=
# shellcheck disable=SC2317 # the trap calls it
end_server() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$short"
}
trap end_server EXIT
trap 'exit 2' HUP INT PIPE TERM
cp "$(command -v slapd)" "$short/slapd"
url=ldapi://$(echo "$short/socket" | sed 's|/|%2F|g')

cat >slapd.conf <<END_OF_FILE
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile "$short/pid"
database mdb
suffix "$base"
rootdn "cn=admin,$base"
rootpw secret
directory "$PWD/data"
maxsize 16777216
END_OF_FILE
# A test that is killed cannot end its server, so that one ends by itself.
timeout 30 "$short/slapd" -f slapd.conf -h "$url" -d 0 >server.log 2>&1 &
server=$!

is_up() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
    ldapsearch -x -H "$url" -b '' -s base 1.1 >/dev/null 2>&1 && return 0
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}
if ! is_up; then
  complain "the server does not start: $(cat server.log)"
  exit 1
fi

as_admin() {
  ldapadd -x -H "$url" -D "cn=admin,$base" -w secret "$@"
}
printf 'dn: %s\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example\n' "$base" |
  as_admin >loading 2>&1 || complain "the base is not taken: $(cat loading)"
as_admin -f people.ldif >loading 2>&1 || complain "what contacts writes is not taken: $(cat loading)"

find_entries() {
  ldapsearch -x -LLL -o ldif-wrap=no -H "$url" -b "$base" "$@"
}

# Whether so many entries match a filter.
expect() {
  found=$(find_entries "$2" 1.1 | grep -c '^dn:' || true)
  [ "$found" -eq "$1" ] || complain "$found instead of $1 match $2"
}
expect "$(grep -c '^.*contact]]' people.toml)" '(objectClass=inetOrgPerson)'
expect "$(grep -c '^.*organisation]]' people.toml)" \
  '(&(|(objectClass=organization)(objectClass=organizationalUnit))(!(objectClass=dcObject)))'
expect 2 '(cn=åsa öberg)'
expect 1 '(cn=Asa Oberg)'
expect 1 '(cn=山田*)'
expect 1 '(mail=ASA@example.org)'
expect 1 '(telephoneNumber=+46812345679)'
expect 1 '(mail=info@berg.example)'
expect 2 '(o=Berg, Ek + "Co"; <AB> \5C #1 = first)'
expect 2 '(o=åkers verkstad)'
expect 1 '(postalAddress=*Olofström*)'
expect 1 '(cn=O'"'"'Neil, "Bo" + <x>; y=\5Cz #)'

# Every value is what was written. Distinguished names are compared by where an entry is: servers spell them their way.
values_of() {
  sed -e '/^version/d' -e '/^dn:/d' -e '/^seeAlso:/d' -e '/^$/d' "$1" | sort
}
awk 'NR > 1 && !/^ / { print line; line = "" } { sub(/^ /, ""); line = line $0 } END { print line }' people.ldif >unfolded
find_entries '(!(objectClass=dcObject))' >returned
values_of unfolded >written.values
values_of returned >returned.values
diff written.values returned.values || complain 'the server has other values'
found=$(ldapsearch -x -LLL -H "$url" -s one -b 'ou=Kök\, golv & tak,o=Åkers Verkstad,'"$base" 1.1 | grep -c '^dn:' || true)
[ "$found" -eq 1 ] || complain 'a part is not below what it is part of'
exit $status
