#include "toml/syntax_error.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "diagnostic_list.hpp"
#include "store/loader.hpp"

using contacts::describe_syntax_error;
using contacts::list_of;
using contacts::load_toml;
using contacts::LoadedFile;
using contacts::Statement;
using contacts::SyntaxError;

namespace {

struct Row {
  std::string_view lines;
  std::string_view diagnostics;
};

std::string names_of(const LoadedFile& loaded) {
  std::string names;
  for (const contacts::Entry& entry : loaded.entries)
    names += entry.name;
  return names;
}

// The lines stand from line 3 on in an entry between two others: whatever is wrong with them, all three are read.
template <std::size_t size>
void check(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    const std::string text = fmt::format("[[contact]]\nname = 'A'\n{}\n[[contact]]\nname = 'B'\n", row.lines);
    const LoadedFile loaded = load_toml("file.toml", text, 0);
    CHECK(list_of(loaded.diagnostics) == row.diagnostics);
    CHECK(names_of(loaded) == "AB");
  }
}

}  // namespace

TEST_CASE("the marks of a merge conflict are called so") {
  constexpr Row rows[] = {
      {"<<<<<<< HEAD\ntitle = 'x'\n=======\nrole = 'y'\n>>>>>>> theirs",
       "3:1 error: a merge conflict begins here; keep what is right of both sides, and remove its marks\n"
       "5:1 error: the other side of a merge conflict begins here; remove this mark\n"
       "7:1 error: a merge conflict ends here; remove this mark\n"},
      {"||||||| base", "3:1 error: what stood here before the merge conflict; remove it with this mark\n"},
      {"tags = [\n<<<<<<< HEAD\n'a',\n=======\n'b',\n>>>>>>> theirs\n]",
       "4:1 error: a merge conflict begins here; keep what is right of both sides, and remove its marks\n"},
      {"======== x", "3:1 error: a key is missing before =\n"},
  };
  check(rows);
}

TEST_CASE("values without quotes are told to be in quotes") {
  constexpr Row rows[] = {
      {"phone = 076-861 27 47", "3:9 error: a number must be in quotes: phone = \"076-861 27 47\"\n"},
      {"phone = +46 76 861 # mobile", "3:9 error: a number must be in quotes: phone = \"+46 76 861\"\n"},
      {"phone = (076) 861", "3:9 error: a number must be in quotes: phone = \"(076) 861\"\n"},
      {"phone = 0454-93-00", "3:9 error: a number must be in quotes: phone = \"0454-93-00\"\n"},
      {"phone = 99999999999999999999", "3:9 error: a number must be in quotes: phone = \"99999999999999999999\"\n"},
      {"title = Chef", "3:9 error: text must be in quotes: title = \"Chef\"\n"},
      {"title = it's", "3:9 error: text must be in quotes: title = \"it's\"\n"},
      {"title = the \"big\" one", "3:9 error: text must be in quotes: title = 'the \"big\" one'\n"},
      {"title = \\x", "3:9 error: text must be in quotes: title = '\\x'\n"},
      {"title = a\"b'c\\", "3:9 error: text must be in quotes: title = \"a\\\"b'c\\\\\"\n"},
      {"title = True", "3:9 error: text must be in quotes: title = \"True\"\n"},
      {"title = _", "3:9 error: text must be in quotes: title = \"_\"\n"},
      {"title = .5", "3:9 error: text must be in quotes: title = \".5\"\n"},
      {"title = }", "3:9 error: text must be in quotes: title = \"}\"\n"},
      {"title =Åke", "3:8 error: text must be in quotes: title = \"Åke\"\n"},
      {"title = “Chef”", "3:9 error: “ is not TOML's quotation mark; use the straight \"\n"},
      {"title = »Chef«", "3:9 error: » is not TOML's quotation mark; use the straight \"\n"},
      {"title = ‘Chef’", "3:9 error: ‘ is not TOML's quotation mark; use the straight \"\n"},
      {"tags = [vip, 'a']", "3:9 error: text must be in quotes: \"vip\"\n"},
      {"phone = ['12', 34-5]", "3:16 error: a number must be in quotes: \"34-5\"\n"},
      {"phone = [12 34]", "3:10 error: a number must be in quotes: \"12 34\"\n"},
      {"tags = [ # x\n  # y\n  vip ]", "5:3 error: text must be in quotes: \"vip\"\n"},
      {"phone = { work = '12', home = 34 56 }", "3:31 error: a number must be in quotes: home = \"34 56\"\n"},
      {"phone = { work = ['12', 34 56] }", "3:25 error: a number must be in quotes: \"34 56\"\n"},
      {"address = [{ city = 'x' }, { city = Lund }]", "3:37 error: text must be in quotes: city = \"Lund\"\n"},
  };
  check(rows);
}

TEST_CASE("dates in other forms are told the right one") {
  constexpr Row rows[] = {
      {"birthday = 2024-13-01",
       "3:12 error: 2024-13-01 is not a date; expected month between 1 and 12 (inclusive), saw 13\n"},
      {"checked = 2023-02-29 # x",
       "3:11 error: 2023-02-29 is not a date; expected day between 1 and 28 (inclusive), saw 29\n"},
      {"birthday = 1980-4-15", "3:12 error: 1980-4-15 is not a date; a date is written 1980-04-15\n"},
      {"birthday = 15.04.1980", "3:12 error: 15.04.1980 is not a date; a date is written 1980-04-15\n"},
      {"birthday = 4/15/1980", "3:12 error: 4/15/1980 is not a date; a date is written 1980-04-15\n"},
  };
  check(rows);
}

TEST_CASE("texts and brackets that are never closed are reported where they begin") {
  constexpr Row rows[] = {
      {"title = \"Chef", "3:9 error: this text has no end; close it with \"\n"},
      {"title = \"", "3:9 error: this text has no end; close it with \"\n"},
      {"title = 'Chef", "3:9 error: this text has no end; close it with '\n"},
      {"title = \"Chef\r\nrole = 'x'\r", "3:9 error: this text has no end; close it with \"\n"},
      {"note = \"\"\"a\nb", "3:8 error: this text has no end; close it with \"\"\"\n"},
      {"note = '''", "3:8 error: this text has no end; close it with '''\n"},
      {"note = \"one\ntwo\"",
       "3:8 error: this text has no end; close it with \"\n"
       "4:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"},
      {"tags = ['a', \"b]", "3:14 error: this text has no end; close it with \"\n"},
      {"phone = { work = \"12 }", "3:18 error: this text has no end; close it with \"\n"},
      {"\"title = 'x'", "3:1 error: this text has no end; close it with \"\n"},
      {"tags = ['a', 'b'", "3:8 error: this list has no end; close it with ]\n"},
      {"tags = ['a',\n 'b',\nrole = 'x'", "3:8 error: this list has no end; close it with ]\n"},
      {"tags = [", "3:8 error: this list has no end; close it with ]\n"},
      {"tags = [['a']\nrole = 'x'", "3:8 error: this list has no end; close it with ]\n"},
      {"tags = [a\nrole = 'x'",
       "3:8 error: this list has no end; close it with ]\n"
       "3:9 error: text must be in quotes: \"a\"\n"},
      {"phone = { work = '12'", "3:9 error: this table has no end; close it with } on the same line\n"},
      {"phone = {\nrole = 'x'", "3:9 error: this table has no end; close it with } on the same line\n"},
      {"phone = { work = '12',\n  home = '34' }",
       "3:9 error: a table in { } must stand on one line; put it on one, or use a header such as [contact.address]\n"},
      {"phone = { # x\n work = '12' }",
       "3:9 error: a table in { } must stand on one line; put it on one, or use a header such as [contact.address]\n"},
  };
  check(rows);
}

TEST_CASE("what stands behind the end of a value is pointed at") {
  constexpr Row rows[] = {
      {"title = \"the \"big\" one\"",
       "3:15 error: the text ends before this; a quotation mark inside of it is written \\\"\n"},
      {"title = 'it's'", "3:13 error: the text ends before this; for an apostrophe in it use \" instead of '\n"},
      {"title = \"Chef\" and more",
       "3:16 error: the text ends before this; a quotation mark inside of it is written \\\"\n"},
      {"tags = [\"the \"big\" one\"]",
       "3:15 error: the text ends before this; a quotation mark inside of it is written \\\"\n"},
      {"tags = ['a'] b", "3:14 error: the value ends before this; remove it, or begin a new line\n"},
      {"tags = ['a']]", "3:13 error: the value ends before this; remove it, or begin a new line\n"},
      {"phone = { work = '12' }}", "3:24 error: the value ends before this; remove it, or begin a new line\n"},
      {"phone = '12', '34'", "3:13 error: a key has one value; write several as a list: phone = [\"…\", \"…\"]\n"},
      {"phone = '12' \"34\"", "3:14 error: a key has one value; write several as a list: phone = [\"…\", \"…\"]\n"},
      {"note = \"\"\"one\nrole = \"\"\"two\"\"\"",
       "4:11 error: a text that begins further up ends before this; its own end may be missing\n"},
      {"note = \"\"\"one\"\"\" two",
       "3:18 error: the text ends before this; a quotation mark inside of it is written \\\"\n"},
      {"tags = ['a' 'b']", "3:13 error: a comma is missing before this\n"},
      {"tags = [\n  'a'\n  'b'\n]", "5:3 error: a comma is missing before this\n"},
      {"phone = { work = '12' home = '34' }", "3:23 error: a comma is missing before this\n"},
      {"tags = [\"a\\\"b\" 'c']", "3:16 error: a comma is missing before this\n"},
      {"tags = ['a, b' # c\n 'd']", "4:2 error: a comma is missing before this\n"},
      {"tags = ['a',, 'b']", "3:13 error: there is a comma too many here; remove it\n"},
      {"tags = [,]", "3:9 error: there is a comma too many here; remove it\n"},
      {"phone = { work = '12', }", "3:22 error: there is a comma too many here; remove it\n"},
      {"phone = { , }", "3:11 error: there is a comma too many here; remove it\n"},
  };
  check(rows);
}

TEST_CASE("lines that are no key with a value are told what would be one") {
  constexpr Row rows[] = {
      {"email: a@b.se", "3:1 error: this line is neither a key with a value nor a header; write email = \"a@b.se\"\n"},
      {"email: \"a@b.se\"",
       "3:1 error: this line is neither a key with a value nor a header; write email = \"a@b.se\"\n"},
      {"url: https://b.se/?x=1",
       "3:1 error: this line is neither a key with a value nor a header; write url = \"https://b.se/?x=1\"\n"},
      {"email a@b.se", "3:1 error: this line is neither a key with a value nor a header; write email = \"a@b.se\"\n"},
      {"email", "3:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"},
      {"Åsa Öström", "3:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"},
      {"// a comment", "3:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"},
      {"}", "3:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"},
      {"title =", "3:7 error: 'title' has no value; write title = \"…\" or leave it out\n"},
      {"title = # x", "3:7 error: 'title' has no value; write title = \"…\" or leave it out\n"},
      {"phone = { work = }", "3:16 error: 'work' has no value; write work = \"…\" or leave it out\n"},
      {"phone = { work: '12' }", "3:11 error: this is not a key with a value; write work = '12'\n"},
      {"phone = { '12' }", "3:11 error: this is not a key with a value; write key = \"value\"\n"},
      {"förnamn = 'x'", "3:1 error: 'förnamn' is not a key; keys are a-z, A-Z, 0-9, '_' and '-'\n"},
      {"given name = 'x'", "3:1 error: 'given name' is not a key; keys are a-z, A-Z, 0-9, '_' and '-'\n"},
      {"address..city = 'x'", "3:1 error: 'address..city' is not a key; keys are a-z, A-Z, 0-9, '_' and '-'\n"},
      {"a.\"\"\"b\"\"\" = 'x'", "3:1 error: 'a.\"\"\"b\"\"\"' is not a key; keys are a-z, A-Z, 0-9, '_' and '-'\n"},
      {"= 'x'", "3:1 error: a key is missing before =\n"},
      {"phone = { = '12' }", "3:11 error: a key is missing before =\n"},
      {"tags =\n['a', 'b']",
       "3:6 error: 'tags' has no value; write tags = \"…\" or leave it out\n"
       "4:1 error: this list has no key; write key = […]\n"},
      {"\"\"\"\na\n\"\"\"",
       "3:1 error: this text has no key; write key = \"\"\"…\"\"\"\n"
       "4:1 error: this line is neither a key with a value nor a header; write key = \"value\"\n"
       "5:1 error: this text has no key; write key = \"\"\"…\"\"\"\n"},
      {"'''a", "3:1 error: this text has no key; write key = '''…'''\n"},
  };
  check(rows);
}

TEST_CASE("what is given twice is reported where it is given again") {
  constexpr Row rows[] = {
      {"role = 'x'\nrole = 'y'",
       "4:1 error: 'role' is given twice; keep one, or, where several are allowed, write a list: [\"…\", \"…\"]\n"},
      {"phone = { work = '12', work = '34' }",
       "3:24 error: 'work' is given twice; keep one, or, where several are allowed, write a list: [\"…\", \"…\"]\n"},
      {"phone = '12'\nphone.work = '34'",
       "4:1 error: 'phone.work' is given twice; keep one, or, where several are allowed, write a list: [\"…\", "
       "\"…\"]\n"},
      {"[contact.phone]\nwork = '12'\n[contact.phone]\nhome = '34'",
       "5:1 error: this table is given in its entry already; put its keys together\n"},
      {"phone = { work = '12' }\n[contact.phone]\nhome = '34'",
       "4:1 error: this table is given in its entry already; put its keys together\n"},
      {"phone = '12'\n[contact.phone.home]\n[contact.address]\ncity = 'x'",
       "4:1 error: this table is given in its entry already; put its keys together\n"},
      {"phone = { work = '12' }\n[contact.phone.x]\nhome = '34'",
       "4:1 error: this table is given in its entry already; put its keys together\n"},
  };
  check(rows);
}

TEST_CASE("escapes and characters that TOML does not have are pointed at") {
  constexpr Row rows[] = {
      {"note = \"C:\\Users\"",
       "3:11 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"a\\qb\"", "3:10 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"\\x41\"", "3:9 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"\\u12G4\"", "3:9 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"\\ud800\"", "3:9 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"\\U00110000\"",
       "3:9 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = \"\"\"a \\ b\"\"\"",
       "3:13 error: no such escape; a backslash is written \\\\, or the text goes between '…'\n"},
      {"note = 'a\x1B[31m'",
       "3:10 error: the control character U+001B cannot stand here; remove it, or write \\u001B in a text\n"},
      {"note = \"\"\"\na\x7F\"\"\"",
       "4:2 error: the control character U+007F cannot stand here; remove it, or write \\u007F in a text\n"},
      {"role = 'x' # \x01 y",
       "3:14 error: the control character U+0001 cannot stand here; remove it, or write \\u0001 in a text\n"},
      {"# \f", "3:3 error: the control character U+000C cannot stand here; remove it, or write \\u000C in a text\n"},
      {"note = 'a\rb'", "3:10 error: a CR without LF stands here; end lines with LF or CRLF\n"},
      {"# a\rb", "3:4 error: a CR without LF stands here; end lines with LF or CRLF\n"},
      {"\r \nrole = 'x'", "3:1 error: a CR without LF stands here; end lines with LF or CRLF\n"},
      {"'''x\nrole = '\x01'",
       "3:1 error: this text has no key; write key = '''…'''\n"
       "4:9 error: the control character U+0001 cannot stand here; remove it, or write \\u0001 in a text\n"},
      {"role\u00A0= 'x'", "3:5 error: U+00A0 is not a blank to TOML; remove it, or type a plain space\n"},
      {"role =\u3000'x'", "3:7 error: U+3000 is not a blank to TOML; remove it, or type a plain space\n"},
      {"\uFEFFrole = 'x'", "3:1 error: U+FEFF is not a blank to TOML; remove it, or type a plain space\n"},
      {"# å\nrole = 'P\xE5l'", "4:10 error: byte 0xE5 is not UTF-8; save the file as UTF-8\n"},
      {"# å\nrole = 'x' # P\xE5l", "4:15 error: byte 0xE5 is not UTF-8; save the file as UTF-8\n"},
      {"# å\n# P\xE5l\nrole = \"x\xC3\"",
       "4:4 error: byte 0xE5 is not UTF-8; save the file as UTF-8\n"
       "5:10 error: byte 0xC3 is not UTF-8; save the file as UTF-8\n"},
      {"note = 'å, and more that fills the thirty-two bytes \xFF'",
       "3:53 error: byte 0xFF is not UTF-8; save the file as UTF-8\n"},
  };
  check(rows);
}

TEST_CASE("headers of tables that are none are told what would be one") {
  constexpr Row rows[] = {
      {"[contact.address\ncity = 'x'", "3:1 error: this is not a table header; write [contact.address]\n"},
      {"[[contact.address]\ncity = 'x'", "3:1 error: this is not a table header; write [[contact.address]]\n"},
      {"[contact.address] city = 'x'",
       "3:1 warning: 'address' is empty; leave it out\n"
       "3:19 error: only a comment may stand behind a header; begin a new line for this\n"},
      {"[contact.address # x\nemail = 5 6",
       "3:1 error: this is not a table header; write [contact.address]\n"
       "3:1 warning: 'address' is empty; leave it out\n"
       "4:9 error: a number must be in quotes: email = \"5 6\"\n"},
      {"[[persons\nname = 'x'\nrole = ",
       "3:1 error: this is not a table header; write [[contact]], [[organisation]] or [directory]\n"},
      {"[[]]\nname = 'x'\n[contact.address]\ncity = 'x'",
       "3:1 error: this is not a table header; write [[contact]], [[organisation]] or [directory]\n"},
      {"[contact.\"\\q\"]\nx = 1",
       "3:1 error: this is not a table header; write [[contact]], [[organisation]] or [directory]\n"},
  };
  check(rows);
}

TEST_CASE("entries with a broken header are read") {
  struct HeaderRow {
    std::string_view header;
    std::string_view diagnostics;
  };
  constexpr HeaderRow rows[] = {
      {"[[contact]", "1:1 error: this is not a table header; write [[contact]]\n"},
      {"[contact]]", "1:1 error: this is not a table header; write [[contact]]\n"},
      {"[[contact", "1:1 error: this is not a table header; write [[contact]]\n"},
      {"[contact", "1:1 error: this is not a table header; write [[contact]]\n"},
      {"  [ [contact] ] # x", "1:3 error: this is not a table header; write [[contact]]\n"},
      {"[[kontakt}]", "1:1 error: this is not a table header; write [[contact]]\n"},
      {"\u00A0[[contact]]", "1:1 error: U+00A0, which does not show, stands before this header; remove it\n"},
      {"[[contact]] role = 'x'", "1:13 error: only a comment may stand behind a header; begin a new line for this\n"},
  };
  for (const HeaderRow& row : rows) {
    CAPTURE(row.header);
    const LoadedFile loaded =
        load_toml("file.toml", fmt::format("{}\nname = 'A'\n[[contact]]\nname = 'B'\n", row.header), 0);
    CHECK(list_of(loaded.diagnostics) == row.diagnostics);
    CHECK(names_of(loaded) == "AB");
  }
}

TEST_CASE("nesting without end is refused") {
  constexpr std::size_t many = 100000;
  const std::string brackets(many, '[');
  CHECK(list_of(load_toml("x", brackets, 0).diagnostics) ==
        "1:1 error: this is not a table header; write [[contact]], [[organisation]] or [directory]\n");
  CHECK(list_of(load_toml("x", "a = " + brackets, 0).diagnostics) ==
        "1:261 error: brackets are nested too deep here\n");
  CHECK(list_of(load_toml("x", "a = " + brackets + std::string(many, ']'), 0).diagnostics) ==
        "1:261 error: brackets are nested too deep here\n");
  std::string key;
  for (std::size_t i = 0; i < many; ++i)
    key += "a.";
  CHECK(list_of(load_toml("x", key + "a = 1\n[" + key + "a]\nb = 1\n", 0).diagnostics) ==
        "1:1 error: this key has too many parts\n2:1 error: this key has too many parts\n");
  CHECK(list_of(load_toml("x", "[[contact]]\nname = 'A'\nx = {" + key + "a = 1}\n[[contact]]\nname = 'B'\n", 0)
                    .diagnostics) == "3:1 error: this key has too many parts\n");
}

TEST_CASE("an entry lists a hundred errors and the next one is read") {
  std::string text = "[[contact]]\nname = 'A'\n";
  for (int i = 0; i < 1000; ++i)
    text += "x\n";
  const LoadedFile loaded = load_toml("x", text + "[[contact]]\nname = 'B'\ny\n", 0);
  REQUIRE(loaded.diagnostics.size() == 102);
  CHECK(loaded.diagnostics[100].message == "too many errors in this entry; the rest of it is not read");
  CHECK(loaded.diagnostics[100].location.line == 103);
  CHECK(loaded.diagnostics[101].location.line == 1005);
  CHECK(names_of(loaded) == "B");
}

TEST_CASE("messages quote the beginning of what is long") {
  const std::string text = "[[contact]]\nname = 'A'\nrole = " + std::string(1000, 'x') + "\n";
  CHECK(list_of(load_toml("x", text, 0).diagnostics) ==
        "3:8 error: text must be in quotes: role = \"" + std::string(60, 'x') + "…\"\n");
}

TEST_CASE("what no kind of mistake explains is said in the words of toml++") {
  Statement statement;
  statement.end = 9;
  const SyntaxError error =
      describe_syntax_error("a = ['x']", statement, 8, "Error while parsing array: expected \x1B something else");
  CHECK(error.offset == 8);
  CHECK(error.message == "this is not TOML; expected \\u001B something else");
  CHECK(describe_syntax_error("", Statement{}, 0, "words").message == "this is not TOML; words");
}
