#include "render/tsv.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::Directory;
using contacts::Entry;
using contacts::find_field_path;
using contacts::Layout;
using contacts::Match;
using contacts::render_tsv;
using contacts::Results;
using contacts::tsv_value;
using contacts::directory_fixture::read_text;

using namespace std::string_view_literals;

namespace {

std::string tsv(const Directory& directory, const std::vector<std::string_view>& fields = {}) {
  Results results{directory, {}};
  for (const Entry& entry : directory.entries())
    results.matches.push_back(Match{&entry, {}, {}});
  Layout layout;
  layout.columns = 10;  // has no part in it
  layout.colour = true;
  for (const std::string_view field : fields)
    layout.fields.push_back(*find_field_path(field));
  std::string out;
  render_tsv(results, layout, out);
  return out;
}

constexpr std::string_view two_entries = R"(
[[contact]]
name = "Håkan Andersson"
phone = { work = "0454-930 00", mobile = "076-861 27 47" }
email = "hakan@olofstrom.se"
title = "Chef"
organisation = "Olofströms kommun"

[[organisation]]
name = "Olofströms kommun"
alias = ["a,b", "c\td\\e"]
)";

}  // namespace

TEST_CASE("a line has name and phone and email and title and organisation and id") {
  CHECK(tsv(read_text(two_entries).directory) ==
        "Håkan Andersson\t0454-930 00, 076-861 27 47\thakan@olofstrom.se\tChef\tOlofströms kommun\thakan-andersson\n"
        "Olofströms kommun\t\t\t\t\tolofstroms-kommun\n");
  CHECK(tsv(read_text("").directory).empty());
}

TEST_CASE("a line has the fields that are asked for") {
  CHECK(tsv(read_text(two_entries).directory, {"alias", "name", "name"}) ==
        "\tHåkan Andersson\tHåkan Andersson\n"
        "a,b, c\\td\\\\e\tOlofströms kommun\tOlofströms kommun\n");
  CHECK(tsv(read_text(two_entries).directory, {"note"}) == "\n\n");
}

TEST_CASE("what would break a line or does not print is escaped") {
  struct Row {
    std::string_view value, escaped;
  };
  const std::array rows{
      Row{"", ""},
      Row{"Håkan 李雷 😀", "Håkan 李雷 😀"},
      Row{"a\tb\nc\rd", "a\\tb\\nc\\rd"},
      Row{"C:\\new", "C:\\\\new"},
      Row{"\\\n", "\\\\\\n"},
      Row{"\x1b[31m", "\\u001B[31m"},
      Row{"\0"sv, "\\u0000"},
      Row{"\x7F\u0085\u2028\u202E\u202C\u2066\u2069", "\\u007F\\u0085\\u2028\\u202E\\u202C\\u2066\\u2069"},
      Row{"\xFF", "\\xFF"},
      Row{"\"quoted\", 'x'", "\"quoted\", 'x'"},
  };
  for (const Row& row : rows)
    CHECK(tsv_value(row.value) == row.escaped);
}

TEST_CASE("different values stay different and are one cell of one line") {
  std::vector<std::string> escaped;
  for (const char first : "\\tnru0x\t\n\r\x1b"sv) {
    for (const char second : "\\tnru0x\t\n\r\x1b"sv)
      escaped.push_back(tsv_value(std::string{first, second}));
  }
  for (char32_t character = 0; character < 0x3000; ++character) {
    std::string value;
    append_utf8(value, character);
    escaped.push_back(tsv_value(value));
  }
  for (const std::string& value : escaped)
    CHECK(value.find_first_of("\t\n\r\x1b") == std::string::npos);
  std::ranges::sort(escaped);
  CHECK(std::ranges::adjacent_find(escaped) == escaped.end());
}
