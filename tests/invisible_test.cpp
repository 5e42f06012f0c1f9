#include "text/invisible.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"
#include "text/escape.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

Outcome checked(const std::string& keys) {
  return run_with({"-f", "-", "check"}, {}, "[[contact]]\n" + keys + "\n");
}

}  // namespace

TEST_CASE("check reports what cannot be seen in names, numbers, addresses and all else on one line") {
  const std::vector<std::string> hidden = {"\\u200B", "\\u00A0", "\\u2060",    "\\u00AD", "\\uFEFF",
                                           "\\u200E", "\\u200F", "\\u061C",    "\\u202F", "\\u3164",
                                           "\\u115F", "\\uFFA0", "\\U000E0041"};
  const std::vector<std::string> values = {"name = \"An~na\"",
                                           "name = \"Anna\"\nalias = [\"Ann\", \"A~n\"]",
                                           "name = \"Anna\"\nfamily_name = \"~Ek\"",
                                           "name = \"Anna\"\norganisation = \"Ek~ AB\"",
                                           "name = \"Anna\"\nemail = \"a~nna@x.se\"",
                                           "name = \"Anna\"\nphone = { mobile = \"+46 70 423 ~57 83\" }",
                                           "name = \"Anna\"\nurl = \"https://x.se/~\"",
                                           "name = \"Anna\"\ntags = \"bo~ard\"",
                                           "name = \"Anna\"\n[[contact.address]]\ncity = \"Olof~ström\""};
  for (const std::string& character : hidden) {
    const std::string code = "U+" + (character.size() > 6 ? character.substr(5) : character.substr(2));
    for (std::string value : values) {
      value.replace(value.find('~'), 1, character);
      CAPTURE(value);
      CHECK(checked(value).out.find(code + ", which cannot be seen") != std::string::npos);
    }
  }
}

TEST_CASE("names lose what cannot be seen, and have ordinary blanks") {
  struct Row {
    std::string_view text, plain;
  };
  const std::vector<Row> rows = {
      {"\u00A0Anna\u00A0Berg ", "Anna Berg"},
      {"Anna\u202F\u00A0 Berg", "Anna Berg"},
      {"An\u00ADna \u200E Berg\u200F", "Anna Berg"},
      {"Anna  Berg", "Anna  Berg"},
      {"Åsa  Berg", "Åsa  Berg"},
      {"山田\u3000太郎", "山田\u3000太郎"},
      {"می\u200Cخ", "می\u200Cخ"},
      {"\u200B", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_deceptive(row.text) == row.plain);
  }
}

TEST_CASE("check says where what cannot be seen stands") {
  CHECK(checked("name = \"Ann\"\nemail = \"\u200Bann@example.org\"")
            .out.starts_with("<stdin>:3:9: warning: 'email' holds U+200B, which cannot be seen: "));
}

TEST_CASE("blanks and joiners at the ends of a value are reported") {
  CHECK(checked("name = \"Anna \"").out.find("'name' begins or ends with a blank: 'Anna '; ") != std::string::npos);
  CHECK(checked("name = \"\\u3000Anna\"").out.find("'name' begins or ends with a blank") != std::string::npos);
  CHECK(checked("name = \"Anna\\u200D\"").out.find("'name' holds U+200D") != std::string::npos);
  CHECK(checked("name = \"Anna\"\nemail = \"an\\u200Dna@x.se\"").out.find("'email' holds U+200D") != std::string::npos);
}

TEST_CASE("what texts need is not reported") {
  for (const std::string_view text : {"می\u200Cخواهم", "👩\u200D👧 Åsa", "山田\u3000太郎",
                                      "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F Alba"}) {
    CAPTURE(text);
    CHECK_FALSE(first_deceptive(text, Joiners::MayStand));
  }
  CHECK(checked("name = \"Anna\"\nnote = \" a\u00A0b\u200E\u00ADc\"").out.empty());
  CHECK(checked("name = \"Anna\"\n[[contact.address]]\nstreet = \"\"\"\nGatan 1\nPort 2\n\"\"\"").out.empty());
}

TEST_CASE("marks of direction never go raw to a terminal or into tsv") {
  const TemporaryFolder folder;
  const std::string file =
      folder.add("x.toml", "[[contact]]\nname = \"Anna\\u200E\\u200F\\u061C Ek\"\nnote = \"\\u061Cx\"\n");
  for (const std::string_view mark : {"\u200E", "\u200F", "\u061C"}) {
    CAPTURE(escape_controls(mark));
    for (const std::string format : {"tsv", "table", "card", "json", "csv"}) {
      CAPTURE(format);
      CHECK(run_with({"-f", file, "find", "anna", "--format", format}, terminal(200)).out.find(mark) ==
            std::string::npos);
    }
    CHECK(run_with({"-f", file, "list", "--format", "tsv"}).out.find(mark) == std::string::npos);
    CHECK(run_with({"-f", file, "export"}, terminal(200)).out.find(mark) == std::string::npos);
    CHECK(run_with({"-f", file, "check"}).out.find(mark) == std::string::npos);
    CHECK(run_with({"-f", file, "export"}).out.find(mark) != std::string::npos);
  }
}
