#include "render/diagnostics.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using contacts::Diagnostic;
using contacts::Location;
using contacts::render_diagnostics;
using contacts::Severity;
using contacts::SourceFile;

namespace {

Diagnostic error_at(Location location, std::string message = "wrong") {
  return Diagnostic{Severity::Error, location, std::move(message), std::nullopt};
}

SourceFile file_of(std::string text, std::string path = "a.toml") {
  SourceFile file;
  file.path = std::move(path);
  file.text = std::move(text);
  return file;
}

std::string rendered(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics,
                     bool colour = false) {
  std::string out;
  render_diagnostics(files, diagnostics, colour, out);
  return out;
}

// Line and caret of an error in a text of one file.
std::string excerpt(const std::string& text, std::size_t line, std::size_t column) {
  const std::string out = rendered({file_of(text)}, {error_at({0, line, column})});
  return out.substr(out.find('\n') + 1);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times)
    out += text;
  return out;
}

}  // namespace

TEST_CASE("a diagnostic is printed as a compiler does") {
  CHECK(rendered({file_of("[[contact]]\nemial = \"x\"\n")},
                 {error_at({0, 2, 1}, "'emial' is not a key"), {Severity::Warning, {0, 2, 9}, "doubtful", {}}}) ==
        "a.toml:2:1: error: 'emial' is not a key\n"
        "  emial = \"x\"\n"
        "  ^\n"
        "a.toml:2:9: warning: doubtful\n"
        "  emial = \"x\"\n"
        "          ^\n");
  CHECK(rendered({file_of("x")}, {}).empty());
}

TEST_CASE("a diagnostic of a whole file is one line") {
  CHECK(rendered({file_of("", "none.toml")}, {error_at({0, 0, 0}, "cannot be opened")}) ==
        "none.toml: error: cannot be opened\n");
}

TEST_CASE("place and severity and caret are coloured") {
  CHECK(rendered({file_of("ab")}, {error_at({0, 1, 2}), {Severity::Warning, {0, 0, 0}, "doubt", {}}}, true) ==
        "\x1b[1ma.toml:1:2:\x1b[0m \x1b[1;31merror:\x1b[0m wrong\n"
        "  ab\n"
        "   \x1b[1;32m^\x1b[0m\n"
        "\x1b[1ma.toml:\x1b[0m \x1b[1;33mwarning:\x1b[0m doubt\n");
}

TEST_CASE("the caret stands under the column whatever is before it") {
  struct Row {
    std::string text;
    std::size_t line, column;
    std::string_view excerpt;
  };
  const std::vector<Row> rows{
      {"name = x", 1, 1, "  name = x\n  ^\n"},
      {"name = x", 1, 8, "  name = x\n         ^\n"},
      {"name = x", 1, 9, "  name = x\n          ^\n"},
      {"\tname = x", 1, 2, "   name = x\n   ^\n"},
      {"a\t\tb", 1, 4, "  a  b\n     ^\n"},
      {"李雷 = x", 1, 4, "  李雷 = x\n       ^\n"},
      {"Ha\u030Akan = x", 1, 8, "  Ha\u030Akan = x\n        ^\n"},
      {"👩\u200D👧 x", 1, 5, "  👩\u200D👧 x\n       ^\n"},
      {"a\x1b"
       "b",
       1, 3, "  a\\u001Bb\n         ^\n"},
      {"a\x1b"
       "b",
       1, 2, "  a\\u001Bb\n   ^\n"},
      {"å\xE5x", 1, 3, "  å\\xE5x\n       ^\n"},
      {"å\xE5x", 1, 2, "  å\\xE5x\n   ^\n"},
      {"one\r\ntwo\r\n", 1, 1, "  one\n  ^\n"},
      {"one\r\ntwo\r\n", 2, 4, "  two\n     ^\n"},
      {"one\n\nthree", 3, 2, "  three\n   ^\n"},
      {"one\rtwo", 1, 5, "  one\\rtwo\n       ^\n"},
      {"a", 1, 0, "  a\n  ^\n"},
      {"a", 1, 5, "  a\n   ^\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.column);
    CHECK(excerpt(row.text, row.line, row.column) == row.excerpt);
  }
}

TEST_CASE("where the line is empty or does not exist only the caret is shown") {
  struct Row {
    std::string_view text;
    std::size_t line;
  };
  for (const Row& row : {Row{"", 1}, Row{"a\n\nb", 2}, Row{"a\n", 2}, Row{"a", 2}, Row{"a\nb\n", 99}, Row{"", 1000000}})
    CHECK(excerpt(std::string(row.text), row.line, 1) == "\n  ^\n");
}

TEST_CASE("of a very long line the part around the caret is shown") {
  const std::string long_line = repeated("a", 100000) + "X" + repeated("b", 100000);
  CHECK(excerpt(long_line, 1, 100001) ==
        "  …" + repeated("a", 70) + "X" + repeated("b", 69) + "…\n  " + repeated(" ", 71) + "^\n");
  CHECK(excerpt(long_line, 1, 1) == "  " + repeated("a", 70) + "…\n  ^\n");
  CHECK(excerpt(long_line, 1, 71) == "  " + repeated("a", 140) + "…\n  " + repeated(" ", 70) + "^\n");
  CHECK(excerpt(long_line, 1, 72) == "  …" + repeated("a", 140) + "…\n  " + repeated(" ", 71) + "^\n");
  CHECK(excerpt(long_line, 1, 200001) == "  …" + repeated("b", 71) + "\n  " + repeated(" ", 71) + "^\n");
}

TEST_CASE("an excerpt of wide characters lines up and cuts none of them") {
  const std::string long_line = repeated("李", 1000) + "X" + repeated("雷", 1000);
  CHECK(excerpt(long_line, 1, 1001) ==
        "  …" + repeated("李", 70) + "X" + repeated("雷", 69) + "…\n  " + repeated(" ", 141) + "^\n");
}

TEST_CASE("diagnostics of several files and of lines in any order find their lines") {
  const std::vector<SourceFile> files{file_of("a1\na2\na3\n", "a"), file_of("b1\nb2\n", "b")};
  CHECK(rendered(files, {error_at({0, 3, 1}), error_at({0, 1, 1}), error_at({1, 2, 1}), error_at({0, 2, 2})}) ==
        "a:3:1: error: wrong\n  a3\n  ^\n"
        "a:1:1: error: wrong\n  a1\n  ^\n"
        "b:2:1: error: wrong\n  b2\n  ^\n"
        "a:2:2: error: wrong\n  a2\n   ^\n");
}

TEST_CASE("path and message are safe to print") {
  CHECK(rendered({file_of("", "a\x1b[31m\nb")}, {error_at({0, 0, 0}, "x\x1by\n\u202E\u202C")}) ==
        "a\\u001B[31m\\nb: error: x\\u001By\\n\\u202E\\u202C\n");
}
