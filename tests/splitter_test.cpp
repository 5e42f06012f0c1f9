#include "toml/splitter.hpp"

#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using contacts::joined_text;
using contacts::RawEntry;
using contacts::Section;
using contacts::split_entries;

namespace {

// A line for each entry: its first key and depth, then each section as "line: text", with "|" for line ends.
std::string entries_of(std::string_view text) {
  std::string list;
  for (const RawEntry& raw : split_entries(text)) {
    list += std::string(raw.header.root) + '/' + std::to_string(raw.header.depth);
    for (const Section& section : raw.sections) {
      list += " " + std::to_string(section.line) + ": ";
      for (const char c : text.substr(section.begin, section.end - section.begin))
        list += c == '\n' ? '|' : c;
    }
    if (raw.header_in_text) list += " header at " + std::to_string(*raw.header_in_text);
    list += '\n';
  }
  return list;
}

struct Row {
  std::string_view text;
  std::string_view entries;
};

}  // namespace

TEST_CASE("an entry goes from its header to the next one that is not part of it") {
  constexpr Row rows[] = {
      {"", ""},
      {"# x\n", "/0 1: # x|\n"},
      {"[[contact]]\na = 1\n", "contact/1 1: [[contact]]|a = 1|\n"},
      {"[[contact]]\n[[contact]]\n", "contact/1 1: [[contact]]|\ncontact/1 2: [[contact]]|\n"},
      {"a = 1\n\n # x\n [[contact]]\nb = 2", "/0 1: a = 1|| # x|\ncontact/1 4:  [[contact]]|b = 2\n"},
      {"[[contact]]\n# of the next\n\n[directory]\n",
       "contact/1 1: [[contact]]|# of the next||\ndirectory/1 4: [directory]|\n"},
      {"[[contact]]\n[contact.a]\n[[contact.b]]\nc = 1\n[x]\n[x.y]\n[z]\n",
       "contact/1 1: [[contact]]|[contact.a]|[[contact.b]]|c = 1|\nx/1 5: [x]|[x.y]|\nz/1 7: [z]|\n"},
      {"[contact.a]\n[[organisation]]\n", "contact/2 1: [contact.a]|\norganisation/1 2: [[organisation]]|\n"},
      {"[contact.a]\n[[organisation]]\n[contact.b]\n",
       "contact/2 1: [contact.a]|\norganisation/1 2: [[organisation]]|\ncontact/2 3: [contact.b]|\n"},
      {"a = [\n[1],\n[2]]\nb = '''\n[[contact]]\n'''\n",
       "/0 1: a = [|[1],|[2]]|b = '''|[[contact]]|'''| header at 24\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(entries_of(row.text) == row.entries);
  }
}

TEST_CASE("tables that stand behind later entries go to the entry they are of") {
  constexpr std::string_view text =
      "[[organisation]]\nname = 'O'\n"
      "[[contact]]\nname = 'A'\n\n"
      "[organisation.address]\ncity = 'x'\n"
      "[contact.address]\n"
      "[[contact]]\n"
      "[organisation.phone]\n"
      "[[organisation]]\n"
      "[organisation.address]\n";
  CHECK(
      entries_of(text) ==
      "organisation/1 1: [[organisation]]|name = 'O'| 6: [organisation.address]|city = 'x'| 10: [organisation.phone]|\n"
      "contact/1 3: [[contact]]|name = 'A'|| 8: [contact.address]|\n"
      "contact/1 9: [[contact]]|\n"
      "organisation/1 11: [[organisation]]|[organisation.address]|\n");

  const RawEntry raw = split_entries(text).front();
  CHECK(joined_text(text, raw) ==
        "[[organisation]]\nname = 'O'\n[organisation.address]\ncity = 'x'\n[organisation.phone]\n");
  REQUIRE(raw.sections.size() == 3);
  CHECK(raw.sections[0].joined_line == 1);
  CHECK(raw.sections[1].joined_line == 3);
  CHECK(raw.sections[2].joined_line == 5);
}

TEST_CASE("broken headers begin the entry that they are nearest to") {
  constexpr Row rows[] = {
      {"[[contact]\n[contact.a]\n[contact]]\n", "contact/1 1: [[contact]|[contact.a]|\ncontact/1 3: [contact]]|\n"},
      {"[[contact]]\n[contact.a\nb = 1\n", "contact/1 1: [[contact]]|[contact.a|b = 1|\n"},
      {"[[contact]]\n\uFEFF[[organisation]]\n[contact.a]\n",
       "contact/1 1: [[contact]]| 3: [contact.a]|\norganisation/1 2: \uFEFF[[organisation]]|\n"},
      // What nobody can read does not go to the entry before it.
      {"[[contact]]\n[[????\n[contact.a]\n[[contact]]\n",
       "contact/1 1: [[contact]]|\n/1 2: [[????|[contact.a]|\ncontact/1 4: [[contact]]|\n"},
      // Part of a list that lost its key.
      {"[[contact]]\ntags =\n[\"a\",\n'b']\n[]\nc = 1\n", "contact/1 1: [[contact]]|tags =|[\"a\",|'b']|[]|c = 1|\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(entries_of(row.text) == row.entries);
  }
}

TEST_CASE("a forgotten end of a text does not hide the entries up to its partner") {
  struct TextRow {
    std::string_view what;
    std::string_view text;
    std::string_view entries;
  };
  constexpr TextRow rows[] = {
      {"the partner is followed by more of its text",
       "[[contact]]\nnote = \"\"\"a\n[[contact]]\nnote = \"\"\"b\nc\"\"\"\n[[contact]]\n",
       "contact/1 1: [[contact]]|note = \"\"\"a|\ncontact/1 3: [[contact]]|note = \"\"\"b|c\"\"\"|\ncontact/1 6: "
       "[[contact]]|\n"},
      {"the partner is entries away",
       "[[contact]]\nnote = '''a\n[[organisation]]\n[[contact]]\nb = 1\n[[contact]]\nnote = '''c'''\n",
       "contact/1 1: [[contact]]|note = '''a|\norganisation/1 3: [[organisation]]|\ncontact/1 4: [[contact]]|b = 1|\n"
       "contact/1 6: [[contact]]|note = '''c'''|\n"},
      {"each entry lacks an end", "[[contact]]\nnote = '''a\n[[contact]]\nnote = '''b\n[[contact]]\nnote = '''c\n",
       "contact/1 1: [[contact]]|note = '''a|\ncontact/1 3: [[contact]]|note = '''b|\ncontact/1 5: [[contact]]|note = "
       "'''c|\n"},
      {"two kinds of quotes",
       "[[contact]]\nnote = '''a\n[[contact]]\nnote = \"\"\"b\n[[contact]]\nx = '''c'''\n[[contact]]\nx = "
       "\"\"\"d\"\"\"\n",
       "contact/1 1: [[contact]]|note = '''a|\ncontact/1 3: [[contact]]|note = \"\"\"b|\ncontact/1 5: [[contact]]|x = "
       "'''c'''|\ncontact/1 7: [[contact]]|x = \"\"\"d\"\"\"|\n"},
      {"the keys behind the partner are given twice",
       "[[contact]]\nb = 1\nnote = '''\n[[contact]]\nnote = '''\nb = 2\n",
       "contact/1 1: [[contact]]|b = 1|note = '''|\ncontact/1 4: [[contact]]|note = '''|b = 2|\n"},
      {"in a table far away", "[[organisation]]\n[[contact]]\n[organisation.a]\nb = '''x\n[[contact]]\nc = '''d'''\n",
       "organisation/1 1: [[organisation]]| 3: [organisation.a]|b = '''x|\ncontact/1 2: [[contact]]|\ncontact/1 5: "
       "[[contact]]|c = '''d'''|\n"},
      {"a table far away of an entry with a header in a text",
       "[[organisation]]\na = '''\n[[contact]]\n'''\n[[contact]]\n[organisation.b]\nc =\n",
       "organisation/1 1: [[organisation]]|a = '''|[[contact]]|'''| 6: [organisation.b]|c =| header at 25\ncontact/1 "
       "5: "
       "[[contact]]|\n"},
      {"a broken header before the text", "[[contact]\nnote = '''a\n[[contact]]\nnote = '''b'''\n",
       "contact/1 1: [[contact]|note = '''a|\ncontact/1 3: [[contact]]|note = '''b'''|\n"},
      // Here nothing is wrong behind the text.
      {"a mistake before the text", "[[contact]]\nb = x\nnote = '''\n[[contact]]\n'''\n[[contact]]\n",
       "contact/1 1: [[contact]]|b = x|note = '''|[[contact]]|'''| header at 29\ncontact/1 6: [[contact]]|\n"},
      {"no header of an entry in the text", "[[contact]]\nnote = '''\n[Note]\n'''\nb = x\n[[contact]]\n",
       "contact/1 1: [[contact]]|note = '''|[Note]|'''|b = x|\ncontact/1 6: [[contact]]|\n"},
      {"two texts without ends make one with two",
       "[[contact]]\nnote = '''\n[[contact]]\nnote = '''\nb = 1\n[[contact]]\n",
       "contact/1 1: [[contact]]|note = '''|[[contact]]|note = '''|b = 1| header at 23\ncontact/1 6: [[contact]]|\n"},
  };
  for (const TextRow& row : rows) {
    CAPTURE(row.what);
    CHECK(entries_of(row.text) == row.entries);
  }
}

TEST_CASE("a key of too many parts is noted for its entry") {
  std::string key = "a";
  for (int i = 0; i < 40; ++i)
    key += ".a";
  const std::string text = "[[contact]]\n[[contact]]\n" + key + " = 1\nb = 1\n[[contact]]\n";
  const auto entries = split_entries(text);
  REQUIRE(entries.size() == 3);
  CHECK_FALSE(entries[0].has_deep_key);
  CHECK(entries[1].has_deep_key);
  CHECK_FALSE(entries[2].has_deep_key);
}
