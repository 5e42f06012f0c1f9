#include <algorithm>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "edited_text.hpp"
#include "entry_text_generator.hpp"
#include "model/keys.hpp"
#include "store/changes.hpp"
#include "store/loader.hpp"
#include "toml/splitter.hpp"

namespace contacts {

namespace {

// The entries as they are read from the file; there must be nothing wrong with it.
std::vector<Entry> read(const std::string& text) {
  LoadedFile loaded = load_toml("x.toml", SharedText(std::string(text)), 0, 1);
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    FAIL_CHECK(diagnostic.location.line, ": ", diagnostic.message, "\n", text);
  return std::move(loaded.entries);
}

// All comments that the generator wrote into a text, sorted: each ends its line, and has a form that no text has.
std::vector<std::string> comments_of(const std::string& text) {
  static const std::regex comment(R"re(# (c|"|'''|\]|\} ,|= 1|\[x\]) [0-9]+(?=[ \t\r]*(\n|$)))re");
  std::vector<std::string> comments;
  for (std::sregex_iterator match(text.begin(), text.end(), comment); match != std::sregex_iterator(); ++match)
    comments.push_back(match->str());
  std::ranges::sort(comments);
  return comments;
}

struct Row {
  std::string_view before;
  std::string_view key;
  std::string_view value;  // of the key in another entry
  std::string_view after;
};

std::string with_value(const Row& row) {
  const std::string before = "[[contact]]\nname = \"A\"\n" + std::string(row.before);
  const Entry entry = read(before).front();
  Entry wanted = entry;
  const std::string other = "[[contact]]\nname = \"A\"\n" + std::string(row.value);
  copy_value(*find_key(row.key), read(other).front(), wanted);
  give_missing_kinds(wanted, "SE");
  const std::string result = edited_text(before, entry, wanted);
  CHECK(says_the_same(read(result).front(), wanted));
  return result.substr(std::string_view("[[contact]]\nname = \"A\"\n").size());
}

}  // namespace

TEST_CASE("an entry of any form says what was asked once it is edited, and all others are the same bytes") {
  for (unsigned seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    EntryTextGenerator generator(seed);
    std::vector<Entry> made;
    for (std::size_t i = 1 + generator.below(3); i > 0; --i)
      made.push_back(generator.entry(generator.one_in(4) ? EntryType::Organisation : EntryType::Contact));
    const std::string text = generator.file(made);
    CAPTURE(text);
    const std::vector<Entry> before = read(text);
    REQUIRE(before.size() == made.size());
    const std::size_t which = generator.below(made.size());
    for (std::size_t i = 0; i < made.size(); ++i)
      REQUIRE(says_the_same(before[i], made[i]));
    const Entry wanted = generator.changed(before[which]);
    const std::string result = edited_text(text, before[which], wanted);
    CAPTURE(result);
    const std::vector<Entry> after = read(result);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
      CHECK(says_the_same(after[i], i == which ? wanted : before[i]));
    const std::size_t end = before[which].text_end;
    CHECK(result.substr(0, before[which].text_begin) == text.substr(0, before[which].text_begin));
    CHECK(result.ends_with(text.substr(end)));
    if (says_the_same(before[which], wanted)) CHECK(result == text);
  }
}

TEST_CASE("a key that does not change keeps its bytes, whatever changes beside it") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    EntryTextGenerator generator(seed);
    const std::string text = generator.file({generator.entry(EntryType::Contact)});
    const Entry before = read(text).front();
    const Entry wanted = generator.changed(before);
    const std::string result = edited_text(text, before, wanted);
    CAPTURE(text);
    CAPTURE(result);
    const auto layout = std::get<EntryLayout>(layout_of(text, split_entries(text).back()));
    for (const LayoutStatement& statement : layout.statements) {
      std::string_view name(text);
      name = name.substr(statement.key.begin, statement.key.end - statement.key.begin);
      const std::size_t length = name.find_first_of(" .\t");
      std::string plain(layout.tables[statement.table].path.empty() ? name.substr(0, length) : "address");
      std::erase(plain, '"');
      const Key* const key = find_key(plain);
      REQUIRE(key != nullptr);
      if (!has_same_value(*key, before, wanted)) continue;
      std::string_view lines =
          std::string_view(text).substr(statement.lines.begin, statement.lines.end - statement.lines.begin);
      CHECK(result.find(lines) != std::string::npos);
    }
  }
}

TEST_CASE("a comment goes only with an element of a list") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    EntryTextGenerator generator(seed);
    const std::string text = generator.file({generator.entry(EntryType::Contact)});
    const Entry before = read(text).front();
    Entry wanted = before;
    // All keys but lists, of which no element may go.
    const Entry other = generator.entry(EntryType::Contact);
    for (const std::string_view key : {"title", "note", "birthday", "checked", "organisation", "source", "uid"})
      copy_value(*find_key(key), other, wanted);
    wanted.tags.emplace_back("one more");
    wanted.aliases.emplace_back("one more");
    wanted.emails.push_back(TypedValue{"new@x.se", ValueKind::Home, {}});
    give_missing_kinds(wanted, "SE");
    const std::string result = edited_text(text, before, wanted);
    CAPTURE(text);
    CAPTURE(result);
    CHECK(comments_of(result) == comments_of(text));
  }
}

TEST_CASE("a value is changed in the form in which it is written") {
  const Row rows[] = {
      {"title = \"Old\" # since 2020\n", "title", "title = \"New\"", "title = \"New\" # since 2020\n"},
      {"title = 'Old'\n", "title", "title = \"New\"", "title = 'New'\n"},
      {"title = 'Old'\n", "title", "title = \"Ne'w\"", "title = \"Ne'w\"\n"},
      {"title = \"Old\" # why\n", "title", "", "# why\n"},
      {"  title = \"Old\" # why\n", "title", "", "  # why\n"},
      {"tags = \"a\"\n", "tags", "tags = [\"a\", \"b\"]", "tags = [\"a\", \"b\"]\n"},
      {"tags = ['a'] # t\n", "tags", "tags = [\"a\", \"b\"]", "tags = ['a', \"b\"] # t\n"},
      {"tags = [\"a\", \"b\"]\n", "tags", "tags = \"a\"", "tags = [\"a\"]\n"},
      {"tags = [\"a\", \"b\"]\n", "tags", "tags = \"b\"", "tags = [\"b\"]\n"},
      {"tags = [ \"a\", \"b\", \"c\" ]\n", "tags", "tags = [\"a\", \"c\"]", "tags = [ \"a\", \"c\" ]\n"},
      {"tags = [\"a\", \"b\",]\n", "tags", "tags = \"a\"", "tags = [\"a\",]\n"},
      {"tags = [\n  \"a\", # one\n  \"b\", # two\n]\n", "tags", "tags = \"a\"", "tags = [\n  \"a\", # one\n]\n"},
      {"tags = [\n  \"a\", # one\n  \"b\" # two\n]\n", "tags", "tags = [\"a\", \"b\", \"c\"]",
       "tags = [\n  \"a\", # one\n  \"b\", # two\n  \"c\"\n]\n"},
      {"tags = [\n  \"a\",\n  # behind\n]\n", "tags", "tags = [\"a\", \"b\"]",
       "tags = [\n  \"a\",\n  \"b\",\n  # behind\n]\n"},
      {"phone = \"112\"\n", "phone", "phone = [\"112\", \"113\"]", "phone = [\"112\", \"113\"]\n"},
      {"phone = { work = \"112\" } # p\n", "phone", "phone = { work = \"112\", mobile = \"113\" }",
       "phone = { work = \"112\", mobile = \"113\" } # p\n"},
      {"phone = { work = \"112\", mobile = \"113\" }\n", "phone", "phone = { mobile = \"113\" }",
       "phone = { mobile = \"113\" }\n"},
      {"phone = { work = \"112\", mobile = \"113\" }\n", "phone", "phone = { work = \"112\" }",
       "phone = { work = \"112\" }\n"},
      {"phone = { work = \"112\" }\n", "phone", "phone = { work = [\"112\", \"113\"] }",
       "phone = { work = [\"112\", \"113\"] }\n"},
      {"phone.work = \"112\" # p\n", "phone", "phone = { work = \"112\", mobile = \"113\" }",
       "phone.work = \"112\" # p\nphone.mobile = \"113\"\n"},
      {"[contact.phone]\nwork = \"112\"\n", "phone", "phone = { work = \"112\", mobile = \"113\" }",
       "[contact.phone]\nwork = \"112\"\nmobile = \"113\"\n"},
      {"address = { city = \"X\" }\n", "address", "address = { city = \"Y\", box = \"1\" }",
       "address = { city = \"Y\", box = \"1\" }\n"},
      {"[contact.address] # home\ncity = \"X\"\n", "address", "address = { city = \"X\", box = \"1\" }",
       "[contact.address] # home\ncity = \"X\"\nbox = \"1\"\n"},
      {"[contact.address] # home\ncity = \"X\"\n", "address", "", "# home\n"},
      {"[contact.address] # home\ncity = \"X\"\n", "title", "title = \"T\"",
       "title = \"T\"\n[contact.address] # home\ncity = \"X\"\n"},
      {"[contact.address] # home\ncity = \"X\"\n", "address", "address = [{ city = \"X\" }, { city = \"Y\" }]",
       "[[contact.address]] # home\ncity = \"X\"\n\n[[contact.address]]\ncity = \"Y\"\n"},
      {"note = \"N\" # n", "phone", "phone = \"112\"", "phone = \"112\"\nnote = \"N\" # n"},
      {"note = \"N\" # n", "uid", "uid = \"U\"", "note = \"N\" # n\nuid = \"U\""},
      {"note = \"\"\"\n[x]\n\"\"\" # n\n", "note", "note = \"M\"", "note = \"M\" # n\n"},
      {"tags = [ # first\n  \"a\"]\n", "tags", "tags = [\"b\", \"a\"]", "# first\ntags = [\"b\", \"a\"]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(with_value(row) == row.after);
  }
}

TEST_CASE("an entry goes with the comments directly above it and everything down to the next one's") {
  const std::string text =
      "# file\n\n# A\n[[contact]]\nname = \"A\"\n\n# free\n\n# B\n# b\n[[contact]]\nname = \"B\"\nnote = \"\"\"\n# no "
      "comment\"\"\"\n[[contact]]\nname = \"C\"\n";
  const std::vector<RawEntry> raws = split_entries(text);
  REQUIRE(raws.size() == 4);
  const auto removed = [&](std::size_t i) {
    const std::vector<ByteRange> lines = text_of_entry(text, raws, i);
    REQUIRE(lines.size() == 1);
    Edits edits(text);
    edits.remove_entry(lines);
    const std::string gone = text.substr(lines.front().begin, lines.front().end - lines.front().begin);
    CHECK(edits.result().size() + gone.size() == text.size());
    return gone;
  };
  CHECK(removed(1) == "# A\n[[contact]]\nname = \"A\"\n\n# free\n\n");
  CHECK(removed(2) == "# B\n# b\n[[contact]]\nname = \"B\"\nnote = \"\"\"\n# no comment\"\"\"\n");
  CHECK(removed(3) == "[[contact]]\nname = \"C\"\n");
}

TEST_CASE("with the last entry go the blank lines before it") {
  // The last `count` entries go.
  const auto without = [](std::string_view text, std::size_t count) {
    const std::vector<RawEntry> raws = split_entries(text);
    Edits edits(text);
    for (std::size_t i = raws.size() - count; i < raws.size(); ++i)
      edits.remove_entry(text_of_entry(text, raws, i));
    return edits.result();
  };
  const std::string_view end = "[[contact]]\nname = \"B\"\n";
  CHECK(without("[[contact]]\nname = \"A\"\n\n" + std::string(end), 1) == "[[contact]]\nname = \"A\"\n");
  CHECK(without("[[contact]]\nname = \"A\"\n\n\n# b\n" + std::string(end) + "\n", 1) == "[[contact]]\nname = \"A\"\n");
  CHECK(without("# ours\n\n" + std::string(end) + "\n" + std::string(end), 2) == "# ours\n");
  CHECK(without("# ours\r\n\r\n[[contact]]\r\nname = \"B\"\r\n", 1) == "# ours\r\n");
  CHECK(without("[[contact]]\nname = \"A\"\n" + std::string(end), 1) == "[[contact]]\nname = \"A\"\n");
  CHECK(without("\n" + std::string(end), 1).empty());
}

TEST_CASE("a new entry is appended behind one blank line, with the line ends of the file") {
  const auto appended = [](std::string_view text) {
    Edits edits(text);
    edits.append("[[contact]]\nname = \"B\"\n");
    return edits.result();
  };
  CHECK(appended("") == "[[contact]]\nname = \"B\"\n");
  CHECK(appended("a = 1\n") == "a = 1\n\n[[contact]]\nname = \"B\"\n");
  CHECK(appended("a = 1\n\n") == "a = 1\n\n[[contact]]\nname = \"B\"\n");
  CHECK(appended("a = 1") == "a = 1\n\n[[contact]]\nname = \"B\"\n");
  CHECK(appended("a = 1\r\n") == "a = 1\r\n\r\n[[contact]]\r\nname = \"B\"\r\n");
}

TEST_CASE("an entry that is an element of a list, or is no TOML, has no layout") {
  const auto problem = [](const std::string& text) {
    const std::variant<EntryLayout, LayoutProblem> layout = layout_of(text, split_entries(text).front());
    const auto* const found = std::get_if<LayoutProblem>(&layout);
    return found == nullptr ? std::string() : found->message;
  };
  CHECK(problem("contact = [{ name = \"A\" }]\n") ==
        "this entry has no header of its own; give it one, [[contact]] or [[organisation]]");
  CHECK(problem("[[contact]]\nname = \"A\n") == "this is not TOML");
  CHECK(problem("[[contact]]\nname \"A\"\n") == "a '=' is missing here");
  CHECK(problem("[[contact]]\nname = \"A\"\n").empty());
}

}  // namespace contacts
