#include "whole_file.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "toml/splitter.hpp"
#include "toml_generator.hpp"

using contacts::broken_promise;
using contacts::compare_whole_file;
using contacts::disagreement;
using contacts::is_toml;
using contacts::split_entries;
using contacts::TomlGenerator;
using contacts::WholeFile;

namespace {

struct Row {
  std::string_view what;
  std::string_view text;
};

// Each is TOML.
constexpr Row accepted[] = {
    {"nothing", ""},
    {"blank lines", "\n \n\t\n"},
    {"comments alone", "# [[contact]]\n# \"\"\"\n"},
    {"an entry", "[[contact]]\nname = \"A\"\n"},
    {"no line end at the end", "[[contact]]\nname = \"A\""},
    {"a header at the end", "[[contact]]\nname = \"A\"\n[[contact]]"},
    {"a comment at the end", "[[contact]]\nname = \"A\" # [[contact]]"},
    {"CRLF", "[[contact]]\r\nname = \"A\"\r\n\r\n[[contact]]\r\nname = \"B\"\r\n"},
    {"a text over lines with CRLF", "[[contact]]\r\nnote = \"\"\"\r\n[[contact]]\r\n\"\"\"\r\n[[contact]]\r\n"},
    {"a byte order mark", "\xEF\xBB\xBF[[contact]]\nname = \"A\"\n[[contact]]\nname = \"B\"\n"},
    {"a byte order mark before a comment", "\xEF\xBB\xBF# x\n[[contact]]\nname = \"A\"\n"},

    {"a header in a basic text",
     "[[contact]]\nnote = \"\"\"\n[[contact]]\nname = 'x'\n\"\"\"\n[[contact]]\nname = 'B'\n"},
    {"a header in a literal text", "[[contact]]\nnote = '''\n[contact.address]\n'''\n[[organisation]]\nname = 'B'\n"},
    {"a line with one bracket in a text", "[[contact]]\nnote = \"\"\"\n[\n]\"\"\"\nname = 'A'\n[[contact]]\n"},
    {"a hash in texts", "[[contact]]\nname = \"a # b\"\nnote = '# \"'\nalias = [\"#\", '#'] # \"\n[[contact]]\n"},
    {"quotes in comments", "[[contact]] # \"\"\"\nname = 'A' # '''\n# \"\"\" [ {\n[[contact]]\nname = 'B'\n"},
    {"brackets in comments", "[[contact]]\ntags = [ # ]\n 'a', # [[contact]]\n 'b' ] # [\n[[contact]]\nname = 'B'\n"},
    {"nested lists over lines",
     "[[contact]]\ntags = [\n  ['a', [\"]\"]],\n\n  # x\n  [ ],\n  ]\nname = 'A'\n[[contact]]\n"},
    {"a list in a list at the beginning of a line", "[[contact]]\ntags = [\n[true],\n['a'],\n[[1]]\n]\n[[contact]]\n"},
    {"lists of words that could be headers", "[[contact]]\nx = [\n[inf],\n[nan],\n[[false]],\n[true]]\n[[contact]]\n"},
    {"a list of tables in braces", "[[contact]]\naddress = [{ city = 'x' },\n  { city = ']' }]\n[[contact]]\n"},
    {"a list in a table in braces", "[[contact]]\nphone = { work = [\n'1',\n'2'] }\n[[contact]]\n"},
    {"a text over lines in a table in braces",
     "[[contact]]\nx = { a = \"\"\"\n[[contact]]\n\"\"\", b = 1 }\n[[contact]]\n"},
    {"a text over lines in a list", "[[contact]]\nalias = ['a', '''\n[contact]\n''', \"\"\"\n]\"\"\"]\n[[contact]]\n"},

    {"a table of an entry", "[[contact]]\nname = 'A'\n[contact.address]\ncity = 'x'\n[[contact]]\nname = 'B'\n"},
    {"tables of an entry",
     "[[contact]]\nname = 'A'\n[[contact.address]]\ncity = 'x'\n[[contact.address]]\ncity = 'y'\n"},
    {"a table of an organisation far away",
     "[[organisation]]\nname = 'O'\n[[contact]]\nname = 'A'\n[[contact]]\nname = 'B'\n[organisation.address]\ncity = "
     "'x'\n[[contact]]\nname = 'C'\n[organisation.phone]\nwork = '1'\n[contact.phone]\nwork = '2'\n"},
    {"a table far away in the last line", "[[organisation]]\n[[contact]]\n[organisation.address]"},
    {"a table that is made by one inside of it",
     "[[contact]]\n[contact.x.y]\na = 1\n[contact.x]\nb = 2\n[contact.x.z]\n"},
    {"tables of a later organisation",
     "[[organisation]]\n[[organisation]]\n[[contact]]\n[organisation.address]\ncity='x'\n"},
    {"dotted keys", "[[contact]]\naddress.city = 'x'\naddress . street = 'y'\n\"phone\".'work' = '1'\n[[contact]]\n"},
    {"quoted keys", "[[contact]]\n\"name\" = 'A'\n'a = [' = 1\n\"b \\\" # [\" = 2\n\"\" = 3\n[[contact]]\n"},
    {"quoted headers", "[[\"contact\"]]\nname = 'A'\n[['contact']]\nname = 'B'\n[\"contact\".'a]b']\nx = 1\n"},
    {"headers with escapes",
     "[[contact]]\n[\"cont\\u0061ct\".address]\ncity = 'x'\n[[\"\\U00000063ontact\"]]\nname = 'B'\n"},
    {"an escaped header far away", "[[organisation]]\n[[contact]]\n[\"organis\\u0061tion\".address]\ncity = 'x'\n"},
    {"headers with blanks",
     "[[ contact ]]\nname = 'A'\n\t[[\tcontact\t]] # x\nname = 'B'\n[ contact . address ]\ncity = 'x'\n"},
    {"indented headers and keys",
     "  [[contact]]\n    name = 'A'\n\t[contact.address]\n\t  city = 'x'\n   [[contact]]\n"},
    {"an unknown table with an empty name", "[[contact]]\nname = 'A'\n[\"\"]\nx = 1\n[[contact]]\nname = 'B'\n"},
    {"unknown tables", "[x]\na = 1\n[[contact]]\nname = 'A'\n[x.y]\nb = 2\n[[z]]\n[[z]]\n[[contact]]\nname = 'B'\n"},
    {"escapes", "[[contact]]\nname = \"\\\"\\\\\"\nnote = \"\"\"\\\"\\\"\\\"\\\\\"\"\"\ntitle = 'C:\\'\n[[contact]]\n"},
    {"quotes at the end of a text over lines",
     "[[contact]]\na = \"\"\"x\"\"\"\"\nb = \"\"\"x\"\"\"\"\"\nc = '''x''''\nd = "
     "'''x'''''\ne = \"\"\"\"\"\"\nf = \"\"\"\"\"\"\"\ng = ''''''''\n[[contact]]\n"},
    {"quotes inside of a text over lines",
     "[[contact]]\na = \"\"\"a\"b\"\"c\\\"\"\"d\"\"\"\nb = '''a'b''c'''\n[[contact]]\n"},
    {"a text over lines on one", "[[contact]]\nnote = \"\"\"x\"\"\" # \"\"\"\n[[contact]]\nname = 'B'\n"},
    {"a line that goes on behind a backslash",
     "[[contact]]\nnote = \"\"\"a \\\n   [[contact]]\\  \n  b\"\"\"\n[[contact]]\n"},
    {"an even number of backslashes", "[[contact]]\nnote = \"\"\"\\\\\\\\\"\"\"\nname = \"\\\\\"\n[[contact]]\n"},

    {"entries in lists", "contact = [ {name = 'A'},\n {name = 'B', phone = { work = '1' }} ]\norganisation = []\n"},
    {"entries in lists of both kinds",
     "organisation = [{name='O'}]\ncontact = [{name='A'}]\n[directory]\nname = 'D'\n"},
    {"a list and headers of the other kind", "contact = [{ name = 'A' }]\n[[organisation]]\nname = 'O'\n"},
    {"the directory in braces", "directory = { name = 'D' }\n[[contact]]\nname = 'A'\n"},
    {"the directory by dotted keys", "directory.name = 'D'\ndirectory.country = 'SE'\n[[contact]]\nname = 'A'\n"},
    {"keys before the first header", "name = 'x'\ntags = [\n'a']\n[[contact]]\nname = 'A'\n"},
    {"the directory between entries",
     "[[contact]]\nname = 'A'\n[directory]\nname = 'D'\n[contact.address]\ncity = 'x'\n"},
    {"a list of directories", "[[directory]]\nname = 'D'\n[[contact]]\nname = 'A'\n[[directory]]\nname = 'E'\n"},
    {"tables of the directory", "[directory]\nname = 'D'\n[[contact]]\nname = 'A'\n[directory.x]\na = 1\n"},
    {"one contact in single brackets", "[contact]\nname = 'A'\n[contact.address]\ncity = 'x'\n"},
    {"a table of a contact without one",
     "[contact.address]\ncity = 'x'\n[[organisation]]\n[contact.phone]\nwork = '1'\n"},
    {"tabs", "[[contact]]\t\nname\t=\t\"a\tb\"\t#\tx\n\ttags = [\t'a'\t,\t]\n[[contact]]\n"},
    {"all types of values",
     "[[contact]]\na=1\nb=-1.5e3\nc=true\nd=1980-04-15\ne=10:20:30\nf=1980-04-15T10:20:30+02:00\n"},
    {"a key of 32 parts",
     "[[contact]]\na.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.1.2.3.4.5.6 = 1\n[[contact]]\n"},
    {"a text with many dots",
     "[[contact]]\nnote = \"a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.1.2.3.4.5.6.7\"\n"},
};

// None is TOML, and none of it shows in one entry alone.
constexpr Row refused[] = {
    {"a control character in a comment alone", "# a\x01\n"},
    {"a control character in a comment before the first entry", "# a\x7F\n[[contact]]\nname = 'A'\n"},
    {"a CR in a comment before the first entry", "# a\rb\n[[contact]]\nname = 'A'\n"},
    {"a list and headers of one kind", "contact = [{ name = 'A' }]\n[[contact]]\nname = 'B'\n"},
    {"a table of an entry in a list", "organisation = [{ name = 'A' }]\n[organisation.address]\ncity = 'x'\n"},
    {"a contact and contacts", "[contact]\nname = 'A'\n[[contact]]\nname = 'B'\n"},
    {"contacts and a contact", "[[contact]]\nname = 'A'\n[contact]\nname = 'B'\n"},
    {"contacts by dotted keys and by headers", "contact.name = 'A'\n[[contact]]\nname = 'B'\n"},
    {"two directories", "[directory]\nname = 'D'\n[[contact]]\nname = 'A'\n[directory]\ncountry = 'SE'\n"},
    {"a directory in braces and one more", "directory = { name = 'D' }\n[directory]\ncountry = 'SE'\n"},
    {"an unknown table twice", "[x]\n[[contact]]\nname = 'A'\n[x]\n"},
    {"a table of an organisation twice",
     "[[organisation]]\nname = 'O'\n[organisation.address]\n[[contact]]\nname = 'A'\n[organisation.address]\n"},
    {"a table and the same key",
     "[[organisation]]\nname = 'O'\naddress = 'x'\n[[contact]]\nname = 'A'\n[organisation.address]\n"},
    {"an entry that is read while another one is mended",
     "[organisat\nx='''\n[contact]\nname='x'\n[organisation.\"\"]\n='''\\\n[organisat\nname='x'\n"},
};

}  // namespace

TEST_CASE("what toml++ accepts as a whole is read the same entry by entry") {
  for (const Row& row : accepted) {
    CAPTURE(row.what);
    CHECK(is_toml(row.text));
    CHECK(disagreement(row.text) == "");
    CHECK(broken_promise(row.text) == "");
  }
}

TEST_CASE("what no entry shows alone to be wrong is reported all the same") {
  for (const Row& row : refused) {
    CAPTURE(row.what);
    CHECK_FALSE(is_toml(row.text));
    CHECK(disagreement(row.text) == "");
    CHECK(broken_promise(row.text) == "");
  }
}

TEST_CASE("each byte of a file is in one section") {
  TomlGenerator generator(1);
  for (int i = 0; i < 500; ++i) {
    const std::string text = i % 2 == 0 ? generator.file() : generator.mutated(generator.file());
    CAPTURE(text);
    std::vector<contacts::Section> sections;
    for (const contacts::RawEntry& raw : split_entries(text)) {
      sections.insert(sections.end(), raw.sections.begin(), raw.sections.end());
    }
    std::ranges::sort(sections, {}, &contacts::Section::begin);
    std::size_t end = 0;
    for (const contacts::Section& section : sections) {
      REQUIRE(section.begin == end);
      REQUIRE(section.end > section.begin);
      end = section.end;
    }
    REQUIRE(end == text.size());
  }
}

TEST_CASE("files made at random are read the same as a whole and entry by entry") {
  TomlGenerator generator(20240501);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = generator.file();
    CAPTURE(text);
    const WholeFile compared = compare_whole_file(text);
    REQUIRE(compared.is_toml);
    REQUIRE(compared.problem == "");
  }
}

TEST_CASE("broken files are read to the end and what toml++ makes of them is kept") {
  TomlGenerator generator(7);
  int count_of_toml = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = generator.mutated(generator.file());
    CAPTURE(text);
    const WholeFile compared = compare_whole_file(text);
    count_of_toml += compared.is_toml ? 1 : 0;
    REQUIRE(compared.problem == "");
  }
  CHECK(count_of_toml > 300);
  CHECK(count_of_toml < 2700);
}
