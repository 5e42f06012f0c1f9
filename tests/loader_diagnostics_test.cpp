#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "diagnostic_list.hpp"
#include "loaded_text.hpp"

using contacts::Diagnostic;
using contacts::list_of;
using contacts::load;
using contacts::LoadedFile;
using contacts::names_of;

namespace {

struct Row {
  std::string_view text;
  std::string_view diagnostics;
};

template <std::size_t size>
void check(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(list_of(load(row.text).diagnostics) == row.diagnostics);
  }
}

// The lines are those of a contact, from line 3 on.
template <std::size_t size>
void check_contact(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const LoadedFile loaded = load(fmt::format("[[contact]]\nname = 'A'\n{}\n", row.text));
    CHECK(list_of(loaded.diagnostics) == row.diagnostics);
    CHECK(names_of(loaded) == "A");
  }
}

}  // namespace

TEST_CASE("diagnostics know the text of their entry") {
  const LoadedFile loaded =
      load("[[contact]]\nname = 'A'\nx = 1\n[[organisation]]\nname = 'O'\n[contact.address]\ny = 2\nz\n");
  REQUIRE(loaded.diagnostics.size() == 4);
  for (const Diagnostic& one : loaded.diagnostics) {
    REQUIRE(one.entry);
    CHECK(loaded.source.text.view().substr(one.entry->begin, one.entry->end - one.entry->begin) ==
          "[[contact]]\nname = 'A'\nx = 1\n");
  }
  CHECK(list_of(loaded.diagnostics) ==
        "3:1 error: 'x' is not a key of a contact\n"
        "6:1 warning: 'address' is empty; leave it out\n"
        "7:1 error: 'y' is not a key of an address\n"
        "8:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n");
}

TEST_CASE("keys that an entry does not have are told the right one") {
  constexpr Row rows[] = {
      {"emial = 'a@b.se'", "3:1 error: 'emial' is not a key of a contact; did you mean 'email'?\n"},
      {"  telephone = '12'", "3:3 error: 'telephone' is not a key of a contact; did you mean 'phone'?\n"},
      {"e-mail = 'a@b.se'", "3:1 error: 'e-mail' is not a key of a contact; did you mean 'email'?\n"},
      {"\"org\" = 'x'", "3:1 error: 'org' is not a key of a contact; did you mean 'organisation'?\n"},
      {"parent = 'x'", "3:1 error: 'parent' is not a key of a contact\n"},
      {"wholly_different = 1", "3:1 error: 'wholly_different' is not a key of a contact\n"},
      {"kind = 'person'", "3:1 error: 'kind' is not a key of a contact, only of an organisation\n"},
      {"\"\\u001b[31m\" = 1", "3:1 error: '\\u001B[31m' is not a key of a contact\n"},
      {"[contact.emial]\nwork = 'a@b.se'", "3:10 error: 'emial' is not a key of a contact; did you mean 'email'?\n"},
      {"[[organisation]]\nname = 'O'\nparent = 'x'\ntitle = 'x'\nnmae = 'x'",
       "5:1 error: 'parent' is not a key of an organisation; did you mean 'part_of'?\n"
       "6:1 error: 'title' is not a key of an organisation, only of a contact\n"
       "7:1 error: 'nmae' is not a key of an organisation; did you mean 'name'?\n"},
      {"[directory]\nnane = 'x'\nlanguage = 'sv'",
       "4:1 error: 'nane' is not a key of [directory]; did you mean 'name'?\n"
       "5:1 error: 'language' is not a key of [directory]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(list_of(load(fmt::format("[[contact]]\nname = 'A'\n{}\n", row.text)).diagnostics) == row.diagnostics);
  }
}

TEST_CASE("values of another type are told the right one") {
  constexpr Row rows[] = {
      {"title = 5", "3:9 error: 'title' must be text, not a number; put it in quotes: \"5\"\n"},
      {"phone = +46761 # x", "3:9 error: 'phone' must be text, not a number; put it in quotes: \"+46761\"\n"},
      {"phone = 12.50", "3:9 error: 'phone' must be text, not a number; put it in quotes: \"12.50\"\n"},
      {"title = true", "3:9 error: 'title' must be text, not true or false; put it in quotes: \"true\"\n"},
      {"note = 1980-04-15", "3:8 error: 'note' must be text, not a date or time; put it in quotes: \"1980-04-15\"\n"},
      {"note = 10:30:00", "3:8 error: 'note' must be text, not a date or time; put it in quotes: \"10:30:00\"\n"},
      {"title = ['a']", "3:9 error: 'title' must be text, not a list\n"},
      {"title = {}", "3:9 error: 'title' must be text, not a table\n"},
      {"organisation = ['a']", "3:16 error: 'organisation' must be text, not a list\n"},
      {"alias = 5", "3:9 error: 'alias' must be text, not a number; put it in quotes: \"5\"\n"},
      {"alias = ['a', ['b'], 5]",
       "3:15 error: 'alias' must be text, not a list\n"
       "3:22 error: 'alias' must be text, not a number; put it in quotes: \"5\"\n"},
      {"alias = { a = 'b' }", "3:9 error: 'alias' must be text, not a table\n"},
      {"phone = { work = [1, 2] }",
       "3:19 error: 'phone.work' must be text, not a number; put it in quotes: \"1\"\n"
       "3:22 error: 'phone.work' must be text, not a number; put it in quotes: \"2\"\n"},
      {"phone = [{ work = '12' }]", "3:10 error: 'phone' must be text, not a table\n"},
      {"address = 'Storgatan 1'",
       "3:11 error: 'address' must be a table; write address = { street = \"…\", postcode = \"…\", city = \"…\" }\n"},
      {"address = [{ city = 5 }, 6]",
       "3:12 warning: 'address' is empty; leave it out\n"
       "3:21 error: 'address.city' must be text, not a number; put it in quotes: \"5\"\n"
       "3:26 error: 'address' must be a table; write address = { street = \"…\", postcode = \"…\", city = \"…\" }\n"},
      {"birthday = '1980-04-15'",
       "3:12 error: 'birthday' must be a date; write birthday = 1980-04-15 without quotes or, without the year, "
       "\"--04-15\"\n"},
      {"birthday = 1980",
       "3:12 error: 'birthday' must be a date; write birthday = 1980-04-15 without quotes or, without the year, "
       "\"--04-15\"\n"},
      {"checked = '--04-15'", "3:11 error: 'checked' must be a date; write checked = 1980-04-15 without quotes\n"},
      {"checked = 2024-05-01T10:00:00",
       "3:11 error: 'checked' must be a date; write checked = 1980-04-15 without quotes\n"},
      {"birthday = '--13-01'", "3:12 error: 'birthday' is not a day: there is no month 13\n"},
      {"birthday = '--02-30'", "3:12 error: 'birthday' is not a day: month 2 has 29 days\n"},
      {"vcard = 'GENDER'", "3:9 error: 'GENDER' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"},
      {"vcard = ['item1.TEL;TYPE=x:1', 'END:VCARD', ':x', '.X:1', 'a b:1', 'X;Y', 'x.y.Z:1']",
       "3:32 error: 'END:VCARD' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:45 error: ':x' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:51 error: '.X:1' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:59 error: 'a b:1' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:68 error: 'X;Y' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:75 error: 'x.y.Z:1' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"},
      {"vcard = ['end:VCARD', 'item1.Begin:VCARD', 'a.version:4.0', \"X:a\\nb\", \"X:a\\tb\"]",
       "3:10 error: 'end:VCARD' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:23 error: 'item1.Begin:VCARD' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:44 error: 'a.version:4.0' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"
       "3:61 warning: 'vcard' holds a line end; write it on one line\n"
       "3:61 error: 'X:a\\nb' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"\n"},
      {"checked = 0000-01-01", "3:11 error: 'checked' is not a day: years count from 1\n"},
  };
  check_contact(rows);
}

TEST_CASE("a hundred values of an entry are quoted to show how they should be written") {
  std::string text = "[[contact]]\nname = 'A'\ntags = [\n";
  for (int i = 0; i < 101; ++i)
    text += "5,\n";
  const LoadedFile loaded = load(text + "]\n[[contact]]\nname = 'B'\ntags = 6\n");
  REQUIRE(loaded.diagnostics.size() == 102);
  CHECK(loaded.diagnostics[99].message == "'tags' must be text, not a number; put it in quotes: \"5\"");
  CHECK(loaded.diagnostics[100].message == "'tags' must be text, not a number");
  CHECK(loaded.diagnostics[101].message == "'tags' must be text, not a number; put it in quotes: \"6\"");
}

TEST_CASE("values that are not what their key is for are reported and kept") {
  constexpr Row rows[] = {
      {"email = 'a.b.se'", "3:9 error: 'a.b.se' is not an e-mail address; it has no @\n"},
      {"email = ['a@b.se', 'x y@b.se']",
       "3:20 error: 'x y@b.se' is not an e-mail address; write name@domain and nothing else\n"},
      {"phone = 'see page'",
       "3:9 error: 'see page' is not a telephone number; write digits, such as 0454-930 00 or +46 454 930 00\n"},
      {"url = { work = 'x' }", "3:16 error: 'x' is not a web address; write one such as https://example.org\n"},
      {"id = 'Åsa'", "3:6 error: 'Åsa' is not an id; ids are a-z, 0-9 and '-', such as \"asa\"\n"},
      {"phone = { cell = '12' }", "3:11 error: 'cell' is not a kind of phone; did you mean 'mobile'?\n"},
      {"phone = { wrok = '12' }", "3:11 error: 'wrok' is not a kind of phone; did you mean 'work'?\n"},
      {"phone = { x = '12' }",
       "3:11 error: 'x' is not a kind of phone; it is one of work, home, mobile, fax, pager, other\n"},
      {"email = { mobile = 'a@b.se' }",
       "3:11 error: 'mobile' is not a kind of email; it is one of work, home, other\n"},
      {"phone = { \"\\u001b\" = 5 }",
       "3:11 error: '\\u001B' is not a kind of phone; it is one of work, home, mobile, fax, pager, other\n"
       "3:22 error: 'phone.\\u001B' must be text, not a number; put it in quotes: \"5\"\n"},
      {"address = { city = 'x', kind = 'office' }",
       "3:32 error: 'office' is not a kind of address; did you mean 'work'?\n"},
      {"address = { city = 'x', zip = '1', stret = 'y', wholly_different = '1' }",
       "3:25 error: 'zip' is not a key of an address; did you mean 'postcode'?\n"
       "3:36 error: 'stret' is not a key of an address; did you mean 'street'?\n"
       "3:49 error: 'wholly_different' is not a key of an address\n"},
  };
  check_contact(rows);
}

TEST_CASE("texts that are empty or do not print are warned of") {
  constexpr Row rows[] = {
      {"title = ''", "3:9 warning: 'title' is empty; leave it out\n"},
      {"title = \" \\t\\n\"", "3:9 warning: 'title' is empty; leave it out\n"},
      {"alias = ['', 'a']", "3:10 warning: 'alias' is empty; leave it out\n"},
      {"organisation = ''", "3:16 warning: 'organisation' is empty; leave it out\n"},
      {"phone = { work = '' }", "3:18 warning: 'phone.work' is empty; leave it out\n"},
      {"address = {}", "3:11 warning: 'address' is empty; leave it out\n"},
      {"address = { kind = 'work' }", "3:11 warning: 'address' is empty; leave it out\n"},
      {"title = \"a\\u001b[31mb\"", "3:9 warning: 'title' holds characters that do not print: a\\u001B[31mb\n"},
      {"note = \"\\u202E\"", "3:8 warning: 'note' holds characters that do not print: \\u202E\n"},
      {"title = \"a\\u0000\"", "3:9 warning: 'title' holds characters that do not print: a\\u0000\n"},
      {"title = \"a\\nb\"", "3:9 warning: 'title' holds a line end; write it on one line\n"},
      {"address.city = \"a\\nb\"", "3:16 warning: 'address.city' holds a line end; write it on one line\n"},
      {"address.street = \"a\\nb\"", ""},
      {"note = \"a\\nb\\tc\"\nsource = \"a\\nb\"", ""},
  };
  check_contact(rows);
  CHECK(load("[[contact]]\nname = 'A'\ntitle = \"a\\u001bb\"\n").entries.at(0).title ==
        "a\x1B"
        "b");
}

TEST_CASE("entries need a name") {
  constexpr Row rows[] = {
      {"[[contact]]\n", "1:1 error: this contact has no name; write name = \"…\"\n"},
      {"[[organisation]]\nphone = '12'\n", "1:1 error: this organisation has no name; write name = \"…\"\n"},
      {"[[contact]]\nname = ' '\n", "2:8 error: 'name' is empty; every entry has one\n"},
      {"[[contact]]\nname = 5\n", "2:8 error: 'name' must be text, not a number; put it in quotes: \"5\"\n"},
      {"contact = [{ phone = '12' }]\n", "1:12 error: this contact has no name; write name = \"…\"\n"},
      // What cannot be read may be the name.
      {"[[contact]]\nname = Anna\n", "2:8 error: text must be in quotes: name = \"Anna\"\n"},
      {"[[contact]]\n \"name\" = Anna\n", "2:11 error: text must be in quotes: \"name\" = \"Anna\"\n"},
      {"[[contact]]\nname: 'Anna'\n",
       "2:1 error: this line is neither a key with a value nor a header; write name = 'Anna'\n"},
      {"[[contact]]\nnote = '''\nname = 'Anna'\n", "2:8 error: this text has no end; close it with '''\n"},
      {"[[contact]]\nname2 = x\n",
       "1:1 error: this contact has no name; write name = \"…\"\n"
       "2:9 error: text must be in quotes: name2 = \"x\"\n"},
  };
  check(rows);
  CHECK(load("[[contact]]\nname = ''\nphone = '12'\n").entries.empty());
}

TEST_CASE("what stands below a table of another name is looked at in the same run") {
  constexpr Row rows[] = {
      {"[[contacts]]\nname = 'A'\nemial = 'x'\nbirthday = 'nope'\n[contacts.address]\ncitty = 'x'\n",
       "1:3 error: 'contacts' is not a table of a directory; did you mean [[contact]]?\n"
       "3:1 error: 'emial' is not a key of a contact; did you mean 'email'?\n"
       "4:12 error: 'birthday' must be a date; write birthday = 1980-04-15 without quotes or, without the year, "
       "\"--04-15\"\n"
       "5:1 warning: 'address' is empty; leave it out\n"
       "6:1 error: 'citty' is not a key of an address; did you mean 'city'?\n"},
      {"[company]\nphone = 3\n",
       "1:2 error: 'company' is not a table of a directory; did you mean [[organisation]]?\n"
       "2:9 error: 'phone' must be text, not a number; put it in quotes: \"3\"\n"},
      {"[settings]\ncountry = 'se'\n",
       "1:2 error: 'settings' is not a table of a directory; did you mean [directory]?\n"
       "2:11 error: 'se' is not a country code; write two capital letters such as \"SE\" (ISO 3166-1)\n"},
      {"[wholly_different]\nemial = 'x'\n",
       "1:2 error: 'wholly_different' is not a table of a directory; write [[contact]], [[organisation]] or "
       "[directory]\n"},
  };
  check(rows);
}

TEST_CASE("tables that a directory does not have are told the right one") {
  constexpr Row rows[] = {
      {"[[contacts]]\nname = 'A'\n",
       "1:3 error: 'contacts' is not a table of a directory; did you mean [[contact]]?\n"},
      {"[[ person ]]\nname = 'A'\n", "1:4 error: 'person' is not a table of a directory; did you mean [[contact]]?\n"},
      {"[organization]\nname = 'A'\n",
       "1:2 error: 'organization' is not a table of a directory; did you mean [[organisation]]?\n"},
      {"[[company]]\n", "1:3 error: 'company' is not a table of a directory; did you mean [[organisation]]?\n"},
      {"[Directory]\n", "1:2 error: 'Directory' is not a table of a directory; did you mean [directory]?\n"},
      {"[settings]\n", "1:2 error: 'settings' is not a table of a directory; did you mean [directory]?\n"},
      {"[wholly_different]\n",
       "1:2 error: 'wholly_different' is not a table of a directory; write [[contact]], [[organisation]] or "
       "[directory]\n"},
      {"[\"\\u001b\"]\n",
       "1:2 error: '\\u001B' is not a table of a directory; write [[contact]], [[organisation]] or [directory]\n"},
      {"name = 'A'\nphone = '12'\n",
       "1:1 error: 'name' stands before the first table; write it under [[contact]], [[organisation]] or [directory]\n"
       "2:1 error: 'phone' stands before the first table; write it under [[contact]], [[organisation]] or "
       "[directory]\n"},
      {"[contact]\nname = 'A'\n[contact]\nname = 'B'\n",
       "1:2 error: there can be several; write [[contact]]\n3:2 error: there can be several; write [[contact]]\n"},
      {"organisation.name = 'O'\n", "1:1 error: there can be several; write [[organisation]]\n"},
      {"contact = 5\n", "1:11 error: 'contact' must be a table; write [[contact]]\n"},
      {"contact = ['A', { name = 'B' }]\n", "1:12 error: this is not a table; write [[contact]]\n"},
      {"[contact.address]\ncity = 'x'\n",
       "1:2 error: no [[contact]] stands before this table of one; write [[contact]] first\n"},
      {"[[organisation.address]]\ncity = 'x'\n",
       "1:3 error: no [[organisation]] stands before this table of one; write [[organisation]] first\n"},
      {"organisation = [{ name = 'O' }]\n[[organisation]]\nname = 'P'\n[[organisation]]\nname = 'Q'\n",
       "2:3 error: 'organisation' is a list in line 1 already; write [[organisation]] there, too\n"},
      {"[[directory]]\n", "1:3 error: there is one; write [directory]\n"},
      {"directory = 'D'\n", "1:1 error: there is one; write [directory]\n"},
      {"[directory.x]\n", "1:2 error: there is one; write [directory]\n"},
      {"[directory]\nname = 'D'\n[[contact]]\nname = 'A'\n[directory]\ncountry = 'SE'\n",
       "5:2 error: [directory] is in line 1 already; put its keys together\n"},
      {"[directory]\nname = 5\ncountry = 'Sweden'\n",
       "2:8 error: 'name' must be text, not a number; put it in quotes: \"5\"\n"
       "3:11 error: 'Sweden' is not a country code; write two capital letters such as \"SE\" (ISO 3166-1)\n"},
      {"[directory]\nname = ''\ncountry = ''\n",
       "2:8 warning: 'name' is empty; leave it out\n3:11 warning: 'country' is empty; leave it out\n"},
  };
  check(rows);
  CHECK(names_of(load("[contact]\nname = 'A'\n[[contact]]\nname = 'B'\n")) == "A B");
  CHECK(names_of(load("contact = ['A', { name = 'B' }]\n[[contact]]\nname = 'C'\n")) == "B C");
  CHECK(load("[directory]\nname = 'D'\n[directory]\nname = 'E'\n").source.name == "D");
  CHECK(load("[directory]\ncountry = 'Sweden'\n").source.country.empty());
}

TEST_CASE("a text that swallows entries without breaking anything is warned of") {
  const LoadedFile loaded = load(
      "[[contact]]\nname = 'A'\nnote = \"\"\"\n\n  [[contact]]\nname = 'B'\nnote = \"\"\"\n[[contact]]\nname = 'C'\n");
  CHECK(
      list_of(loaded.diagnostics) ==
      "5:3 warning: this stands inside of a text; if it should begin an entry, the end of that text is missing before "
      "it\n");
  CHECK(names_of(loaded) == "A C");
}

TEST_CASE("forgotten quotes do not cost the entries after them") {
  const LoadedFile loaded = load(R"([[contact]]
name = "A"
note = """a good
[[contact]]
name = "B
[[contact]]
name = "C"
note = """another
one"""
[contact.address]
city = 'x
[[contact]]
name = "D"
note = '''the last
[[organisation]]
name = "E"
)");
  CHECK(list_of(loaded.diagnostics) ==
        "3:8 error: this text has no end; close it with \"\"\"\n"
        "5:8 error: this text has no end; close it with \"\n"
        "10:1 warning: 'address' is empty; leave it out\n"
        "11:8 error: this text has no end; close it with '\n"
        "14:8 error: this text has no end; close it with '''\n");
  CHECK(names_of(loaded) == "A C D E");
  CHECK(loaded.entries[1].note == "another\none");
}

TEST_CASE("everything that is wrong with a file is reported in one run and in file order") {
  const LoadedFile loaded = load(R"(title = "x"
[directory]
name = "D"
country = "Sweden"
[[contact]
name = "A"
emial = "a@b.se"
phone = 076-861 27 47
[[contacts]]
name = "lost"
[[organisation]]
name = "O"
alias = ["x" "y"]
kind = "a
member_of = ["P", 5]
[contact.address]
zip = "1"
[[contact]]
email = "a.b.se"
birthday = 1980-13-01
checked = "yesterday"
[[contact]]
name = "B"
note = "C:\User\new"
tags = [vip, "press"]
email: b@b.se
[organisation.adress]
city = "x"
[[directory]]
)");
  CHECK(list_of(loaded.diagnostics) ==
        R"(1:1 error: 'title' stands before the first table; write it under [[contact]], [[organisation]] or [directory]
4:11 error: 'Sweden' is not a country code; write two capital letters such as "SE" (ISO 3166-1)
5:1 error: this is not a table header; write [[contact]]
7:1 error: 'emial' is not a key of a contact; did you mean 'email'?
8:9 error: a number must be in quotes: phone = "076-861 27 47"
9:3 error: 'contacts' is not a table of a directory; did you mean [[contact]]?
13:14 error: a comma is missing before this
14:8 error: this text has no end; close it with "
15:19 error: 'member_of' must be text, not a number; put it in quotes: "5"
16:1 warning: 'address' is empty; leave it out
17:1 error: 'zip' is not a key of an address; did you mean 'postcode'?
18:1 error: this contact has no name; write name = "…"
19:9 error: 'a.b.se' is not an e-mail address; it has no @
20:12 error: 1980-13-01 is not a date; expected month between 1 and 12 (inclusive), saw 13
21:11 error: 'checked' must be a date; write checked = 1980-04-15 without quotes
24:11 error: no such escape; a backslash is written \\, or the text goes between '…'
25:9 error: text must be in quotes: "vip"
26:1 error: this line is neither a key with a value nor a header; write email = "b@b.se"
27:15 error: 'adress' is not a key of an organisation; did you mean 'address'?
29:3 error: there is one; write [directory]
)");
  CHECK(names_of(loaded) == "A O B");
}
