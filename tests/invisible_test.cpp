#include "text/invisible.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"
#include "text/escape.hpp"
#include "text/joiners.hpp"
#include "text/utf8.hpp"

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
      {"Auf\u200Clage", "Auflage"},
      {"An\u200Dna\u200D", "Anna"},
      {"മോഹന\u0D4D\u200D ", "മോഹന\u0D4D\u200D"},
      {"র\u200D\u09CDযাব", "র\u200D\u09CDযাব"},
      {"ශ\u0DCA\u200Dරී", "ශ\u0DCA\u200Dරී"},
      {"1345 ه\u200D", "1345 ه\u200D"},
      {"رضا\u200C", "رضا"},
      {"۷۰\u200C۴۲", "۷۰۴۲"},
      {"👩🏽\u200D🚒 Åsa", "👩🏽\u200D🚒 Åsa"},
      {"👩\u200D Åsa", "👩 Åsa"},
      {"ᠰᠠᠷ\u180Eᠠ", "ᠰᠠᠷ\u180Eᠠ"},
      {"An\u180Ena", "Anna"},
      {"\u200B", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_deceptive(row.text) == row.plain);
  }
}

TEST_CASE("what a text loses with its invisible characters") {
  using Kind = LostSense::Kind;
  struct Row {
    std::string_view text;
    std::optional<Kind> lost;
  };
  const std::vector<Row> rows = {{"Anna\u200BBerg", Kind::Parting},         {"สมชาย\u200Bใจดี", Kind::Parting},
                                 {"김\u3164철수", Kind::Parting},           {"Anna\u200E\u200BBerg", Kind::Parting},
                                 {"Anna \u200BBerg", std::nullopt},         {"Anna-\u200BMaria", std::nullopt},
                                 {"\u200BAnna\u200B", std::nullopt},        {"An\u00ADna", std::nullopt},
                                 {"An\u2060na\uFEFF", std::nullopt},        {"Anna\u00A0Berg", std::nullopt},
                                 {"می\u200Cخواهم", std::nullopt},           {"\u202Egreb anna\u202C", Kind::Order},
                                 {"a\u200Bb \u202Ec\u202C", Kind::Order},   {"\u202D+46 70\u202C", std::nullopt},
                                 {"An\U000E0041na", Kind::HiddenLetters},   {"Anna", std::nullopt},
                                 {"🏴\U000E0067\U000E007F", std::nullopt}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::optional<LostSense> lost = lost_sense(row.text);
    CHECK(lost.has_value() == row.lost.has_value());
    if (lost && row.lost) CHECK(lost->kind == *row.lost);
  }
}

TEST_CASE("import tells where a name means something else without what cannot be seen, with its line") {
  const std::string card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\u200BBerg\nORG:Ek\u202EBA\u202C\nTITLE:che\U000E0066f\n"
      "TEL:+46 70\u200B423 57 83\nEMAIL:anna\u200B@x.se\nNICKNAME:An\u00ADna\nEND:VCARD\n";
  CHECK(run_with({"import", "-"}, {}, card).err ==
        "<stdin>:3: 'AnnaBerg' had U+200B between two letters, which cannot be seen; are they two words?\n"
        "<stdin>:4: 'EkBA' had U+202E, which shows what follows it backwards; is it right without?\n"
        "<stdin>:5: 'chef' had letters that cannot be seen (U+E0066); they are left out\n");
  CHECK(run_with({"import", "-"}, {}, "Name,Phone\nAnna Berg,070-423 57 83\nEva\u200BEk,\u202E070-423 57 84\u202C\n")
            .err.starts_with(
                "<stdin>:3: 'EvaEk' had U+200B between two letters, which cannot be seen; are they two words?\n"
                "<stdin>:3: '070-423 57 84' had U+202E, which shows what follows it backwards; is it right"));
}

TEST_CASE("an address keeps the joiners that make it another one") {
  const std::string address = "ali@نامه\u200Cای.example";
  const std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ali\nEMAIL:" + address + "\nEMAIL:al\u200Ci@x.se\nEND:VCARD\n";
  const Outcome imported = run_with({"import", "-"}, {}, card);
  CHECK(imported.out.find(address) != std::string::npos);
  CHECK(imported.out.find("ali@x.se") != std::string::npos);
  CHECK(run_with({"-f", "-", "check"}, {}, imported.out).out == "");
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
    CHECK_FALSE(first_deceptive(text));
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

TEST_CASE("no invisible character or wide blank is overlooked by the quick look") {
  for (char32_t code_point = 0x80; code_point <= 0x10FFFF; ++code_point) {
    if (!is_invisible(code_point) && !is_joiner(code_point) && !is_any_blank(code_point)) continue;
    std::string text = "a";
    append_utf8(text, code_point);
    CAPTURE(static_cast<std::uint32_t>(code_point));
    CHECK(may_have_invisible(text));
  }
  CHECK_FALSE(may_have_invisible("Åsa 李雷 🎉"));
}
