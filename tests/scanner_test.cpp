#include "toml/scanner.hpp"

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using contacts::invisible_prefix;
using contacts::is_entry_header_line;
using contacts::is_header_line;
using contacts::Scanner;
using contacts::Unclosed;

namespace {

std::string_view name_of(Unclosed unclosed) {
  constexpr std::array<std::string_view, 7> names = {"", "\"", "'", R"(""")", "'''", "[", "{"};
  return names.at(static_cast<std::size_t>(unclosed));
}

// One line each: "<statement>", then what it leaves open and where ("open [ at 4"), and where a header is in a text of
// it.
std::string statements_of(std::string_view text) {
  std::string list;
  Scanner scanner(text);
  while (const auto statement = scanner.next()) {
    list += statement->is_header ? "header <" : "<";
    list += text.substr(statement->begin, statement->end - statement->begin);
    list += '>';
    if (statement->unclosed != Unclosed::Nothing) {
      list += " open ";
      list += name_of(statement->unclosed);
      list += " at " + std::to_string(statement->opened_at);
    }
    if (statement->header_in_text) list += " header at " + std::to_string(*statement->header_in_text);
    if (statement->has_deep_key) list += " deep";
    list += '\n';
  }
  return list;
}

struct Row {
  std::string_view text;
  std::string_view statements;
};

template <std::size_t size>
void check(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statements_of(row.text) == row.statements);
  }
}

}  // namespace

TEST_CASE("statements are cut where TOML ends them") {
  constexpr Row rows[] = {
      {"", ""},
      {" \t\r\n# x\n\n", ""},
      {"a = 1", "<a = 1>\n"},
      {"a = 1\nb = 2\n", "<a = 1>\n<b = 2>\n"},
      {"\n  a = 1  # x\n\n# y\n\tb = 2\r\n", "<a = 1  # x>\n<b = 2\r>\n"},
      {"[a]\nb = 1\n[[c]] # [d]\n", "header <[a]>\n<b = 1>\nheader <[[c]] # [d]>\n"},
      {" [a]\n\t[[ b ]]", "header <[a]>\nheader <[[ b ]]>\n"},
      {"a = [1,\n 2]\nb = 3", "<a = [1,\n 2]>\n<b = 3>\n"},
      {"a = [ # ]\n[1], # x\n'[', \"]\"\n]\nb = 3", "<a = [ # ]\n[1], # x\n'[', \"]\"\n]>\n<b = 3>\n"},
      {"a = { b = [\n1] }\nc = 1", "<a = { b = [\n1] }>\n<c = 1>\n"},
      {"a = \"x\\\"[\"\nb = 'x\\'\nc = 1", "<a = \"x\\\"[\">\n<b = 'x\\'>\n<c = 1>\n"},
      {"a = \"\"\"\nb = [\n\\\"\"\"\"\nc = 1", "<a = \"\"\"\nb = [\n\\\"\"\"\">\n<c = 1>\n"},
      {"a = '''\nb = \\'''\nc = 1", "<a = '''\nb = \\'''>\n<c = 1>\n"},
      {"a = \"\"\"x\"\"\"\"\"\nb = '''x''''\nc = \"\"\"\"\"\"\nd = ''",
       "<a = \"\"\"x\"\"\"\"\">\n<b = '''x''''>\n<c = \"\"\"\"\"\">\n<d = ''>\n"},
      {"\"a = [\" = 1\n'b # \"' = 2\nc.\"[\".d = 3", "<\"a = [\" = 1>\n<'b # \"' = 2>\n<c.\"[\".d = 3>\n"},
  };
  check(rows);
}

TEST_CASE("what is never closed hides as little as possible") {
  constexpr Row rows[] = {
      {"a = \"x\nb = 1", "<a = \"x> open \" at 4\n<b = 1>\n"},
      {"a = 'x\nb = 1", "<a = 'x> open ' at 4\n<b = 1>\n"},
      {"a = \"x\\\nb = 1", "<a = \"x\\> open \" at 4\n<b = 1>\n"},
      {"\"a = 1\nb = 1", "<\"a = 1> open \" at 0\n<b = 1>\n"},
      {"a = it's\nb = 1", "<a = it's> open ' at 6\n<b = 1>\n"},
      // A list ends before a line that cannot be in it.
      {"a = [1,\nb = 1", "<a = [1,> open [ at 4\n<b = 1>\n"},
      {"a = [1,\n b.c = 1", "<a = [1,> open [ at 4\n<b.c = 1>\n"},
      {"a = [1,\n[b]\nc = 1", "<a = [1,> open [ at 4\nheader <[b]>\n<c = 1>\n"},
      {"a = [\n[[b]]\n", "<a = [> open [ at 4\nheader <[[b]]>\n"},
      {"a = [\n[true],\n[[inf]],\n", "<a = [\n[true],\n[[inf]],\n> open [ at 4\n"},
      {"a = [\"x]\nb = 1", "<a = [\"x]> open \" at 5\n<b = 1>\n"},
      {"a = [[1]\n[b]", "<a = [[1]> open [ at 4\nheader <[b]>\n"},
      {"a = [{ b = 1,\n[c]", "<a = [{ b = 1,> open { at 5\nheader <[c]>\n"},
      {"a = [{\n b = 1 },\n 2,\n[c]", "<a = [{\n b = 1 },\n 2,> open [ at 4\nheader <[c]>\n"},
      // A table ends with its line, unless its end is near.
      {"a = { b = 1\nc = 1", "<a = { b = 1> open { at 4\n<c = 1>\n"},
      {"a = {\n b = 1,\n c = [\n2] }\nd = 1", "<a = {\n b = 1,\n c = [\n2] }>\n<d = 1>\n"},
      {"a = {\n b = 1\n[c]", "<a = {> open { at 4\n<b = 1>\nheader <[c]>\n"},
      {"a = { b = \"x }\nc = 1", "<a = { b = \"x }> open \" at 10\n<c = 1>\n"},
      // A text ends before the next entry.
      {"a = \"\"\"x\nb = 1\n[[contact]]\nc = 1",
       "<a = \"\"\"x\nb = 1> open \"\"\" at 4\nheader <[[contact]]>\n<c = 1>\n"},
      {"a = '''x\n[Note]\n[directory]\n", "<a = '''x\n[Note]> open ''' at 4\nheader <[directory]>\n"},
      {"a = \"\"\"x\\\"\"\"\nb", "<a = \"\"\"x\\\"\"\"\nb> open \"\"\" at 4\n"},
      {"a = '''x\nb = \"\"\"\n[[c]]\nd = 1", "<a = '''x\nb = \"\"\"> open ''' at 4\nheader <[[c]]>\n<d = 1>\n"},
      // No key has lines.
      {"\"\"\"\na = 1\n\"\"\"\n", "<\"\"\"> open \"\"\" at 0\n<a = 1>\n<\"\"\"> open \"\"\" at 10\n"},
      {"'''x\n[[a]]\n", "<'''x> open ''' at 0\nheader <[[a]]>\n"},
      {"x\"\"\"\na = 1", "<x\"\"\"> open \"\"\" at 1\n<a = 1>\n"},
      // A bracket that closes nothing, and one in a key.
      {"a = 1]\nb} = 2\nc[ = 3\n", "<a = 1]>\n<b} = 2>\n<c[ = 3>\n"},
  };
  check(rows);
}

TEST_CASE("a table over lines that nothing closes ends in the end") {
  std::string text = "a = {\n";
  for (int i = 0; i < 100; ++i)
    text += "b = 1\n";
  const std::string list = statements_of(text + "}\n");
  CHECK(list.starts_with("<a = {> open { at 4\n<b = 1>\n"));
  CHECK(list.ends_with("<b = 1>\n<}>\n"));
}

TEST_CASE("headers in texts are noted where they would begin an entry") {
  constexpr Row rows[] = {
      {"a = '''\n[[contact]]'''\n", "<a = '''\n[[contact]]'''>\n"},
      {"a = '''\n[[contact]]\n'''\n", "<a = '''\n[[contact]]\n'''> header at 8\n"},
      {"a = \"\"\"\n x\n  [contact.address] # x\n[[b]]\n\"\"\"\n",
       "<a = \"\"\"\n x\n  [contact.address] # x\n[[b]]\n\"\"\"> header at 11\n"},
      {"a = ['''\n''', '''\n[directory\n[organisation]\n''']\n",
       "<a = ['''\n''', '''\n[directory\n[organisation]\n''']> header at 29\n"},
      {"a = '''\n[Note]\n[a.b]\n'''\n", "<a = '''\n[Note]\n[a.b]\n'''>\n"},
      {"a = '''[[contact]]\n'''\n", "<a = '''[[contact]]\n'''>\n"},
      // Of a text that the statement does not reach.
      {"a = { b = 1\nc = '''\n[[contact]]\n'''\n[d]",
       "<a = { b = 1> open { at 4\n<c = '''\n[[contact]]\n'''> header at 20\nheader <[d]>\n"},
  };
  check(rows);
}

TEST_CASE("keys of too many parts are noted") {
  std::string parts = "a";
  for (int i = 1; i < 32; ++i)
    parts += ".a";
  const std::string key = " = 1";
  struct KeyRow {
    std::string text;
    bool is_deep;
  };
  const KeyRow rows[] = {
      {parts + key, false},
      {parts + ".a" + key, true},
      {parts + ".\"a\"" + key, true},
      {parts + " . 'a b'" + key, true},
      {"[" + parts + "]", false},
      {"[[" + parts + ".a]]", true},
      {"[" + parts + " . \"a\"]", true},
      {"a = { " + parts + ".a = 1 }", true},
      {"a = { " + parts + " = 1, " + parts + " = 1 }", false},
      {parts + ".a = \"\"\" x", true},
      {"a = \"" + parts + ".a\"", false},
      {"a = '''\n" + parts + ".a'''", false},
      {"a = 1 # " + parts + ".a", false},
      {"[a] # " + parts + ".a", false},
      {"a = " + std::string(100, '.'), false},
      {"a = b. c d. e " + parts, false},
  };
  for (const KeyRow& row : rows) {
    CAPTURE(row.text);
    const auto statement = Scanner(row.text).next();
    REQUIRE(statement);
    CHECK(statement->has_deep_key == row.is_deep);
  }
}

TEST_CASE("the scan finds the comment that a byte stands in") {
  constexpr std::string_view text = "# a\nb = '# c' # d\ne = [ # f\n '''\n# g''' ]\n[h] # i\n";
  constexpr std::size_t nowhere = std::string_view::npos;
  struct CommentRow {
    std::string_view letter;
    std::size_t comment;  // nowhere: in none
  };
  constexpr CommentRow rows[] = {
      {"a", 0},  {"b", nowhere}, {"c", nowhere}, {"d", 14}, {"e", nowhere},
      {"f", 24}, {"g", nowhere}, {"h", nowhere}, {"i", 46},
  };
  for (const CommentRow& row : rows) {
    CAPTURE(row.letter);
    Scanner scanner(text);
    scanner.watch_for_comment(text.find(row.letter));
    while (scanner.next())
      continue;
    CHECK(scanner.watched_comment().value_or(nowhere) == row.comment);
  }
}

TEST_CASE("a scan can go on from another line") {
  constexpr std::string_view text = "a = 1\nb = 2\nc = 3\n";
  Scanner scanner(text, 6);
  CHECK(scanner.next()->begin == 6);
  CHECK(scanner.next()->begin == 12);
  CHECK_FALSE(scanner.next());
  scanner.go_to(0);
  CHECK(scanner.next()->begin == 0);
}

TEST_CASE("lines that are headers and nothing else are told from elements of a list") {
  struct LineRow {
    std::string_view line;
    bool is_header;
    bool begins_entry;
  };
  constexpr LineRow rows[] = {
      {"[[contact]]", true, true},
      {"  [[ contact ]] # x", true, true},
      {"[[contact]", true, true},
      {"[contact]]", true, true},
      {"[contact.address]\r\n", true, true},
      {"[organisation]", true, true},
      {"[directory]", true, true},
      {"[[persons]]", true, true},
      {"[Note]", true, false},
      {"[contacts]", true, false},
      {"[a.b-c]", true, false},
      {"", false, false},
      {"contact", false, false},
      {"[]", false, false},
      {"[[]]", false, false},
      {"[contact", false, false},
      {"[contact],", false, false},
      {"[contact] x", false, false},
      {"[\"contact\"]", false, false},
      {"[1]", false, false},
      {"[true]", false, false},
      {"[[false]]", false, false},
      {"[inf]", false, false},
      {"[nan]", false, false},
      {"[true.x]", true, false},
  };
  for (const LineRow& row : rows) {
    CAPTURE(row.line);
    CHECK(is_header_line(row.line, 0) == row.is_header);
    CHECK(is_entry_header_line(row.line, 0) == row.begins_entry);
  }
  CHECK(is_header_line("x\n[a]\ny", 2));
  CHECK_FALSE(is_header_line("x\n[a]\ny", 6));
  CHECK_FALSE(is_header_line("x", 1));
}

TEST_CASE("invisible characters are seen before a header only") {
  CHECK(invisible_prefix("\uFEFFx") == 3);
  CHECK(invisible_prefix("\u00A0") == 2);
  CHECK(invisible_prefix("\u200Bx") == 3);
  CHECK(invisible_prefix("") == 0);
  CHECK(invisible_prefix(" \u00A0") == 0);
  CHECK(invisible_prefix("åx") == 0);
  CHECK(statements_of("\uFEFF[a]\n\u00A0a = [\nb = 1") == "header <\uFEFF[a]>\n<\u00A0a = [> open [ at 13\n<b = 1>\n");
}
