#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "directory_generator.hpp"
#include "prefilter/blocks.hpp"
#include "text/text_source.hpp"
#include "toml/cut.hpp"
#include "toml/identity_value.hpp"
#include "toml/splitter.hpp"
#include "toml_generator.hpp"

using contacts::BlockReader;
using contacts::ByteRange;
using contacts::cut_text;
using contacts::CutEntry;
using contacts::CutText;
using contacts::DirectoryGenerator;
using contacts::EntryBlock;
using contacts::EntryCutter;
using contacts::EntryPlace;
using contacts::identity_value_in_line;
using contacts::parts_of;
using contacts::RawEntry;
using contacts::split_entries;
using contacts::TextInMemory;
using contacts::TomlGenerator;

namespace {

// Bytes and lines, one entry a line; nothing where the text cannot be cut.
std::optional<std::string> cut(const std::string& text, std::size_t threads) {
  const TextInMemory source(text);
  std::string list;
  std::size_t lines = 0;
  for (const ByteRange& part : parts_of(source, threads)) {
    BlockReader reader(source);
    const std::optional<std::size_t> lines_of_part = reader.for_each_block(part, [&](const EntryBlock& block) {
      for (const CutEntry& entry : block.entries()) {
        const EntryPlace found = block.place_of(entry);
        list += std::to_string(found.begin) + "-" + std::to_string(found.end) + " in line " +
                std::to_string(lines + found.line) + "\n";
      }
    });
    if (!lines_of_part) return std::nullopt;
    lines += *lines_of_part;
  }
  return list;
}

std::string split(const std::string& text) {
  std::string list;
  for (const RawEntry& entry : split_entries(text)) {
    if (entry.header.depth == 0) continue;
    list += std::to_string(entry.sections.front().begin) + "-" + std::to_string(entry.sections.front().end) +
            " in line " + std::to_string(entry.sections.front().line) + "\n";
  }
  return list;
}

std::string places_of(const CutText& text) {
  std::vector<EntryPlace> places = text.entries;
  places.insert(places.end(), text.tables.begin(), text.tables.end());
  std::ranges::sort(places, {}, &EntryPlace::begin);
  std::string list;
  for (const EntryPlace& place : places)
    list +=
        std::to_string(place.begin) + "-" + std::to_string(place.end) + " in line " + std::to_string(place.line) + "\n";
  return list;
}

bool can_be_cut(const std::string& text) {
  return cut(text, 1).has_value();
}

}  // namespace

TEST_CASE("a file is cut where split_entries splits it or not at all") {
  TomlGenerator generator(1);
  std::size_t cuts = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = generator.file();
    if (i % 3 == 0) text = generator.mutated(std::move(text));
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    for (const std::size_t threads : {1U, 3U}) {
      const std::optional<std::string> found = cut(text, threads);
      if (!found) continue;
      ++cuts;
      CAPTURE(text);
      REQUIRE(*found == split(text));
    }
  }
  CHECK(cuts > 500);
}

TEST_CASE("where names and ids stand is noted while a file is cut") {
  DirectoryGenerator generator(2);
  std::size_t count = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string text = generator.file();
    CAPTURE(text);
    EntryCutter cutter(text, false);
    std::vector<CutEntry> entries;
    std::vector<std::size_t> identities;
    while (cutter.next(entries, identities)) {
      std::vector<std::size_t> expected;
      for (std::size_t line = entries.empty() ? text.size() : entries.front().begin; line < text.size();
           line = std::min(text.find('\n', line), text.size() - 1) + 1) {
        if (const auto place = identity_value_in_line(text, line)) expected.push_back(*place);
      }
      REQUIRE(identities == expected);
      count += identities.size();
    }
  }
  CHECK(count > 1000);
}

TEST_CASE("an escape is told from one that may hide who an entry is") {
  struct Row {
    std::string_view lines;
    bool has_escape;
    bool may_hide_identity;
  };
  for (const Row& row : std::vector<Row>{
           {"name = 'Anna'", false, false},
           {R"(name = "A\u006ena")", true, true},
           {R"(  uid	= "\\")", true, true},
           {R"("n\u0061me" = 'Anna')", true, true},
           {R"(note = "C:\\")", true, false},
           {"title = '\\'\nname = 'Anna'", true, false},
           {"url = [\n'\\']", true, true},                    // a quotation mark at the beginning may be that of a key
           {"name = \"\"\"\nA\\u006ena\"\"\"", true, false},  // of one of several lines no beginning is told
           {"# \\", true, true},
       }) {
    CAPTURE(row.lines);
    const std::string text = "[[contact]]\n" + std::string(row.lines) + "\n[[contact]]\n";
    EntryCutter cutter(text, false);
    std::vector<CutEntry> entries;
    REQUIRE(cutter.next(entries));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].has_escape == row.has_escape);
    CHECK(entries[0].may_hide_identity == row.may_hide_identity);
    CHECK_FALSE(entries[1].has_escape);
  }
}

TEST_CASE("a file in memory is cut the same in any number of parts") {
  TomlGenerator generator(2);
  std::size_t cuts = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = generator.file();
    if (i % 3 == 0) text = generator.mutated(std::move(text));
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    CAPTURE(text);
    const std::optional<std::string> expected = cut(text, 1);
    const std::string entries = expected ? split(text) : std::string();
    // More parts than bytes take long, and are much alike.
    for (const std::size_t parts :
         i % 20 == 0 ? std::vector<std::size_t>{1, 3, 1000} : std::vector<std::size_t>{1, 2, 3, 20}) {
      const std::optional<CutText> found = cut_text(text, parts, 2);
      REQUIRE(found.has_value() == expected.has_value());
      if (!found) continue;
      ++cuts;
      REQUIRE(places_of(*found) == entries);
    }
  }
  CHECK(cuts > 500);
}

TEST_CASE("people and organisations are kept apart from tables") {
  const std::optional<CutText> found = cut_text("[directory]\n[[contact]]\n[x]\n[[organisation]]\n", 2, 1);
  REQUIRE(found);
  REQUIRE(found->entries.size() == 2);
  CHECK(found->entries[0].line == 2);
  CHECK(found->entries[1].line == 4);
  REQUIRE(found->tables.size() == 2);
  CHECK(found->tables[0].line == 1);
  CHECK(found->tables[1].line == 3);
}

TEST_CASE("entries are whole wherever a block ends") {
  std::string text = "# people\n\n";
  for (std::size_t i = 0; text.size() < 1500000; ++i) {
    text += i % 3 == 0 ? "[[organisation]]\nname = \"" : "[[contact]]\r\nname = \"";
    text += std::string(i % 700, 'x') + "\"\n";
    if (i % 50 == 0) text += "note = \"\"\"\n" + std::string(i % 1000 * 50, '\n') + "\"\"\"\n";
    if (i % 7 == 0) text += "[contact.address]\ncity = \"[\"\n\n";
    if (i == 1000) text += "note = '" + std::string(300000, 'y') + "'\n";
  }
  // The tables above are of people only.
  std::size_t at = 0;
  while ((at = text.find("[contact.address]", at)) != std::string::npos) {
    const std::size_t header = text.rfind("[[", at);
    if (text.substr(header).starts_with("[[organisation]]")) text.replace(at, 17, "[organisation.address]");
    at += 17;
  }
  const std::string expected = split(text);
  for (const std::size_t threads : {1U, 2U, 7U}) {
    const std::optional<std::string> found = cut(text, threads);
    REQUIRE(found);
    CHECK((*found == expected));
  }
}

TEST_CASE("lines count from the first even where a thread has nothing but comments") {
  const std::string text = "# people [[contact]]\n\n# [[contact]]\n[[contact]]\nname = 'Anna'\n";
  for (const std::size_t threads : {1U, 2U, 3U, 9U}) {
    const std::optional<std::string> found = cut(text, threads);
    REQUIRE(found);
    CHECK(*found == split(text));
  }
}

TEST_CASE("what may begin or end an entry elsewhere is not cut") {
  const std::string entry = "[[contact]]\nname = 'Anna'\n";
  CHECK(can_be_cut(entry + entry));
  CHECK(can_be_cut("# x\n\n" + entry));
  CHECK(can_be_cut(entry + "note = \"\"\"\nx\n\"\"\"\ntags = [\n[],\n]\n[contact.address]\ncity = 'x'\n" + entry));
  CHECK(can_be_cut(entry + "note = \"[[contact]]\n" + entry));
  CHECK(can_be_cut(entry + "x = { y = [\n" + entry));
  const std::vector<std::string> others{
      "contact = [{ name = 'Anna' }]\n",
      "name = 'Anna'\n" + entry,
      entry + "note = \"\"\"x\n" + entry,
      entry + "note = '''\n" + entry + "'''\n",
      entry + "note = '''\n[[contact]]\n'''\n",
      entry + "[organisation.address]\n" + entry,
      entry + "[[contact]\n" + entry,
      entry + "\u00A0[[contact]]\n",
      entry + " \u200B[[contact]]\n",
      entry + "[[\"contact\"]]\n" + entry,
      entry + std::string(1, '\0') + entry,
      "# \xE5\n" + entry,
      "# " + std::string(1, '\0') + "\n" + entry,
  };
  for (const std::string& text : others) {
    CAPTURE(text);
    CHECK_FALSE(can_be_cut(text));
  }
}
